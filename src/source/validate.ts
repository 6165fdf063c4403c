import type { z } from 'zod';
import { type Diagnostic, report } from './diagnostic.ts';
import { explainIssues } from './explain.ts';
import { valueAt } from './schema-path.ts';
import type { Path, Yaml } from './yaml.ts';

/** Data that its schema accepts. */
export interface Valid<T> {
  readonly data: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Data with a fault. */
export interface Invalid {
  /** What the author wrote, texts as texts: good enough to look at the fields that have no fault. */
  readonly written: unknown;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Judges a record by its schema.
 *
 * Where the schema wants text and the author wrote what YAML takes for a number or a truth value (`id: 5.10`,
 * `version: 2.10`), the text is taken as it was written, so that ids need no quotes.
 *
 * @returns The data, or everything that is wrong, the faults of the YAML included (tell them apart with
 * `'data' in result`): `missing-field`, `unknown-field`, `wrong-type`, `bad-value`, `bad-date`, `bad-duration`,
 * `bad-version`.
 */
export function validate<T>(schema: z.ZodType<T>, yaml: Yaml): Valid<T> | Invalid {
  if (yaml.value === undefined) return { written: undefined, diagnostics: yaml.diagnostics };
  // Nothing between the fences, or comments only: a record without fields, which says better what is missing.
  let data: unknown = yaml.value ?? {};
  let result = parse(schema, data);
  while (!result.success) {
    const restored = restoreTexts(data, result.error.issues, yaml);
    if (restored === data) break;
    data = restored;
    result = parse(schema, data);
  }
  if (result.success) {
    return yaml.diagnostics.length === 0
      ? { data: result.data, diagnostics: [] }
      : { written: data, diagnostics: yaml.diagnostics };
  }
  const found = explainIssues(schema, data, result.error.issues).map(({ path, at, rule, message, hint }) =>
    report(at === 'key' ? yaml.locateKey(path) : yaml.locate(path), rule, message, hint),
  );
  return { written: data, diagnostics: [...yaml.diagnostics, ...found] };
}

/** An empty message marks an issue for which the schema has no words; the input tells which rule raised it. */
function parse<T>(schema: z.ZodType<T>, data: unknown): z.ZodSafeParseResult<T> {
  return schema.safeParse(data, { error: () => '', reportInput: true });
}

/** Returns the same object when there is nothing to restore. */
function restoreTexts(data: unknown, issues: readonly z.core.$ZodIssue[], yaml: Yaml): unknown {
  const texts = wantedTexts(issues, []).flatMap((path) => {
    const value = valueAt(data, path);
    const source = yaml.sourceOf(path);
    const lost = source !== undefined && (typeof value === 'number' || typeof value === 'boolean');
    return lost ? [{ path, source }] : [];
  });
  if (texts.length === 0) return data;
  // One copy for all: a list may hold ten thousand ids.
  const restored = { whole: structuredClone(data) };
  for (const { path, source } of texts) {
    const owner = valueAt(restored, ['whole', ...path.slice(0, -1)]);
    Reflect.set(path.length === 0 ? restored : Object(owner), path.at(-1) ?? 'whole', source);
  }
  return restored.whole;
}

/** Paths at which a text would have been right, in any option of a union. */
function wantedTexts(issues: readonly z.core.$ZodIssue[], prefix: Path): Path[] {
  return issues.flatMap((issue) => {
    const path = [...prefix, ...issue.path];
    if (issue.code === 'invalid_type') return issue.expected === 'string' ? [path] : [];
    if (issue.code === 'invalid_value')
      return issue.values.every((value) => typeof value === 'string') ? [path] : [];
    return issue.code === 'invalid_union' ? issue.errors.flatMap((errors) => wantedTexts(errors, path)) : [];
  });
}
