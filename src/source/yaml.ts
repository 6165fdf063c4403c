import { LineCounter, parseDocument } from 'yaml';
import type { Place } from '../schema/handbook.ts';
import { type Diagnostic, report } from './diagnostic.ts';
import { keepFound } from './limit-diagnostics.ts';
import { withoutStacks } from './without-stacks.ts';
import { findTooMany, type YamlLimit, yamlLimits } from './yaml-limits.ts';
import { readTree, type Spot } from './yaml-read.ts';
import { explainSyntax, findDirective } from './yaml-syntax.ts';

/** The way to a value: names of fields, and positions in lists from 0. */
export type Path = readonly PropertyKey[];

/** A parsed record that remembers where everything stood. */
export interface Yaml {
  /** Plain data; `undefined` when the text cannot be read as data, and then `diagnostics` says why. */
  readonly value: unknown;
  /** Where the value at `path` begins; of the nearest existing parent when there is none. */
  locate(path: Path): Place;
  /** Where the name of the field at `path` begins; where the value begins for what has no name. */
  locateKey(path: Path): Place;
  /** What the author wrote for a single value, without quotes: `5.10`, where the value is the number 5.1. */
  sourceOf(path: Path): string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses YAML 1.2 (core schema, so dates stay text, and so do `yes` and `no`), without tags, anchors, aliases and
 * merge keys. Field names are taken as they are written: `5.10` stays "5.10".
 *
 * @param firstLine Line of the file on which `text` starts.
 * @returns The data with positions. A text that cannot be parsed reports its first `yaml-syntax` or `yaml-tab`, or that
 * it is `too-large`; any other every `yaml-alias`, `yaml-duplicate-key` and `forbidden-key`, as many of each as are kept
 * of any rule; of repeated fields the first counts.
 */
export function parseYaml(text: string, file: string, firstLine = 1): Yaml {
  const limit = file.endsWith('.mdx') ? yamlLimits.document : yamlLimits.list;
  const excess = findTooMany(text, limit);
  if (excess !== undefined) return refuseExcess(text, file, firstLine, limit, excess);
  const lines = new LineCounter();
  // The parser's own check for repeated keys compares values (5.10 and 5.1 would be one) and every pair of keys.
  const options = { lineCounter: lines, prettyErrors: false, schema: 'core', uniqueKeys: false } as const;
  const document = withoutStacks(() => parseDocument(text, options));
  const failure = explainSyntax(document.errors, text) ?? findDirective(document, text);
  const tree = failure
    ? { value: undefined, spot: nowhere, faults: [] }
    : readTree(document.contents, text, limit.value);

  function placeOf(offset: number): Place {
    // The counter knows no line yet in an empty text.
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  }
  function find(path: Path): { spot: Spot; whole: boolean } {
    let spot = tree.spot;
    for (const step of path) {
      const part = spot.parts.get(step);
      if (part === undefined) return { spot, whole: false };
      spot = part;
    }
    return { spot, whole: true };
  }

  const diagnostics = failure
    ? [report(placeOf(failure.offset), failure.rule, failure.message, failure.hint)]
    : keepFound(
        tree.faults,
        ({ offset, rule, message, earlier, hint }) =>
          report(
            placeOf(offset),
            rule,
            earlier === undefined ? message : `${message} ${placeOf(earlier).line}.`,
            hint,
          ),
        ({ offset }) => placeOf(offset),
      );
  return {
    value: tree.faults.some(({ fatal }) => fatal) ? undefined : tree.value,
    locate: (path) => placeOf(find(path).spot.offset),
    locateKey: (path) => placeOf(find(path).spot.key),
    sourceOf(path) {
      const { spot, whole } = find(path);
      return whole ? spot.source : undefined;
    },
    diagnostics,
  };
}

/** A text that is not parsed, because that would take longer than anybody waits: `too-large`. */
function refuseExcess(
  text: string,
  file: string,
  firstLine: number,
  { name, most, reason, mend }: YamlLimit,
  offset: number,
): Yaml {
  const before = text.slice(0, offset).split('\n');
  const start = { file, line: firstLine, column: 1 };
  const place = {
    file,
    line: firstLine + before.length - 1,
    column: (before.at(-1)?.length ?? 0) + 1,
  };
  const message = `There are more than ${most.toLocaleString('en')} ${name} here. ${reason}`;
  return {
    value: undefined,
    locate: () => start,
    locateKey: () => start,
    sourceOf: () => undefined,
    diagnostics: [report(place, 'too-large', message, mend)],
  };
}

const nowhere: Spot = { offset: 0, key: 0, parts: new Map() };
