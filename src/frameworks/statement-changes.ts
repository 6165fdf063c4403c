import { rememberEach } from '../data/remember.ts';
import { versionOn } from '../handbook/in-force.ts';
import { readStatedCells, type StatedCells, statedHeads } from '../mdx/components/soa.ts';
import { readHtml } from '../mdx/parse.ts';
import type { AnyHandbook, FrozenTexts, HistoricVersion } from '../schema/handbook.ts';

/** What one version of a statement says of a control and the other says otherwise. */
export interface StatedDifference {
  /** The head of the column: `Applies`, `State`. */
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** A control of which two versions of a statement say something else. */
export interface StatedChange {
  /** Of the control. */
  readonly id: string;
  readonly title: string;
  readonly kind: 'changed' | 'came' | 'went';
  readonly differences: readonly StatedDifference[];
}

/** A document that prints a Statement of Applicability, as approved and in force on two days. */
export interface StatementSince {
  /** Slug. */
  readonly document: string;
  readonly title: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** How many controls each of the two prints. */
  readonly printed: readonly [before: number, after: number];
  /** Empty where one of the two prints none: then all of them came or went. */
  readonly changes: readonly StatedChange[];
}

/** The statements that were in force on either day, and what the later one says otherwise. */
export function statementsSince(
  { histories, texts }: Pick<AnyHandbook, 'histories' | 'texts'>,
  since: string,
  until: string,
): readonly StatementSince[] {
  const found = histories.flatMap((history): readonly StatementSince[] => {
    const [before, after] = [versionOn(history, since), versionOn(history, until)];
    const [old, now] = [statedBy(texts, before), statedBy(texts, after)];
    if (old.length + now.length === 0) return [];
    return [
      {
        document: history.document,
        title: (after ?? before)?.frozen.facts.frontmatter.title ?? history.document,
        ...{ before: before?.frozen.version, after: after?.frozen.version },
        printed: [old.length, now.length],
        changes: old.length === 0 || now.length === 0 ? [] : compareStated(old, now),
      },
    ];
  });
  return found.sort((a, b) => collator.compare(a.title, b.title));
}

/** The controls of which two statements say something else: those of the later one in its order, then what went. */
export function compareStated(
  old: readonly StatedCells[],
  now: readonly StatedCells[],
): readonly StatedChange[] {
  const [was, is] = [byId(old), byId(now)];
  return [...now, ...old.filter(({ id }) => !is.has(id))].flatMap(({ id, cells: [title = id] }) => {
    const [before, after] = [was.get(id)?.cells, is.get(id)?.cells];
    const differences = statedHeads
      .map((what, index) => ({ what, before: before?.[index] ?? '', after: after?.[index] ?? '' }))
      .filter((one) => one.before !== one.after)
      // What is new or gone has its name in the row already.
      .filter(({ what }) => what !== 'Control' || (before !== undefined && after !== undefined));
    const kind = before === undefined ? 'came' : after === undefined ? 'went' : 'changed';
    return differences.length === 0 ? [] : [{ id, title, kind, differences } as const];
  });
}

function byId(stated: readonly StatedCells[]): ReadonlyMap<string, StatedCells> {
  return new Map(stated.map((one) => [one.id, one]));
}

function statedBy(texts: FrozenTexts, version: HistoricVersion | undefined): readonly StatedCells[] {
  return version === undefined ? [] : statedIn(texts, version.frozen.sha256);
}

/** Every day asks for the same few texts. What they name is called as it is today: another name is no change. */
const statedIn = rememberEach((texts: FrozenTexts, sha256: string): readonly StatedCells[] =>
  texts.read(sha256).includes('<table data-statement')
    ? readStatedCells(readHtml(texts.today(sha256)).children)
    : [],
);

const collator = new Intl.Collator('en');
