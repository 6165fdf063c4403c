import { askAgain, noteAsked, watch } from '../data/ask.ts';
import type { Edition } from '../schema/handbook.ts';

/**
 * The one place where the render meets the model. The command loads, publishes and selects, then hands the
 * edition over through this symbol; the compiled pages run in the same process and read it here.
 */
const key = Symbol.for('clausebook.edition');

/**
 * The edition being rendered. What a page reads of it is written down: what has not changed since need not be
 * rendered again. Throws when a page is rendered outside the `build` and `dev` commands.
 */
export function edition(): Edition {
  const value = (globalThis as Record<symbol, unknown>)[key] as Edition | undefined;
  if (value === undefined)
    throw new Error('No edition to render. Use "npx clausebook build" or "npx clausebook dev".');
  return value;
}

/** Hands an edition to the render. Called by the commands only. */
export function setEdition({ name, date, handbook }: Edition): void {
  const watched: Edition = {
    name,
    get date() {
      noteAsked('date');
      return date;
    },
    handbook: watch(handbook),
  };
  (globalThis as Record<symbol, unknown>)[key] = watched;
}

/** What an edition answers to something that a page asked of it. */
export function answerOf({ date, handbook }: Edition, asked: string): unknown {
  return asked === '["date"]' ? date : askAgain(handbook, asked);
}
