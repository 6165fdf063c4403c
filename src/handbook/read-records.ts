import type { FieldPlaces } from '../schema/handbook.ts';
import { type Diagnostic, reportError } from '../source/diagnostic.ts';
import { readSource } from '../source/read.ts';
import { validate } from '../source/validate.ts';
import { type Path, parseYaml, type Yaml } from '../source/yaml.ts';
import { collectPlaces } from './places.ts';
import { type Memory, recallByHash } from './memory.ts';
import type { RecordFile } from './record-files.ts';

/** The entries of one file. */
export interface ReadRecords<Item> {
  readonly items: readonly Item[];
  /** Ids of all entries, of broken ones too: one mistake must not make every mention of the entry look wrong. */
  readonly ids: ReadonlySet<string>;
  readonly places: FieldPlaces;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one list of records. A broken entry is reported and left out; the others are read all the same. */
export function readRecords<Item>(root: string, { file, schema, noun }: RecordFile<Item>, memory: Memory): ReadRecords<Item> {
  const source = readSource(root, file);
  if (!('text' in source)) return { items: [], ids: new Set(), places: {}, diagnostics: source.diagnostics };
  return recallByHash(memory, `read ${file}`, source.sha256, () => {
    const yaml = parseYaml(source.text, file);
    if (yaml.value === undefined) return { items: [], ids: new Set<string>(), places: {}, diagnostics: yaml.diagnostics };
    if (!Array.isArray(yaml.value)) {
      const problem = reportError(yaml.locate([]), 'wrong-type', `This file is a list of ${noun}s, each beginning with a hyphen.`, 'Begin every entry with "- ", like "- id: something".');
      return { items: [], ids: new Set<string>(), places: {}, diagnostics: [...yaml.diagnostics, problem] };
    }
    return readEntries(yaml, yaml.value, schema, noun);
  });
}

function readEntries<Item>(yaml: Yaml, entries: readonly unknown[], schema: RecordFile<Item>['schema'], noun: string): ReadRecords<Item> {
  const items: Item[] = [];
  const ids = new Set<string>();
  const diagnostics: Diagnostic[] = [...yaml.diagnostics];
  const places: Record<string, readonly [number, number]> = {};
  entries.forEach((entry, index) => {
    const id = idOf(entry);
    Object.assign(places, collectPlaces(yaml, entry, [index], [id ?? index]));
    const result = validate(schema, entryOf(yaml, entry, index));
    diagnostics.push(...result.diagnostics);
    if (id !== undefined && ids.has(id)) {
      diagnostics.push(reportError(yaml.locate([index, 'id']), 'duplicate-id', `There is another ${noun} with the id "${id}" in this file.`, 'Give one of them another id, or remove it.'));
      return;
    }
    if (id !== undefined) ids.add(id);
    if ('data' in result) items.push(result.data);
  });
  return { items, ids, places, diagnostics };
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
