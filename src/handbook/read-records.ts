import { fileOf, idOf, keyOf, type Register, writtenSchema } from '../registers/define.ts';
import type { Source } from '../schema/source.ts';
import { type Diagnostic, isOf, report } from '../source/diagnostic.ts';
import { validate } from '../source/validate.ts';
import type { Path, Yaml } from '../source/yaml.ts';
import type { Memory } from './memory.ts';
import { collectPlaces } from './places.ts';
import { type ReadFields, readFields } from './read-fields.ts';
import { entriesOf, sourcesOf } from './read-sourced.ts';

/** The entries of one file. */
export interface ReadRecords<Item> extends ReadFields {
  readonly items: readonly Item[];
  /** What `places` calls each of `items`: its key, or its position in the file where it has none or another has it, too. */
  readonly names: readonly (string | number)[];
  /** Every entry as the author wrote it, faults and all. Missing when the file could not be read as a list. */
  readonly written: readonly unknown[] | undefined;
  /** Ids of all entries, of broken ones too: one mistake must not make every mention of the entry look wrong. */
  readonly ids: ReadonlySet<string>;
  /** Where the entries come from, in a list that says so. */
  readonly sources: readonly Source[];
}

/** What is read of a list: the part of a register that says so. */
export type ListOf<Item extends object> = Pick<Register<Item>, 'file' | 'schema' | 'nouns' | 'sourced'> &
  Partial<Pick<Register<Item>, 'sortedBy'>>;

const nothing = { items: [], names: [], written: undefined, ids: new Set<string>(), sources: [] };

/** A list that a handbook does without. */
export const absentList: ReadRecords<never> = { ...nothing, written: [], places: {}, diagnostics: [] };

/**
 * Reads one list of records. A broken entry is reported and left out; the others are read all the same.
 *
 * @param as By what the entries are judged, where another file says that.
 */
export function readRecords<Item extends object>(
  root: string,
  list: ListOf<Item>,
  memory: Memory,
  as?: string,
): ReadRecords<Item> {
  return readFields<ReadRecords<Item>>(
    root,
    list.file,
    {
      as,
      nothing,
      explainAbsence,
      judge: (yaml) =>
        list.sourced
          ? { ...readList(entriesOf(yaml), list), sources: sourcesOf(yaml) }
          : readList(yaml, list),
    },
    memory,
  );
}

/**
 * Reads a list of which each record has a file of its own. A broken file is reported and left out; the others are read
 * all the same.
 *
 * @param content Every file that there is below `content/`.
 */
export function readFolder<Item extends object>(
  root: string,
  register: ListOf<Item>,
  content: readonly string[],
  memory: Memory,
): ReadRecords<Item> {
  const schema = writtenSchema(register);
  const read = content.flatMap((file) => {
    const id = file.slice(register.file.length, -'.yaml'.length);
    return file === fileOf(register, id) && !id.includes('/') ? [{ id, file }] : [];
  });
  const all = read.map(({ id, file }) => {
    const judge = (yaml: Yaml) => {
      const result = validate(schema, yaml);
      return {
        item: 'data' in result ? ({ id, ...Object(result.data) } as Item) : undefined,
        written: yaml.value,
        // As in a list the id comes first, so that whoever looks for a field need not know which of the two it is.
        places: yaml.value === undefined ? {} : collectPlaces(yaml, yaml.value, [], [id]),
        diagnostics: [...yaml.diagnostics, ...result.diagnostics],
      };
    };
    const nothing = { item: undefined, written: undefined };
    return {
      id,
      ...readFields<ReturnType<typeof judge>>(root, file, { nothing, judge }, memory),
    };
  });
  const there = all.flatMap(({ id, item }) => (item === undefined ? [] : [{ id, item }]));
  return {
    items: there.map(({ item }) => item),
    names: there.map(({ id }) => id),
    written: all.map(({ id, written }) => ({ id, ...Object(written) })),
    ids: new Set(all.map(({ id }) => id)),
    sources: [],
    places: Object.assign({}, ...all.map(({ places }) => places)),
    diagnostics: all.flatMap(({ diagnostics }) => diagnostics),
  };
}

function readList<Item extends object>(yaml: Yaml, list: ListOf<Item>): ReadRecords<Item> {
  if (Array.isArray(yaml.value)) return readEntries(yaml, yaml.value, list);
  const problem =
    yaml.value === undefined
      ? []
      : [
          report(
            yaml.locate([]),
            'wrong-type',
            `This file is a list of ${list.nouns[1]}, each beginning with a hyphen.`,
            yaml.value === null ? emptyList : 'Begin every entry with "- ", like "- id: something".',
          ),
        ];
  return { ...nothing, places: {}, diagnostics: [...yaml.diagnostics, ...problem] };
}

const emptyList = 'A list with nothing in it yet is written [].';

/** A list that nobody needs yet is there all the same: a missing one is a misspelt one more often. */
function explainAbsence(problem: Diagnostic): Diagnostic {
  if (isOf(problem, 'empty-file')) return { ...problem, hint: emptyList };
  return isOf(problem, 'missing-file') && problem.hint === undefined
    ? { ...problem, hint: `Every handbook has this file. ${emptyList}` }
    : problem;
}

/**
 * Problems of one list after which its entries are not judged any more: 300 are shown, and a list of 60,000 entries that
 * are none took minutes.
 */
const mostJudged = 1000;

function readEntries<Item extends object>(
  yaml: Yaml,
  entries: readonly unknown[],
  list: ListOf<Item>,
): ReadRecords<Item> {
  const { schema, nouns } = list;
  const items: Item[] = [];
  const names: (string | number)[] = [];
  const ids = new Set<string>();
  const diagnostics: Diagnostic[] = [...yaml.diagnostics];
  const places: Record<string, readonly [number, number]> = {};
  entries.forEach((entry, index) => {
    const id = idOf(entry);
    if (diagnostics.length >= mostJudged) {
      if (id !== undefined) ids.add(id);
      return;
    }
    const result = validate(schema, entryOf(yaml, entry, index));
    const key = 'data' in result ? keyOf(list, result.data) : (id ?? '');
    const name = key === '' || Object.hasOwn(places, key) ? index : key;
    Object.assign(places, collectPlaces(yaml, entry, [index], [name]));
    diagnostics.push(...result.diagnostics);
    if (id !== undefined && ids.has(id)) {
      diagnostics.push(
        report(
          yaml.locate([index, 'id']),
          'duplicate-id',
          `There is another ${nouns[0]} with the id "${id}" in this file.`,
          'Give one of them another id, or remove it.',
        ),
      );
      return;
    }
    if (id !== undefined) ids.add(id);
    if (!('data' in result)) return;
    items.push(result.data);
    names.push(name);
  });
  return { items, names, written: entries, ids, sources: [], places, diagnostics };
}

/** One entry of a list, with positions in the whole file. */
function entryOf(yaml: Yaml, entry: unknown, index: number): Yaml {
  const within = (path: Path) => [index, ...path];
  return {
    value: entry ?? null,
    locate: (path) => yaml.locate(within(path)),
    locateKey: (path) => (path.length === 0 ? yaml.locate(within(path)) : yaml.locateKey(within(path))),
    sourceOf: (path) => yaml.sourceOf(within(path)),
    diagnostics: [],
  };
}
