import type { FieldPlaces } from '../schema/handbook.ts';
import { type Diagnostic, isOf, report } from '../source/diagnostic.ts';
import { readSource } from '../source/read.ts';
import { validate } from '../source/validate.ts';
import { type Path, parseYaml, type Yaml } from '../source/yaml.ts';
import { findHiddenInYaml } from './find-hidden.ts';
import { type Memory, recallByHash } from './memory.ts';
import { collectPlaces } from './places.ts';
import type { RecordFile } from './record-files.ts';

/** The entries of one file. */
export interface ReadRecords<Item> {
  readonly items: readonly Item[];
  /** What `places` calls each of `items`: its id, or its position in the file. */
  readonly names: readonly (string | number)[];
  /** Every entry as the author wrote it, faults and all. Missing when the file could not be read as a list. */
  readonly written: readonly unknown[] | undefined;
  /** Ids of all entries, of broken ones too: one mistake must not make every mention of the entry look wrong. */
  readonly ids: ReadonlySet<string>;
  readonly places: FieldPlaces;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one list of records. A broken entry is reported and left out; the others are read all the same. */
export function readRecords<Item>(
  root: string,
  { file, schema, noun }: RecordFile<Item>,
  memory: Memory,
): ReadRecords<Item> {
  const source = readSource(root, file);
  const nothing = { items: [], names: [], written: undefined, ids: new Set<string>(), places: {} };
  if (!('text' in source)) return { ...nothing, diagnostics: source.diagnostics.map(explainAbsence) };
  return recallByHash(memory, `read ${file}`, source.sha256, () => {
    const yaml = parseYaml(source.text, file);
    const hidden = findHiddenInYaml(source.text, yaml, file);
    if (yaml.value === undefined) return { ...nothing, diagnostics: [...hidden, ...yaml.diagnostics] };
    if (!Array.isArray(yaml.value)) {
      const problem = report(
        yaml.locate([]),
        'wrong-type',
        `This file is a list of ${noun}s, each beginning with a hyphen.`,
        yaml.value === null ? emptyList : 'Begin every entry with "- ", like "- id: something".',
      );
      return { ...nothing, diagnostics: [...hidden, ...yaml.diagnostics, problem] };
    }
    const entries = readEntries(yaml, yaml.value, schema, noun);
    return { ...entries, diagnostics: [...hidden, ...entries.diagnostics] };
  });
}

const emptyList = 'A list with nothing in it yet is written [].';

/** A list that nobody needs yet is there all the same: a missing one is a misspelt one more often. */
function explainAbsence(problem: Diagnostic): Diagnostic {
  if (isOf(problem, 'empty-file')) return { ...problem, hint: emptyList };
  return isOf(problem, 'missing-file') && problem.hint === undefined
    ? { ...problem, hint: `Every handbook has this file. ${emptyList}` }
    : problem;
}

function readEntries<Item>(
  yaml: Yaml,
  entries: readonly unknown[],
  schema: RecordFile<Item>['schema'],
  noun: string,
): ReadRecords<Item> {
  const items: Item[] = [];
  const names: (string | number)[] = [];
  const ids = new Set<string>();
  const diagnostics: Diagnostic[] = [...yaml.diagnostics];
  const places: Record<string, readonly [number, number]> = {};
  entries.forEach((entry, index) => {
    const id = idOf(entry);
    const name = id === undefined || ids.has(id) ? index : id;
    Object.assign(places, collectPlaces(yaml, entry, [index], [name]));
    const result = validate(schema, entryOf(yaml, entry, index));
    diagnostics.push(...result.diagnostics);
    if (id !== undefined && ids.has(id)) {
      diagnostics.push(
        report(
          yaml.locate([index, 'id']),
          'duplicate-id',
          `There is another ${noun} with the id "${id}" in this file.`,
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
  return { items, names, written: entries, ids, places, diagnostics };
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

function idOf(entry: unknown): string | undefined {
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
