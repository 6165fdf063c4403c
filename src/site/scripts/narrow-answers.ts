import { chosenPlace, isElsewhere } from './own-place.ts';

/** Narrows the questions to those with some words in them, for one group or for where the reader works. Without this script all of them stand. */
const panel = document.querySelector<HTMLElement>('.narrow-answers');
const words = panel?.querySelector('input');
const group = panel?.querySelector('select');
const count = panel?.querySelector('[role="status"]');

if (panel && words && group && count) {
  const sections = [...document.querySelectorAll<HTMLElement>('.answered')].map((section) => ({
    section,
    answers: [...section.querySelectorAll<HTMLElement>('[data-answer]')].map((answer) => ({
      answer,
      text: (answer.textContent ?? '').toLowerCase(),
      who: (answer.dataset.answer ?? '').split(', '),
    })),
  }));
  const narrow = () => {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    const place = chosenPlace();
    const groups = [group.value, group.dataset.everyone];
    let shown = 0;
    let all = 0;
    for (const { section, answers } of sections) {
      for (const { answer, text, who } of answers) {
        answer.hidden =
          isElsewhere(answer, place) ||
          !wanted.every((word) => text.includes(word)) ||
          (group.value !== '' && !who.some((one) => groups.includes(one)));
        if (!answer.hidden) shown++;
      }
      all += answers.length;
      section.hidden = answers.every(({ answer }) => answer.hidden);
    }
    count.textContent = shown === all ? `All ${all} questions.` : `${shown} of ${all} questions.`;
  };
  panel.addEventListener('input', narrow);
  document.addEventListener('change', narrow);
  narrow();
}
