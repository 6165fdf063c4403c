import { daysInWords } from '../../ledger/days-in-words.ts';
import { markShapes } from '../mark-shapes.ts';
import { dayIn, daysBetween } from './reader-day.ts';

/** Says how far each due day is from the day on which the page is read, in the organisation's time zone. */
for (const region of document.querySelectorAll<HTMLElement>('[data-time-zone]')) {
  const today = dayIn(region.dataset.timeZone);
  for (const time of region.querySelectorAll<HTMLTimeElement>('time[data-due]')) {
    const days = daysBetween(today, time.dateTime);
    const state = time.closest('li, tr')?.querySelector('.review-state');
    const word = state?.querySelector('b');
    if (state === null || state === undefined || word === null || word === undefined) continue;
    const words = daysInWords(days);
    word.textContent = words.charAt(0).toUpperCase() + words.slice(1);
    // Built while it was due, read when it is late: colour and shape must not contradict the words.
    if (days < 0) markOverdue(state);
  }
}

function markOverdue(state: Element): void {
  state.classList.remove('soon', 'later');
  state.classList.add('overdue');
  const mark = state.querySelector('path');
  mark?.setAttribute('class', 'overdue');
  mark?.setAttribute('d', markShapes.overdue);
}
