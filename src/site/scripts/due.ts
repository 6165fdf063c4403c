/**
 * Says behind a date what it means on the day that the page is read: "due in 12 days", "overdue by 3 days". Nothing
 * while there is more time than `data-due` gives notice of. Without this script the date stands alone.
 */
const today = dayNumber(new Date().toLocaleDateString('sv-SE'));

for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-due]')) {
  const left = dayNumber(time.dateTime) - today;
  if (!(left <= Number(time.dataset.due))) continue;
  const words = document.createElement('span');
  words.className = left < 0 ? 'late' : 'due';
  words.textContent = ` ${left < 0 ? '▲ overdue by' : '◔ due'} ${inDays(left)}`;
  time.after(words);
}

function inDays(left: number): string {
  if (left === 0) return 'today';
  const days = Math.abs(left) === 1 ? '1 day' : `${Math.abs(left)} days`;
  return left < 0 ? days : `in ${days}`;
}

/** `sv-SE` writes a day of the reader's own calendar as `2026-11-21`. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

// Without it the editor takes what is declared here for global.
export {};
