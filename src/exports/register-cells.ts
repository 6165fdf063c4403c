import { durationInWords } from '../languages/durations.ts';
import { periodMark } from '../mdx/components/notice/say-time.ts';
import { type Name, nameOf } from '../registers/name-of.ts';
import type { Reference } from '../registers/refer.ts';
import { targetsOf, type Use } from '../registers/uses-of.ts';
import type { Shown } from '../schema/handbook.ts';
import { saidIn, type Told } from '../schema/told.ts';
import { language, type Satisfies } from '../schema/words.ts';
import {
  fieldsOf,
  isUnsaid,
  keySchemaOf,
  labelOf,
  meantBy,
  schemaAt,
  targetOf,
  wordingOf,
} from '../source/schema-path.ts';

/** A word or a sentence in a cell. */
export interface Said extends Name {
  /** A short word that goes before it: `until`. */
  readonly before?: string;
  /** It is a day, written YYYY-MM-DD. */
  readonly day?: true;
}

/** One line in a cell: what it speaks of, where it has to be said, and names that follow one another. */
export interface Line {
  readonly lead?: string;
  readonly names: readonly Said[];
}

type Schema = Parameters<typeof wordingOf>[0];

/** What a field says, by its schema: names of what it refers to, its own words, or what stands in a group of fields. */
export function linesOf(edition: Shown, field: Schema, value: unknown, around: unknown): readonly Line[] {
  if (value === undefined || value === null) return [];
  const schema = field && meantBy(field, value);
  const target = targetOf(schema);
  if (target !== undefined) return linesOfReference(edition, { ...target, value, around, path: [] });
  if (Array.isArray(value))
    return value.flatMap((one, index) => {
      const lines = linesOf(edition, schema && schemaAt(schema, [index], value), one, around);
      // Of several groups each is one line.
      return isGroup(one) && lines.length > 0 ? [{ names: lines.flatMap(({ names }) => names) }] : lines;
    });
  if (typeof value !== 'object') return [{ names: [sayValue(schema, value)] }];
  if (isTold(schema))
    return [{ names: [{ text: sayTold(value as Told, edition.handbook.organization.language, around) }] }];
  return linesOfGroup(edition, schema, value);
}

/** A line for each field of a group. */
function linesOfGroup(edition: Shown, schema: Schema, group: object): readonly Line[] {
  return fieldsOf(schema, group).flatMap((field) => {
    const inner = schema && schemaAt(schema, [field], group);
    const value: unknown = Reflect.get(group, field);
    const before = labelOf(inner);
    // In a group, unlike in a column, nothing is asked: what does not apply, or is not so, would be words for nothing.
    if (isUnsaid(inner) || value === 'none' || (value === false && before !== undefined)) return [];
    if (field === 'period' && saysPeriod(group)) return [];
    if (value === true && before !== undefined) return [{ names: [{ text: before }] }];
    const [first, ...others] = linesOf(edition, inner, value, group);
    if (first === undefined || before === undefined) return first === undefined ? [] : [first, ...others];
    const [name, ...names] = first.names;
    return [{ ...first, names: name === undefined ? [] : [{ ...name, before }, ...names] }, ...others];
  });
}

/** Whether words beside a period say it themselves. */
function saysPeriod(group: object): boolean {
  return Object.values(group).some(
    (value: unknown) =>
      isGroup(value) && Object.values(Object(value)).some((words) => String(words).includes(periodMark)),
  );
}

/** Whether it is a sentence, which needs more room. Sixty characters are three lines of a narrow column; what is linked is a name, however long. */
export function isSentence({ names }: Line): boolean {
  return names.reduce((sum, { text, path }) => sum + (path === undefined ? text.length : 0), 0) > 60;
}

/** Words for the public in the language of the handbook, with the period that stands beside them. */
function sayTold(words: Told, language: string, around: unknown): string {
  const period: unknown = Reflect.get(Object(around), 'period');
  const said = saidIn(words, language);
  return typeof period === 'string' && period !== 'none'
    ? said.replaceAll(periodMark, durationInWords(period))
    : said;
}

/** Words for the public, which stand there in several languages. */
function isTold(schema: Schema): boolean {
  return keySchemaOf(schema) === language;
}

function isGroup(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sayValue(schema: Schema, value: unknown): Said {
  if (typeof value === 'boolean') return { text: value ? 'Yes' : 'No' };
  const text = String(value);
  const rule = wordingOf(schema)?.rule;
  if (rule === 'bad-duration') return { text: durationInWords(text) };
  return rule === 'bad-date' ? { text, day: true } : { text };
}

function linesOfReference(edition: Shown, reference: Reference): readonly Line[] {
  const { to, beside, value } = reference;
  const names = (uses: readonly Use[]) => uses.map(({ list, id }) => nameOf(edition, list, id));
  if (to !== 'requirements' || beside !== undefined) return [{ names: names(targetsOf(reference)) }];
  return Object.entries(value as Satisfies).map(([framework, ids]) => ({
    lead: nameOf(edition, 'frameworks', framework).text,
    names: names(ids.map((id) => ({ list: to, id: `${framework} ${id}` }))),
  }));
}
