import type { z } from 'zod';
import type { Explained, Finding } from './explained.ts';
import { listWords, quote } from './phrase.ts';
import { descriptionOf, fieldsOf, optionsOf } from './schema-path.ts';
import type { Path } from './yaml.ts';

/** "audience", or "Entry 2 of audience" in a list; the whole file has no name. */
export function nameSubject(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'This file';
  if (typeof last !== 'number') return `"${String(last)}"`;
  const list = path.slice(0, -1).findLast((step) => typeof step === 'string');
  return list === undefined ? `Entry ${last + 1}` : `Entry ${last + 1} of "${String(list)}"`;
}

/** The field is not there, or its name stands there with nothing after it. */
export function explainMissing({ path, value, schema }: Finding, options = optionsOf(schema)): Explained {
  const name = nameSubject(path);
  const about = descriptionOf(schema);
  const empty = value !== undefined;
  const what = options.length > 0 ? ` (${listWords(options, 'or')})` : '';
  const line = typeof path.at(-1) === 'string' ? `${String(path.at(-1))}:` : '-';
  return {
    path,
    at: 'key',
    rule: 'missing-field',
    message: `${name} is ${empty ? 'empty' : 'missing'}${addAbout(about)}`,
    hint: empty
      ? `Write a value after "${line}"${what}; a text that begins with # goes in quotes.`
      : `Add a line that begins with "${line}"${what}.`,
  };
}

/** A value of the wrong kind. */
export function explainType(finding: Finding): Explained {
  const { path, value, schema, issue } = finding;
  if (value === undefined || (value === null && path.length > 0)) return explainMissing(finding);
  const expected = issue.code === 'invalid_type' ? issue.expected : '';
  const name = nameSubject(path);
  return {
    path,
    at: 'value',
    rule: 'wrong-type',
    message: `${name} must be ${nameKind(expected)}, not ${describe(value)}.`,
    hint: remedy(expected, value, path, schema),
  };
}

/** Names a kind of value as the schemas call it. */
export function nameKind(expected: string): string {
  const kinds: Readonly<Record<string, string>> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of fields',
    record: 'a group of fields',
  };
  return kinds[expected] ?? 'another kind of value';
}

export function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return value === null ? 'empty' : 'a group of fields';
  return typeof value === 'string' ? `the text ${quote(value)}` : String(value);
}

function remedy(
  expected: string,
  value: unknown,
  path: Path,
  schema: z.core.$ZodType | undefined,
): string | undefined {
  const last = path.at(-1);
  const before = typeof last === 'string' ? `${last}: ` : '';
  const text = typeof value === 'string' ? value.trim() : '';
  switch (expected) {
    case 'string':
      return 'Write one text; one that YAML takes for something else goes in quotes.';
    case 'number':
    case 'int':
      return text !== '' && Number.isFinite(Number(text))
        ? `Write ${text} without quotes.`
        : `Write digits only${/^\d+(?:,\d{3})*(?:\s|$)/.test(text) ? `: ${before}${Number.parseInt(text.replaceAll(',', ''), 10)}` : ''}.`;
    case 'boolean': {
      const meant = /^(?:yes|y|on|true)$/i.test(text)
        ? 'true'
        : /^(?:no|n|off|false)$/i.test(text)
          ? 'false'
          : undefined;
      return meant === undefined ? 'Write true or false, without quotes.' : `Write ${before}${meant}`;
    }
    case 'array':
      if (text !== '' && text.length <= 60 && !/[[\]{}"'#&*!|>%@`]|: /.test(text))
        return `Write ${before}[${text}]`;
      return 'Write each entry on a line of its own that begins with "- ".';
    default: {
      const fields = fieldsOf(schema, value);
      if (fields.length > 0) return `Its fields are ${listWords(fields, 'and')}.`;
      // A group with names of free choice says by its description what they are.
      return expected === 'record' && descriptionOf(schema) !== undefined
        ? `${descriptionOf(schema)}.`
        : 'Write "name: value" on lines of their own.';
    }
  }
}

/** Some descriptions are sentences, some begin with "e.g.". */
function addAbout(about: string | undefined): string {
  if (about === undefined) return '.';
  return `${about.startsWith('e.g.') ? ', ' : '. '}${about}${/[.!?]$/.test(about) ? '' : '.'}`;
}
