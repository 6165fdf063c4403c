/** Leads from any day to the page that tells what was in force on it: the last one on or before it. */
const form = document.querySelector<HTMLFormElement>('form[data-days]');
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-day]')];
if (form !== null) start(form);

function start(form: HTMLFormElement): void {
  const field = form.querySelector('input');
  const status = form.querySelector('[role="status"]');
  if (field === null || status === null) return;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // The newest stands first.
    const page = links.find(({ dataset: { day = '' } }) => day <= field.value);
    if (page === undefined) status.textContent = 'Nothing was in force on that day.';
    else location.assign(page.href);
  });
  form.hidden = false;
}

// Without it the editor takes what is declared here for global.
export {};
