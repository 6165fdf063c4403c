/**
 * Says behind a date what it means on the day that the page is read: "due in 12 days", "overdue by 3 days". Nothing
 * while there is more time than `data-notice` gives, in days. Without this script the date stands alone.
 */
for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-notice]')) {
  const left = dayNumber(time.dateTime) - dayNumber(today(time.dataset.zone));
  if (!(left <= Number(time.dataset.notice))) continue;
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

/**
 * `YYYY-MM-DD`, as Swedish is written, in the organisation's time zone. `reader-day.ts` says the same: to share it would
 * cost every page one request more, because this script is on all of them.
 */
function today(timeZone: string | undefined): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format();
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

// Without it the editor takes what is declared here for global.
export {};
