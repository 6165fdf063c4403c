import { quote } from '../source/phrase.ts';
import { judgedByStructure } from './basis.ts';
import type { Cause } from './cause.ts';
import type { Verdict } from './judge-change.ts';

/** The words that decided: `in "Reporting": "72 hours" became "48 hours"`. */
export function sayCauses({ least, causes, basis }: Verdict, most = 3): string {
  if (causes.length === 0) return 'nothing but a translation';
  const deciding = causes.filter(({ level }) => level === least);
  const shown = deciding.slice(0, most).map(sayCause);
  const more = deciding.length - shown.length;
  const said = `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
  return basis === 'structure' ? `${said}. ${judgedByStructure}` : said;
}

/** One cause, as part of a sentence. */
export function sayCause(cause: Cause): string {
  const { kind, section, before, after } = cause;
  if (kind === 'moved') return sayMoved(cause);
  const where = section === undefined ? '' : `in ${quote(section.heading)} `;
  if (before === after) return `${where}${quote(after)} is set otherwise`;
  if (before === '') return `${where}${quote(after)} is new`;
  if (after === '') return `${where}${quote(before)} is gone`;
  return `${where}${quote(before)} became ${quote(after)}`;
}

/** "The section E-mail moved behind Devices; its words are the same". */
function sayMoved({ moved, section, inRule, before, after }: Cause): string {
  if (moved !== undefined) {
    const where = moved.what === 'row' && section !== undefined ? `in ${quote(section.heading)} ` : '';
    const to = after === 'at the top' ? 'to the top' : after;
    const words = moved.same ? 'its words are the same' : 'what changed in it is told beside';
    return `${where}the ${moved.what} ${quote(moved.name)} moved ${to}; ${words}`;
  }
  if (before !== after)
    return `the rule ${quote(inRule ?? '')} moved from ${quote(before)} to ${quote(after)}`;
  return `in ${quote(section?.heading ?? '')} ${quote(after)} moved`;
}
