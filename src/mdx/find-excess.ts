import { endOfLine } from '../source/lines.ts';
import { type TextLimit, textLimits } from './limits.ts';
import { listTags } from './openings.ts';

/** A limit that a source exceeds, and where. */
export interface Excess {
  readonly limit: TextLimit;
  readonly at: number;
}

/** What a source has too much of to be parsed in good time. One walk, without parsing. */
export function findExcess(source: string): Excess | undefined {
  if (source.length > textLimits.text.most) return { limit: 'text', at: 0 };
  let block = 0;
  let references = 0;
  let lines = 0;
  for (let start = 0; start < source.length; ) {
    const end = endOfLine(source, start);
    const line = source.slice(start, end);
    if (++lines > textLimits.lines.most) return { limit: 'lines', at: start };
    if (line.length > textLimits.line.most) return { limit: 'line', at: start };
    if (line.trim() === '') {
      block = end;
      references = 0;
    }
    if (end - block > textLimits.block.most) return { limit: 'block', at: block };
    const braces = count(line, '{');
    references += count(line, '&') + braces;
    if (references > textLimits.references.most) return { limit: 'references', at: start };
    if (count(line, '<') - count(line, '</') + braces > textLimits.tags.most)
      return { limit: 'tags', at: start };
    if (countMarkers(line) > textLimits.markers.most) return { limit: 'markers', at: start };
    start = end + 1;
  }
  // satteri 0.10.5 takes a time that grows with the square of the tags that do not match, 16,000 took four seconds, and
  // memory for all parts of the text anew for each that makes a paragraph alone: 16,000 of <kbd>x</kbd> took 2 GB.
  let found = 0;
  for (const at of listTags(source)) if (++found > textLimits.openings.most) return { limit: 'openings', at };
  return undefined;
}

/** A line of hyphens with spaces between is a line across the page. Quotes cost nothing: each is one sign. */
function countMarkers(line: string): number {
  const written = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+|>\s*)*/.exec(line)?.[0] ?? '';
  return written.length === line.length ? 0 : (written.match(/[-*+]|\d[.)]/g)?.length ?? 0);
}

function count(line: string, sign: string): number {
  let found = 0;
  for (let at = line.indexOf(sign); at >= 0; at = line.indexOf(sign, at + sign.length)) found++;
  return found;
}
