import type { z } from 'zod';
import type { RuleName } from '../../rulebook/rulebook.ts';
import { nearest, suggest } from '../../source/nearest.ts';
import { listWords, quote } from '../../source/phrase.ts';
import type { Component } from '../component.ts';
import type { Findings } from './findings.ts';
import type { Written } from './written.ts';

/** Attributes of a component: `unknown-prop`, `missing-prop`, `bad-prop`. Returns the props when all are good. */
export function judgeProps(
  component: Component,
  { values, places, plain }: Written,
  start: number,
  findings: Findings,
): { props: unknown } | undefined {
  const known = Object.keys(component.props.shape);
  // A strict object catches everything else as "never"; Satisfies takes any framework for a name.
  const open = (component.props.def.catchall?._zod.def.type ?? 'never') !== 'never';
  const meant = new Set<string>();
  let good = plain;
  const refuse = (name: string, rule: RuleName, message: string, hint: string) => {
    good = false;
    findings.report(places.get(name)?.start ?? start, rule, message, hint);
  };

  const unknown = [...values.keys()].filter((name) => !open && !known.includes(name) && !/^on/i.test(name));
  const required = Object.entries(component.props.shape).flatMap(([name, schema]) =>
    values.has(name) || (schema as z.ZodType).safeParse(undefined).success ? [] : [name],
  );
  for (const [name, value] of values) {
    if (!open && !known.includes(name)) {
      if (/^on/i.test(name)) continue;
      // One that is too many and one that is missing: <Role name="ciso"/>.
      const word =
        nearest(name, known) ?? (unknown.length === 1 && required.length === 1 ? required[0] : undefined);
      if (word !== undefined) meant.add(word);
      refuse(
        name,
        'unknown-prop',
        `<${component.name}> has no attribute "${name}".`,
        word === undefined ? listProps(component, known) : `Did you mean ${word}?`,
      );
    } else if (value === null && plain)
      refuse(name, 'bad-prop', `The attribute "${name}" has no value.`, `Write ${name}="...".`);
  }
  for (const [name, schema] of Object.entries(component.props.shape)) {
    if (values.has(name) || meant.has(name) || (schema as z.ZodType).safeParse(undefined).success) continue;
    refuse(
      name,
      'missing-prop',
      `<${component.name}> needs the attribute "${name}".`,
      describeProp(name, schema as z.ZodType),
    );
  }
  if (!good) return undefined;

  const result = component.props.safeParse(Object.fromEntries(values));
  if (result.success) return { props: result.data };
  for (const issue of result.error.issues) {
    const name = typeof issue.path[0] === 'string' ? issue.path[0] : undefined;
    const value = name === undefined ? undefined : values.get(name);
    const schema =
      name === undefined || !Object.hasOwn(component.props.shape, name)
        ? undefined
        : (component.props.shape[name] as z.ZodType);
    if (name === undefined || value === undefined || value === null) {
      refuse(
        '',
        name === undefined ? 'missing-prop' : 'bad-prop',
        `The attributes of <${component.name}> do not fit together.`,
        issue.message,
      );
    } else if (issue.code === 'invalid_value') {
      const options = issue.values.map(String);
      refuse(
        name,
        'bad-prop',
        `${quote(value)} is no value of "${name}". Use ${listWords(options, 'or')}.`,
        suggest(value, options) ?? `Write ${name}="${options[0]}", or another of these.`,
      );
    } else
      refuse(
        name,
        'bad-prop',
        `The value ${quote(value)} does not fit the attribute "${name}".`,
        adviseSpaces(name, value, schema) ??
          (issue.code === 'invalid_format' || issue.code === 'custom'
            ? issue.message
            : describeProp(name, schema)),
      );
  }
  return undefined;
}

function listProps(component: Component, known: readonly string[]): string {
  return known.length === 0 ? `<${component.name}> has no attributes.` : `It has ${known.join(', ')}.`;
}

function describeProp(name: string, schema: z.ZodType | undefined): string {
  const description = schema?.description;
  return description === undefined ? `Write ${name}="...".` : `Write ${name}="...": ${description}.`;
}

/** Lists of ids are written with spaces; many authors put commas between them. */
function adviseSpaces(name: string, value: string, schema: z.ZodType | undefined): string | undefined {
  const spaced = value
    .split(/[\s,;]+/)
    .filter(Boolean)
    .join(' ');
  const fits =
    spaced !== value &&
    (schema === undefined ? /^[^\s"]+(?: [^\s"]+)*$/.test(spaced) : schema.safeParse(spaced).success);
  return fits && /[,;]/.test(value) ? `Write spaces for commas: ${name}="${spaced}"` : undefined;
}
