import { z } from 'zod';
import { compare } from '../data/compare.ts';
import type { AnyHandbook, EditionName } from '../schema/handbook.ts';

/**
 * Who sees what of records of one kind. An edition sees them from `from` on; where they carry a classification of their
 * own, that decides; where `onlyUsed`, a record is there only if a page of the edition names it. `fields` lists what is
 * held back from the lesser editions, and what stands in its place.
 */
export interface Sight<Item> {
  readonly from: EditionName | 'own classification';
  readonly onlyUsed?: boolean;
  readonly fields?: {
    readonly [Field in keyof Item]?: { readonly from: EditionName; readonly otherwise: Item[Field] };
  };
  readonly parts?: { readonly [Field in keyof Item]?: string };
}

/** By what word texts and fields of documents name a record; a rule `unknown-WORD` says that there is none such. */
export type NamedAs =
  | 'role'
  | 'term'
  | 'contact'
  | 'parameter'
  | 'clock'
  | 'decision'
  | 'activity'
  | 'documented-information';

/** A page for a register, with the same as CSV, as a workbook and in the search by id. */
export interface RegisterPage<Item> {
  readonly title: string;
  /** What the reader finds here, in a sentence. */
  readonly lead: string;
  /**
   * The heading of each column, by field; the first is what a row is called. How a cell looks follows from the schema,
   * unless the column says itself what it says.
   */
  readonly columns: { readonly [Field in keyof Item & string]?: string | RegisterColumnSaid<Item> };
  /** Columns that follow from several fields, behind the others. */
  readonly also?: readonly RegisterColumnSaid<Item>[];
  /**
   * A field with one word in it: rows with the same stand together under it, and where the list is too long for a page,
   * each of these groups has pages of its own.
   */
  readonly groupBy?: string;
  /** Each row is long enough for a page of its own, called by its id; the page of the register lists them by name. */
  readonly eachOwn?: true;
  /** Rows are known by their ids, which are short, as R-01 is: it stands before what a row is called. */
  readonly numbered?: true;
  /** What names a row is not said beside it: many name the same, and it tells its reader nothing. */
  readonly withoutUses?: true;
  /** What is drawn above the rows: a component in `src/site/components/registers/pictures/`, by the name of its file. */
  readonly picture?: string;
}

/** A column that says what follows from a record by something else that the handbook knows. */
export interface RegisterColumnSaid<Item> {
  readonly title: string;
  /** Nothing, a line, or several. */
  says(item: Item, handbook: AnyHandbook): string | readonly string[];
}

/** What registers are about: so they stand together in lists of them, and in the manual. */
export const registerChapters = {
  grounds: 'What there is to protect, and from what',
  law: 'Law, decisions and records',
  privacy: 'Personal data',
  notices: 'What people are told',
  running: 'How the systems run',
} as const;
export type RegisterChapter = keyof typeof registerChapters;

/** The chapter of a register; one that names none is about how the systems run. */
export function registerChapter({ chapter = 'running' }: Pick<Register<object>, 'chapter'>): RegisterChapter {
  return chapter;
}

/** What others may know of how many rows there are, and by what name texts count them. */
export interface Counted {
  /** The first edition whose texts may print it; that which has the rows, unless told. */
  readonly from?: EditionName;
  /** Fields by which those readers may have rows counted: what a row says there is no secret of theirs. */
  readonly by?: readonly string[];
  /** How texts call its rows where they count them: the noun and the title of the page, unless told. */
  readonly as?: readonly string[];
}

/**
 * What sort of thing is to be done: somebody looks at a row again, takes a step of its plan, or does work of the
 * management system.
 */
export type DueKind =
  | 'look'
  | 'step'
  | 'action'
  | 'decision'
  | 'change'
  | 'audit'
  | 'management review'
  | 'meeting'
  | 'effect'
  | 'result'
  | 'exception';

/** Something that is to be done by a day, or was done. */
export interface Due {
  /** A look at the row, unless told. */
  readonly kind?: DueKind;
  /** Where in the record the day stands: `plan.0.due`. */
  readonly field: string;
  readonly day: string;
  /** The day it was done; nothing while it is open. */
  readonly doneOn?: string | undefined;
  /** What is due. Of a look or a step, as the subject of a sentence: `the step "Call back"`. */
  readonly what: string;
  /** The role that does it. */
  readonly by?: string | undefined;
  /** How the record says that it is done: `Write the day on which it was done into "done".` */
  readonly mend: string;
}

/** A list of records: everything that is asked of it follows from here. */
export interface Register<Item extends object> {
  /** Its JSON Schema, its address and its sheet are called so: `interested-parties`. */
  readonly name: string;
  /** How messages call one and many: `retention rule`, `retention rules`. */
  readonly nouns: readonly [one: string, many: string];
  readonly namedAs?: NamedAs;
  readonly schema: z.ZodType<Item>;
  /** Where a path ends in a slash, each record has a file of its own in that folder, and its id is the name of the file. */
  readonly file: string;
  /** Its file may say before its entries where they come from: facts about standards and laws. */
  readonly sourced?: boolean;
  /** A handbook may do without the file. */
  readonly optional: boolean;
  readonly sight: Sight<Item>;
  readonly counted?: Counted;
  /** What texts print of its records is a projection that everybody may read: a public text may name them. */
  readonly projected?: true;
  /** The editions that have its rows as JSON, and its page where it has one. Only what `sight` lets through is in them. */
  readonly editions: readonly EditionName[];
  /** What people call a record besides its id, for suggestions. */
  names(item: Item): readonly string[];
  /** What the list is sorted by; several keys one after another. */
  sortedBy(item: Item): readonly string[];
  readonly page?: RegisterPage<Item>;
  /** Where the author's manual describes it; with what shows the systems at work unless told. */
  readonly chapter?: RegisterChapter;
  /** Fields that name the role that owns what a record is about, or decides on it: `accepted.by`. */
  readonly decidedBy?: readonly string[];
  /**
   * What of a record is to be done by a day. Rules, calendar and gap report ask this and nothing else.
   *
   * @param handbook Where the day follows from rows of another register.
   */
  due?(item: Item, handbook: AnyHandbook): readonly Due[];
  /** An entry or two as an author writes them, in YAML. */
  readonly example: string;
}

type Said<Item extends object> = Pick<Register<Item>, 'name' | 'nouns' | 'schema' | 'example'> &
  Partial<Register<Item>>;

/**
 * Defines a register. Left out, its file is `content/registers/NAME.yaml`, which a handbook may do without; it is for
 * audits alone, and sorted by id.
 */
export function defineRegister<Item extends object>(said: Said<Item>): Register<Item> {
  return {
    file: `content/registers/${said.name}.yaml`,
    optional: true,
    sight: { from: 'audit' },
    editions: ['audit'],
    names: () => [],
    sortedBy: (item) => [idOf(item) ?? ''],
    ...said,
  };
}

/** Whether each record has a file of its own. */
export function isFolder({ file }: Pick<Register<object>, 'file'>): boolean {
  return file.endsWith('/');
}

/** The file in which a record stands. */
export function fileOf({ file }: Pick<Register<object>, 'file'>, id: string | number): string {
  return isFolder({ file }) ? `${file}${id}.yaml` : file;
}

/** What an author writes of a record: the name of a file of its own says the id. */
export function writtenSchema<Item extends object>({
  file,
  schema,
}: Pick<Register<Item>, 'file' | 'schema'>): z.ZodType {
  return isFolder({ file }) && schema instanceof z.ZodObject ? schema.omit({ id: true }) : schema;
}

/** The id of a record, where records of its kind have one. */
export function idOf(item: unknown): string | undefined {
  const id: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, 'id') : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** What messages find a record by: its id, or what its list is sorted by; empty where it has neither. */
export function keyOf<Item extends object>(
  { sortedBy }: Partial<Pick<Register<Item>, 'sortedBy'>>,
  item: Item,
): string {
  return idOf(item) ?? sortedBy?.(item).join(' ') ?? '';
}

/** Records in the order of their register. */
export function sortRecords<Item extends object>(register: Register<Item>, items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => {
    const keys = register.sortedBy(b);
    return register.sortedBy(a).reduce((order, key, index) => order || compare(key, keys[index] ?? ''), 0);
  });
}
