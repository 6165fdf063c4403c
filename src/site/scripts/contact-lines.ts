import { isOpen, momentIn } from '../../registers/is-open.ts';
import { choosePlace, chosenPlace, isElsewhere, isKept } from './own-place.ts';

/**
 * Shows of the lines of a contact those that serve the place where the reader works and that somebody answers now. All
 * of them until a place is chosen, and all where none would be left.
 */
function show(chosen: string): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-lines]')) {
    const all = [...list.querySelectorAll('li')];
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

const choice = document.querySelector<HTMLSelectElement>('.workplace select');
const own = document.querySelector<HTMLInputElement>('.workplace input');
if (choice && own) {
  choice.value = chosenPlace();
  // The place may have been renamed since: nothing is chosen then.
  if (choice.selectedIndex < 0) choice.value = '';
  own.checked = isKept();
  const choose = () => {
    choosePlace(choice.value, own.checked);
    show(choice.value);
  };
  // While the event is on its way down: whoever hears it later finds the place chosen.
  document.addEventListener('change', choose, true);
}
show(chosenPlace());
