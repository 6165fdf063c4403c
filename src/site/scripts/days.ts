import { askedForDay } from './asked-for-day.ts';

/** Leads from any day, `?date=2026-03-02`, to the page that tells what was in force on it: the last one on or before it. */
const status = document.querySelector('[data-days]');
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-day]')];
const asked = askedForDay();
if (status !== null && asked !== undefined) lead(asked, status);

function lead(day: string, status: Element): void {
  // The newest stands first.
  const page = links.find(({ dataset }) => (dataset.day ?? '') <= day);
  if (page === undefined) status.textContent = 'Nothing was in force on that day.';
  // The list of days would only stand in the way of going back.
  else location.replace(`${page.href}?date=${day}`);
}
