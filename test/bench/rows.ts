import type { BenchHandbook } from './bench-handbook.ts';

/** Which handbook a row is about: of many documents, of documents with a past, of very many. */
export type HandbookKind = 'plain' | 'aged' | 'many';

/** A line of the table: one command, in one state of one handbook. */
export interface Row {
  readonly name: string;
  readonly handbook: HandbookKind;
  readonly what: string;
  readonly command: 'build' | 'check' | 'verify';
  /** What is made ready before, unmeasured. */
  readonly before?: (handbook: BenchHandbook) => void;
  /** Whether another build has to be there already. */
  readonly warm?: true;
  /** The row that it is held against. */
  readonly base?: string;
  /** Held against it by the document, as the two have different numbers of them. */
  readonly perDocument?: true;
  readonly target: string;
}

const forget = (handbook: BenchHandbook) => handbook.forget();
const nextDay = (handbook: BenchHandbook) => handbook.nextDay();

/** In the order in which they are measured: each begins where the one before it ended. */
export const rows: readonly Row[] = [
  {
    name: 'cold',
    handbook: 'plain',
    what: 'three editions with search, cold',
    command: 'build',
    before: forget,
    base: 'starlight',
    target: "under Starlight's one site",
  },
  {
    name: 'unchanged',
    handbook: 'plain',
    what: 'the same, nothing changed',
    command: 'build',
    warm: true,
    base: 'cold',
    target: 'under 1.5 s',
  },
  {
    name: 'one-policy',
    handbook: 'plain',
    what: 'the same, one policy changed',
    command: 'build',
    before: (handbook) => handbook.changePolicy(),
    warm: true,
    base: 'cold',
    target: 'under a fifth of cold, without search',
  },
  {
    name: 'one-day',
    handbook: 'plain',
    what: 'the same, only the day changed',
    command: 'build',
    before: nextDay,
    warm: true,
    base: 'cold',
    target: 'under a fifth of cold, without search',
  },
  {
    name: 'versions',
    handbook: 'aged',
    what: 'three editions with search, cold',
    command: 'build',
    before: forget,
    base: 'cold',
    target: 'under 3 times one version, under 1.2 GB',
  },
  {
    name: 'one-release',
    handbook: 'aged',
    what: 'the same, one release more',
    command: 'build',
    before: (handbook) => handbook.release(),
    warm: true,
    base: 'cold',
    target: 'under a fifth of one version, cold',
  },
  {
    name: 'versions-one-day',
    handbook: 'aged',
    what: 'the same, only the day changed',
    command: 'build',
    before: nextDay,
    warm: true,
    base: 'cold',
    target: 'under a fifth of one version, cold',
  },
  { name: 'check', handbook: 'aged', what: 'check', command: 'check', target: 'under 5 s' },
  { name: 'verify', handbook: 'aged', what: 'verify', command: 'verify', target: 'no worse than 2.0 s' },
  {
    name: 'many',
    handbook: 'many',
    what: 'three editions with search, cold',
    command: 'build',
    before: forget,
    base: 'cold',
    perDocument: true,
    target: 'a document under 1.3 of cold, under 2.5 GB',
  },
];
