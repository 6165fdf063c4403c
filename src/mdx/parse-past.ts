import type { Root } from 'mdast';
import type { Diagnostic } from '../source/diagnostic.ts';
import { type Findings, openFindings } from './guard/findings.ts';
import { maskTrap } from './mask-trap.ts';
import { listTags } from './openings.ts';
import { parseMdx } from './parse.ts';
import { explainFailure } from './traps.ts';

/** 20 are a morning's work. */
const mostTraps = 20;

/**
 * Each costs a walk of the parser through the text, which takes longer the more tags there are: a text of 1,000, more than
 * a long policy has, is told of all 20, and one of 3,000 of six.
 */
const mostTags = 20_000;

/**
 * Parses a text past what the parser fails at: each such place is explained, taken out, and the rest read on, so that
 * one slip does not hide all others.
 *
 * @returns The tree of the text without those places and that text itself, as long as the first. No tree where they
 * are too many, or where there is no knowing how far one goes.
 */
export function parsePast(
  text: string,
  file: string,
  firstLine: number,
  placeOf?: Findings['placeOf'],
): { readonly mdast: Root | undefined; readonly masked: string; readonly traps: readonly Diagnostic[] } {
  const findings = openFindings(text, file, firstLine, placeOf);
  const traps: Diagnostic[] = [];
  const most = Math.min(mostTraps, mostTags / [...listTags(text)].length);
  let masked = text;
  for (;;) {
    const parsed = parseMdx(masked);
    if ('mdast' in parsed) return { mdast: parsed.mdast, masked, traps };
    traps.push(explainFailure(parsed.failure, { ...findings, source: masked }));
    const next = traps.length < most ? maskTrap(masked, parsed.failure) : undefined;
    if (next === undefined) return { mdast: undefined, masked, traps };
    masked = next;
  }
}
