import { judgeChange, type Verdict } from '../../../src/ledger/judge-change.ts';
import { approved, section } from '../approved.ts';

/** A change, and what a careful reader says of it. */
export interface Probe {
  /** A sentence, or blocks of HTML. */
  readonly before: string;
  readonly after: string;
  /** As the document control procedure names them: a duty; a number or a detail; wording only. */
  readonly judgement: Judgement;
  readonly why: string;
}

export const judgements = ['major', 'minor', 'patch'] as const;
export type Judgement = (typeof judgements)[number];

type Row = readonly [before: string, after: string, why: string];

/** Probes of one judgement, one after the other. */
export function probes(judgement: Judgement, rows: readonly Row[]): Probe[] {
  return rows.map(([before, after, why]) => ({ before, after, judgement, why }));
}

/** The verdict on a probe, in a paragraph between sentences that stay. */
export function judgeProbe({ before, after }: Probe): Verdict {
  const frame = (text: string) =>
    section(
      'reporting',
      'Reporting',
      text.startsWith('<') ? text : `<p>The clinic was founded in Tartu. ${text} The sea is near.</p>`,
    );
  return judgeChange(approved(frame(before)), approved(frame(after)));
}

/** Of those that were judged so the share that are so, and of those that are so the share that were judged so. */
export function measure(list: readonly Probe[], judgement: Judgement): { precision: number; recall: number } {
  const said = list.filter((probe) => judgeProbe(probe).least === judgement);
  const meant = list.filter((probe) => probe.judgement === judgement);
  const both = said.filter((probe) => probe.judgement === judgement).length;
  return { precision: both / said.length, recall: both / meant.length };
}
