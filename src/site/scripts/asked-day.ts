import { askedForDay } from './asked-for-day.ts';

/** Names the day that somebody asked for, where nothing changed between this page's day and that one. */
const place = document.querySelector<HTMLElement>('[data-asked]');
const asked = askedForDay();
if (place !== null && asked !== undefined) name(asked, place);

function name(day: string, place: HTMLElement): void {
  const { from = '', until = '9999' } = place.dataset;
  const time = place.querySelector('time');
  if (time === null || day <= from || day >= until || Number.isNaN(Date.parse(day))) return;
  time.dateTime = day;
  time.textContent = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );
  place.hidden = false;
}
