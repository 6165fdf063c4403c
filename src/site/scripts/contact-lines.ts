import { isOpen, momentIn } from '../../registers/is-open.ts';

/**
 * Shows of the lines of a contact those that serve the place where the reader works and that somebody answers now. All
 * of them until a place is chosen, and all where none would be left. What is chosen stays on this device alone.
 */
const key = 'workplace';

function show(chosen: string): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-lines]')) {
    const all = [...list.children].filter((line) => line instanceof HTMLElement);
    const own = all.filter(({ dataset }) => !dataset.serves || dataset.serves.split(' ').includes(chosen));
    const serving = chosen === '' || own.length === 0 ? all : own;
    const answered = serving.filter(({ dataset }) =>
      isOpen(JSON.parse(dataset.open ?? '[]'), momentIn(dataset.zone, new Date())),
    );
    for (const line of all)
      line.hidden =
        !serving.includes(line) ||
        (!answered.includes(line) && answered.some(({ dataset }) => dataset.kind === line.dataset.kind));
    const phones = all.filter(({ hidden, dataset }) => !hidden && dataset.kind === 'phone');
    list.classList.toggle('one', phones.length < 2);
  }
}

const choices = document.querySelectorAll<HTMLSelectElement>('[data-workplace] select');
for (const choice of choices) {
  choice.value = localStorage.getItem(key) ?? '';
  // The place may have been renamed since: nothing is chosen then.
  if (choice.selectedIndex < 0) choice.value = '';
  choice.closest('[data-workplace]')?.removeAttribute('hidden');
  choice.addEventListener('change', () => {
    if (choice.value === '') localStorage.removeItem(key);
    else localStorage.setItem(key, choice.value);
    show(choice.value);
  });
}
show(localStorage.getItem(key) ?? '');
