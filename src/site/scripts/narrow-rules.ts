import { chosenPlace, isElsewhere } from './own-place.ts';

/** Leaves out the rules for other places than the reader's, and says how many. Without this script all of them stand. */
const status = document.querySelector('[data-elsewhere]');
function show(): void {
  const place = chosenPlace();
  let left = 0;
  for (const section of document.querySelectorAll<HTMLElement>('.rule-cards section')) {
    const rules = [...section.querySelectorAll('li')];
    for (const rule of rules) {
      rule.hidden = isElsewhere(rule, place);
      if (rule.hidden) left++;
    }
    section.hidden = rules.every(({ hidden }) => hidden);
  }
  if (status === null) return;
  const rules = left === 1 ? 'One rule for other places is' : `${left} rules for other places are`;
  status.textContent = left === 0 ? '' : `${rules} left out.`;
}

document.addEventListener('change', show);
show();
