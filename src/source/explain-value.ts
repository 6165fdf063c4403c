import type { z } from 'zod';
import { describe, nameKind, nameSubject } from './explain-type.ts';
import type { Explained, Finding } from './explained.ts';
import { suggest } from './nearest.ts';
import { listWords, quote } from './phrase.ts';
import { wordingOf } from './schema-path.ts';

/** A value of the right kind that is not allowed. */
export function explainValue(finding: Finding): Explained {
  const { issue } = finding;
  switch (issue.code) {
    case 'invalid_value':
      return explainChoice(finding, issue.values.map(String));
    case 'invalid_union':
      return explainUnion(finding, issue);
    case 'too_small':
    case 'too_big':
      return explainSize(finding, issue);
    default:
      return explainFormat(finding, issue.message);
  }
}

function explainChoice({ path, value, schema }: Finding, words: readonly string[]): Explained {
  const wording = wordingOf(schema);
  const written = String(value);
  return {
    path,
    at: 'value',
    rule: wording?.rule ?? 'bad-value',
    message: `${quote(written)} is not ${wording?.noun ?? nameChoice(path)}. Use ${listWords(words, 'or')}.`,
    hint: suggest(written, words),
  };
}

/** `type: polcy` is "not a type"; in a list (`drivers: [money]`) only the list has a name. */
function nameChoice(path: Finding['path']): string {
  const last = path.at(-1);
  if (typeof last !== 'string' || !/^[a-z]+$/.test(last))
    return `allowed as ${lowerFirst(nameSubject(path))}`;
  return `${/^[aeio]/.test(last) ? 'an' : 'a'} ${last}`;
}

function explainUnion(finding: Finding, issue: z.core.$ZodIssueInvalidUnion): Explained {
  if (issue.inclusive === false) return explainFormat(finding, undefined);
  // Options that are told apart by one field (`kind: phone`): the issue lies at that field.
  if (issue.options !== undefined) return explainChoice(finding, issue.options.map(String));
  const kinds = issue.errors.flatMap((errors) =>
    errors.flatMap((inner) =>
      inner.code === 'invalid_type' && inner.path.length === 0 ? [nameKind(inner.expected)] : [],
    ),
  );
  return {
    path: finding.path,
    at: 'value',
    rule: 'wrong-type',
    message: `${nameSubject(finding.path)} must be ${listWords([...new Set(kinds)], 'or')}, not ${describe(finding.value)}.`,
  };
}

const countable: Readonly<Record<string, readonly [one: string, many: string]>> = {
  array: ['entry', 'entries'],
  string: ['character', 'characters'],
};

function explainSize(finding: Finding, issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Explained {
  if (issue.message !== '') return explainFormat(finding, issue.message);
  const small = issue.code === 'too_small';
  const limit = Number(small ? issue.minimum : issue.maximum);
  const things = countable[issue.origin];
  const name = nameSubject(finding.path);
  const bound = small
    ? issue.inclusive
      ? 'at least'
      : 'more than'
    : issue.inclusive
      ? 'at most'
      : 'less than';
  const message = things
    ? `${name} needs ${bound} ${limit} ${things[limit === 1 ? 0 : 1]}.`
    : `${name} must be ${bound} ${limit}, not ${String(finding.value)}.`;
  return { path: finding.path, at: 'value', rule: 'bad-value', message };
}

/** Whether a rule that looks at a whole group of fields complains of one of them. */
export function isBetweenFields(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'custom' && issue.path.length > 0 && typeof issue.input === 'object';
}

/** A name of free choice that its schema does not allow. */
export function explainKey({ path, schema }: Finding, words: string | undefined): Explained {
  const wording = wordingOf(schema);
  return {
    path,
    at: 'key',
    rule: wording?.rule ?? 'bad-value',
    message: `${quote(String(path.at(-1)))} is not ${wording?.noun ?? 'a name that can stand here'}.`,
    ...(words ? { hint: words } : {}),
  };
}

/** The schema's own words say how to mend it. */
function explainFormat({ issue, path, value, schema }: Finding, words: string | undefined): Explained {
  const wording = isBetweenFields(issue) ? undefined : wordingOf(schema);
  const shown = typeof value === 'object' ? nameSubject(path) : quote(String(value));
  const advice = wording?.advise?.(String(value)) ?? adviseLines(path, value);
  const hints = [words, advice].filter((hint) => hint !== undefined && hint !== '');
  return {
    path,
    at: 'value',
    rule: wording?.rule ?? 'bad-value',
    message: wording ? `${shown} is not ${wording.noun}.` : `${shown} does not fit${nameField(path, value)}.`,
    ...(hints.length > 0 ? { hint: hints.join(' ') } : {}),
  };
}

/** `summary: >` ends in a line break, and `|` keeps all of them: neither is seen in the text. */
function adviseLines(path: Finding['path'], value: unknown): string | undefined {
  const name = path.at(-1);
  if (typeof value !== 'string' || !value.includes('\n') || typeof name !== 'string') return undefined;
  return `A long text begins with "${name}: >-"; its lines stand below, indented.`;
}

function nameField(path: Finding['path'], value: unknown): string {
  return typeof value === 'object' || path.length === 0 ? '' : ` ${lowerFirst(nameSubject(path))}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
