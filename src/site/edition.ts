import { Temporal } from 'temporal-polyfill';
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
  return handed();
}

/**
 * The last day of the quarter in which the edition is made, for drawings that shall reach as far as the reader's day:
 * what asks for it is made anew four times a year and not each day. The day itself the reader's script knows.
 */
export function endOfQuarter(): string {
  return handed().quarter;
}

/** An edition as it is handed over. */
interface Handed extends Edition {
  /** The last day of its quarter. */
  readonly quarter: string;
}

function handed(): Handed {
  const value = (globalThis as Record<symbol, unknown>)[key] as Handed | undefined;
  if (value === undefined)
    throw new Error('No edition to render. Use "npx clausebook build" or "npx clausebook dev".');
  return value;
}

/** Hands an edition to the render. Called by the commands only. */
export function setEdition({ name, date, handbook }: Edition): void {
  const watched: Handed = {
    name,
    get date() {
      noteAsked('date');
      return date;
    },
    get quarter() {
      noteAsked('quarter');
      return lastDayOfQuarter(date);
    },
    handbook: watch(handbook),
  };
  (globalThis as Record<symbol, unknown>)[key] = watched;
}

/** What an edition answers to something that a page asked of it; nothing where no code that asks it is loaded. */
export function answerOf(
  { date, handbook }: Edition,
  asked: string,
): { readonly answer: unknown } | undefined {
  if (asked === '"date"') return { answer: date };
  return asked === '"quarter"' ? { answer: lastDayOfQuarter(date) } : askAgain(handbook, asked);
}

/** Whether the day answers what a page asked, and not the handbook. */
export function isAskedOfDay(asked: string): boolean {
  return asked === '"date"' || asked === '"quarter"';
}

function lastDayOfQuarter(date: string): string {
  const day = Temporal.PlainDate.from(date);
  const month = day.with({ day: 1, month: Math.ceil(day.month / 3) * 3 });
  return month.with({ day: month.daysInMonth }).toString();
}
