import { compare } from '../data/compare.ts';
import { remember, rememberEach } from '../data/remember.ts';
import type { HistoricVersion, History, Retirement } from '../schema/handbook.ts';

/** Something that changed what is in force: a version came, or a document went. */
export type Change = {
  readonly day: string;
  /** Slug. */
  readonly document: string;
  /** As the document was called then. */
  readonly title: string;
} & (
  | {
      readonly kind: 'release';
      readonly version: HistoricVersion;
      readonly before?: HistoricVersion | undefined;
    }
  | { readonly kind: 'retirement'; readonly retirement: Retirement }
);

/** Everything that changed, or will, in the given lives: the latest day first, within a day by title. */
export const changesOf = remember((histories: readonly History[]): readonly Change[] =>
  histories.flatMap(changesIn).sort(
    (a, b) =>
      compare(b.day, a.day) ||
      collator.compare(a.sortedBy, b.sortedBy) ||
      compare(a.document, b.document) ||
      // Two versions on one day: the later one, which is in force, comes first. A version that comes on the day on which
      // the document goes is in force, so the end is what came before it.
      b.order - a.order,
  ),
);

/** What a document does on one day stands together, whatever each of its versions is called. */
type Sorted = Change & { readonly sortedBy: string; readonly order: number };

function changesIn(history: History): Sorted[] {
  const { document, versions } = history;
  const titleAfter = (day: string) =>
    versions.findLast(({ release }) => release.effective <= day)?.frozen.facts.frontmatter.title ?? document;
  const changes = [
    ...versions.map((version, order) => ({
      kind: 'release' as const,
      order,
      day: version.release.effective,
      document,
      title: version.frozen.facts.frontmatter.title,
      version,
      before: versions[order - 1],
    })),
    ...history.retirements.map((retirement) => ({
      kind: 'retirement' as const,
      order: -1,
      day: retirement.from,
      document,
      title:
        versions.findLast(({ release }) => release.effective < retirement.from)?.frozen.facts.frontmatter
          .title ?? titleAfter(retirement.from),
      retirement,
    })),
  ];
  return changes.map((change) => ({ ...change, sortedBy: titleAfter(change.day) }));
}

/** Those that an audience group reads: a version that it must read or that says what changes for it. */
export const changesFor = rememberEach(
  (histories: readonly History[], audience: string): readonly Change[] => {
    const lives = new Map(histories.map((history) => [history.document, history]));
    const isFor = ({ frozen, release }: HistoricVersion) =>
      frozen.facts.frontmatter.audience.includes(audience) ||
      release.changes.some((change) => change.audience === audience);
    return changesOf(histories).filter((change) =>
      change.kind === 'release'
        ? isFor(change.version)
        : lives.get(change.document)?.versions.some((version) => isFor(version)),
    );
  },
);

/** Changes that take effect after a day, the next one first, and those that have. */
export function splitAt(
  changes: readonly Change[],
  date: string,
): { readonly coming: readonly Change[]; readonly past: readonly Change[] } {
  return {
    coming: [...groupByDay(changes.filter(({ day }) => day > date))].reverse().flatMap(([, group]) => group),
    past: changes.filter(({ day }) => day <= date),
  };
}

/** One page of a year's changes. */
export interface ChangePage {
  readonly year: string;
  /** From 1. */
  readonly page: number;
  /** How many pages the year has. */
  readonly pages: number;
  readonly changes: readonly Change[];
}

/** Sixty of them, each with two sentences and its links, make some 40 KB of page. */
const most = 60;

/** Changes by year and page, the latest first; none where all of them fit on one page. */
export function pageByYear(changes: readonly Change[]): readonly ChangePage[] {
  if (changes.length <= most) return [];
  return [...Map.groupBy(changes, ({ day }) => day.slice(0, 4))].flatMap(([year, group]) => {
    const parts = cut(group, most);
    return parts.map((part, index) => ({ year, page: index + 1, pages: parts.length, changes: part }));
  });
}

/** Cuts a list into pieces of at most a length. */
export function cut<Item>(items: readonly Item[], length: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, index) =>
    items.slice(index * length, (index + 1) * length),
  );
}

/** By the day on which they take effect, in the order given. */
export function groupByDay(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  return Map.groupBy(changes, ({ day }) => day);
}

const collator = new Intl.Collator('en');
