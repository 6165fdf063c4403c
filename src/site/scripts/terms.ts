/**
 * Tells what a term means when a mouse rests on it or the keyboard comes to it. Tap, Enter and Escape need no script.
 * It stays while the mouse is on the word or on the meaning (WCAG 2.2, 1.4.13).
 */
/** In milliseconds: a mouse that only passes asks for nothing. */
const rest = 250;

for (const term of document.querySelectorAll<HTMLButtonElement>('button[popovertarget]')) {
  const meaning = term.popoverTargetElement;
  if (!(meaning instanceof HTMLElement)) continue;
  // It is shown already where the keyboard has come to the word: Enter leaves it there, Escape closes it.
  term.popoverTargetAction = 'show';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const later = (act: () => void) => {
    clearTimeout(waiting);
    waiting = setTimeout(act, rest);
  };
  const show = () => meaning.showPopover({ source: term });
  const hide = () => meaning.hidePopover();
  for (const part of [term, meaning]) {
    part.addEventListener('mouseenter', () => later(show));
    part.addEventListener('mouseleave', () => later(hide));
  }
  term.addEventListener('focus', () => {
    if (term.matches(':focus-visible')) show();
  });
  // What is reached next must not lie below it (WCAG 2.2, 2.4.11); a press on the meaning itself leaves it there.
  term.addEventListener('blur', ({ relatedTarget }) => {
    if (relatedTarget !== null) hide();
  });
}
