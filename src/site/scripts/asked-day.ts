/** Names the day that somebody asked for, where nothing changed between this page's day and that one. */
const place = document.querySelector<HTMLElement>('[data-asked]');
const asked = new URLSearchParams(location.search).get('date');
if (place !== null && asked !== null && /^\d{4}-\d\d-\d\d$/.test(asked)) name(asked, place);

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

// Without it the editor takes what is declared here for global.
export {};
