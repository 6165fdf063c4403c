import { isOpen, momentIn } from '../../registers/is-open.ts';
import { byPlace, choosePlace, chosenPlace, isElsewhere, isKept } from './own-place.ts';

/**
 * Shows of the lines of a contact those that serve the place where the reader works and that somebody answers now. All
 * of them until a place is chosen, and all where none would be left. What is chosen stays on this device alone.
 */
function show(chosen: string): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-lines]')) {
    const all = [...list.children].filter((line) => line instanceof HTMLElement);
    const own = all.filter((line) => !isElsewhere(line, chosen));
    const serving = own.length === 0 ? all : own;
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

for (const panel of document.querySelectorAll<HTMLElement>('[data-workplace]')) {
  const [choice, own] = [panel.querySelector('select'), panel.querySelector('input')];
  if (choice === null || own === null) continue;
  choice.value = chosenPlace();
  // The place may have been renamed since: nothing is chosen then.
  if (choice.selectedIndex < 0) choice.value = '';
  own.checked = isKept();
  panel.addEventListener('change', () => choosePlace(choice.value, own.checked));
}
byPlace(show);
