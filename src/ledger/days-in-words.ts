/** "overdue by 11 days", "due today", "due in 1 day". */
export function daysInWords(days: number): string {
  if (days === 0) return 'due today';
  const count = Math.abs(days);
  const words = `${count} ${count === 1 ? 'day' : 'days'}`;
  return days < 0 ? `overdue by ${words}` : `due in ${words}`;
}
