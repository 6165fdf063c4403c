import { historyOf } from '../ledger/life.ts';
import type { Document, Handbook } from '../schema/handbook.ts';
import type { Acknowledged } from './read-acknowledgements.ts';

/** Of fewer people nothing is told: in a group of four everybody knows who is meant. */
export const fewestTold = 5;

/** How many people of a group have read a document. No number below {@link fewestTold} but none is told. */
export interface GroupCoverage {
  /** The title of the group, or what stands for all small ones, and for those who named none. */
  readonly group: string;
  /** The version in force, or one that differs from it in wording alone. */
  readonly read: number | 'fewer than 5';
  /** An older version only. */
  readonly older: number | 'fewer than 5';
  /** How many people belong to the group; nothing where nobody said so. */
  readonly people?: number | undefined;
}

export interface DocumentCoverage {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly groups: readonly GroupCoverage[];
  /** Right answers on average, of those who answered; nothing below five of them. */
  readonly quiz?:
    | { readonly questions: number; readonly answered: number; readonly right: number }
    | undefined;
}

export interface Coverage {
  readonly documents: readonly DocumentCoverage[];
  /** Lines that name a document or a version that the handbook does not have. */
  readonly unknown: readonly number[];
  /** Groups whose size nobody has said, by title. */
  readonly unsized: readonly string[];
  /** Whether people were left out because there were too few of them. */
  readonly leftOut: boolean;
}

const others = 'Other groups';

/**
 * How far the documents in force have been read, by group. Aggregates only: small groups are put together, and left out
 * where even together they are fewer than five, from every sum too, so that no difference gives them away.
 *
 * @param day The day that it is seen from: what was acknowledged later is not counted.
 */
export function coverageOf(handbook: Handbook, acknowledged: readonly Acknowledged[], day: string): Coverage {
  const inForce = handbook.documents.filter(({ status }) => status === 'in-force');
  const unknown = acknowledged.filter((one) => !isKnown(handbook, one)).map(({ line }) => line);
  const counted = acknowledged.filter((one) => one.date === undefined || one.date <= day);
  const unsized = new Set<string>();
  let leftOut = false;
  const documents = inForce.flatMap((document): DocumentCoverage[] => {
    const own = counted.filter((one) => one.document === document.id && isKnown(handbook, one));
    if (own.length === 0) return [];
    const latest = latestByPerson(handbook, document, own);
    const groups = new Map<string, Person[]>();
    for (const person of latest) {
      const title = groupOf(handbook, person.audience);
      groups.set(title, [...(groups.get(title) ?? []), person]);
    }
    const small = [...groups].filter(
      ([title, people]) => (sizeOf(handbook, title) ?? people.length) < fewestTold,
    );
    for (const [title] of small) groups.delete(title);
    const together = [...(groups.get(others) ?? []), ...small.flatMap(([, people]) => people)];
    if (together.length >= fewestTold) groups.set(others, together);
    else if (together.length > 0) leftOut = true;
    const told = [...groups].map(([title, people]): GroupCoverage => {
      const size = title === others ? undefined : sizeOf(handbook, title);
      if (size === undefined && title !== others) unsized.add(title);
      const read = people.filter(({ isCurrent }) => isCurrent).length;
      return { group: title, read: tell(read), older: tell(people.length - read), people: size };
    });
    const answers = [...groups.values()].flat().flatMap(({ right }) => right ?? []);
    const questions = handbook.quizzes.find(({ id }) => id === document.slug)?.questions.length;
    const quiz =
      questions === undefined || answers.length < fewestTold
        ? undefined
        : {
            questions,
            answered: answers.length,
            right: Math.round((answers.reduce((sum, one) => sum + one, 0) / answers.length) * 10) / 10,
          };
    if (told.length === 0) return [];
    const order = new Map(handbook.organization.audiences.map(({ title }, index) => [title, index]));
    const place = ({ group }: GroupCoverage) => order.get(group) ?? order.size;
    return [
      {
        id: document.id,
        title: document.title,
        version: document.version,
        groups: told.toSorted((a, b) => place(a) - place(b)),
        quiz,
      },
    ];
  });
  return { documents, unknown, unsized: [...unsized], leftOut };
}

interface Person {
  readonly audience: string | undefined;
  readonly isCurrent: boolean;
  readonly right: number | undefined;
}

function isKnown(handbook: Handbook, { document, version }: Acknowledged): boolean {
  const found = handbook.documents.find(({ id }) => id === document);
  return (
    found !== undefined &&
    (historyOf(handbook, found.slug)?.versions.some(({ frozen }) => frozen.version === version) ?? false)
  );
}

/** Of each person the newest version that they acknowledged: who sends a form twice is one person. */
function latestByPerson(
  handbook: Handbook,
  document: Document,
  rows: readonly Acknowledged[],
): readonly Person[] {
  const versions = historyOf(handbook, document.slug)?.versions ?? [];
  const rank = (version: string) => versions.findIndex(({ frozen }) => frozen.version === version);
  const inForce = rank(document.version);
  // A new wording asks nobody to read again; a material change does.
  const lastMaterial = versions.findLastIndex(
    ({ release }, index) => index <= inForce && release.weight === 'material',
  );
  const latest = new Map<string, Acknowledged>();
  for (const row of rows) {
    const before = latest.get(row.person);
    if (before === undefined || rank(row.version) > rank(before.version)) latest.set(row.person, row);
    else if (rank(row.version) === rank(before.version))
      latest.set(row.person, { ...before, right: best(before.right, row.right) });
  }
  return [...latest.values()].map(({ audience, version, right }) => ({
    audience,
    right,
    isCurrent: rank(version) >= Math.max(lastMaterial, 0),
  }));
}

function best(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : Math.max(a, b);
}

/** The title of a group of this handbook; whoever named none of them is with the others. */
function groupOf({ organization: { audiences } }: Handbook, written: string | undefined): string {
  const wanted = written?.toLowerCase();
  return audiences.find(({ id, title }) => id === wanted || title.toLowerCase() === wanted)?.title ?? others;
}

/** How many people there are in a group: as the organisation says, and in that of everyone all who work here. */
function sizeOf({ organization }: Handbook, title: string): number | undefined {
  const audience = organization.audiences.find((one) => one.title === title);
  return (
    organization.groupSizes?.find(({ group }) => group === audience?.id)?.people ??
    (audience?.everyone ? organization.headcount : undefined)
  );
}

function tell(count: number): number | 'fewer than 5' {
  return count === 0 || count >= fewestTold ? count : 'fewer than 5';
}
