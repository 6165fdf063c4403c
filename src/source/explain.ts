import type { z } from 'zod';
import { explainMissing, explainType } from './explain-type.ts';
import { explainKey, explainValue, isBetweenFields } from './explain-value.ts';
import type { Explained, Finding } from './explained.ts';
import { nearest } from './nearest.ts';
import { listWords, quote } from './phrase.ts';
import { fieldsOf, keySchemaOf, schemaAt, valueAt } from './schema-path.ts';
import type { Path } from './yaml.ts';

/**
 * Turns the issues of a schema into sentences. A misspelt field is reported once, as the unknown one, and not again
 * as the missing one that it was meant to be.
 *
 * @param issues From a parse with an error map that returns '', so that only a schema's own words are messages.
 */
export function explainIssues(
  schema: z.core.$ZodType,
  data: unknown,
  issues: readonly z.core.$ZodIssue[],
): Explained[] {
  const meant = new Set<string>();
  function explain(issue: z.core.$ZodIssue, prefix: Path): Explained[] {
    const path = [...prefix, ...issue.path];
    const finding: Finding = {
      issue,
      path,
      value: valueAt(data, path),
      schema: schemaAt(schema, path, data),
    };
    switch (issue.code) {
      case 'unrecognized_keys':
        return explainUnknown(issue.keys, finding, meant);
      case 'invalid_union': {
        const branch = issue.inclusive === false ? undefined : likeliest(issue.errors);
        if (branch) return branch.flatMap((inner) => explain(inner, path));
        if (finding.value !== undefined) return [explainValue(finding)];
        const options = issue.inclusive === false ? undefined : issue.options?.map(String);
        return [explainMissing(finding, options)];
      }
      case 'invalid_type':
        return [explainType(finding)];
      case 'invalid_key': {
        const owner = schemaAt(schema, path.slice(0, -1), data);
        return [explainKey({ ...finding, schema: keySchemaOf(owner) }, issue.issues[0]?.message)];
      }
      default:
        return [
          finding.value === undefined || finding.value === null || finding.value === ''
            ? explainMissing(finding)
            : explainValue(finding),
        ];
    }
  }
  const found = dropConsequences(issues).flatMap((issue) => explain(issue, []));
  return found.filter(({ rule, path }) => rule !== 'missing-field' || !meant.has(JSON.stringify(path)));
}

/** A rule between fields (`until` after `from`) says nothing while one of the fields is wrong by itself. */
function dropConsequences(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.filter((issue) => {
    if (!isBetweenFields(issue)) return true;
    const owner = issue.path.slice(0, -1);
    return !issues.some(
      (other) => !isBetweenFields(other) && owner.every((step, index) => other.path[index] === step),
    );
  });
}

/** Remembers in `meant` which fields the author had in mind. */
function explainUnknown(
  keys: readonly string[],
  { path, value, schema }: Finding,
  meant: Set<string>,
): Explained[] {
  const known = fieldsOf(schema, value);
  const written = new Set(Object.keys(value ?? {}));
  const unwritten = known.filter((name) => !written.has(name));
  const halves = splitByComma(value);
  return keys.map((key) => {
    const intended = nearest(key, unwritten);
    if (intended !== undefined) meant.add(JSON.stringify([...path, intended]));
    const [text, rest] = halves.get(key) ?? [];
    if (text !== undefined && rest !== undefined) {
      return {
        path: [...path, key],
        at: 'key',
        rule: 'unknown-field',
        message: `"${key}" is not a field here: between { and } a comma ends a text.`,
        hint: `Put the whole text in quotes: ${JSON.stringify(`${text}, ${rest}`)}`,
      };
    }
    const glued = /^([\w.-]+):(\S.*)$/.exec(key);
    const word = intended ?? nearest(key, known);
    const hint = glued
      ? `Write a space after the colon: ${glued[1]}: ${glued[2]}`
      : word === undefined
        ? `The fields are ${listWords(known, 'and')}.`
        : `Did you mean ${word}?`;
    return {
      path: [...path, key],
      at: 'key',
      rule: 'unknown-field',
      message: `${quote(key)} is not a field here.`,
      hint,
    };
  });
}

/** `{ duty: Answers for all, and more }`: the second half of a text becomes a field with nothing in it. One walk for all. */
function splitByComma(value: unknown): ReadonlyMap<string, readonly [text: string, rest: string]> {
  const fields = Object.entries(value ?? {});
  return new Map(
    fields.flatMap(([key, written], index) => {
      const before: unknown = fields[index - 1]?.[1];
      return written === null && /[^\w-]/.test(key) && typeof before === 'string'
        ? [[key, [before, key]] as const]
        : [];
    }),
  );
}

/**
 * Of the options of a union the one that the author most likely meant: one that accepts the kind of value, with the
 * fewest faults. None when no option accepts the kind.
 */
function likeliest(
  errors: readonly (readonly z.core.$ZodIssue[])[],
): readonly z.core.$ZodIssue[] | undefined {
  return errors
    .filter((issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0))
    .sort((a, b) => a.length - b.length)[0];
}
