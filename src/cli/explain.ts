import { createMemory } from '../handbook/memory.ts';
import { readRecord } from '../handbook/read-record.ts';
import { organizationFile } from '../handbook/record-files.ts';
import type { Rule } from '../rulebook/define-rule.ts';
import { placeInWords } from '../rulebook/example-place.ts';
import { allRules, catalogue, type Topic } from '../rules/catalogue.ts';
import { type HelpUrl, helpIn } from '../rules/manual-entry.ts';
import { organization } from '../schema/organization.ts';
import { nearest } from '../source/nearest.ts';
import { escapeInJson } from '../source/reporters/visible.ts';
import { readOptions, WrongUsage } from './options.ts';

/** `clausebook explain [RULE]`: what a message means, how to mend it, and an example; without a name, all of them. */
export async function explain(words: readonly string[]): Promise<number> {
  const { root, format, rest } = readOptions('explain', words);
  if (format !== 'text' && format !== 'json')
    throw new WrongUsage(`"${format}" is not a format of "explain". Use text or json.`);
  const [name, ...more] = rest;
  if (more.length > 0) throw new WrongUsage('Name one rule: npx clausebook explain dead-link');
  const rule = name === undefined ? undefined : findRule(name);
  // Anybody may ask what a message means, in a folder that is no handbook, too: then the manual has no address.
  const helpUrl = helpIn(readRecord(root, organizationFile, organization, createMemory()).item?.sites.staff);
  process.stdout.write(
    format === 'json'
      ? writeJson(rule === undefined ? catalogue.flatMap(inJson(helpUrl)) : oneInJson(rule, helpUrl))
      : rule === undefined
        ? listRules()
        : explainRule(rule, helpUrl),
  );
  return 0;
}

function findRule(name: string): Rule {
  const rule = allRules.find(({ slug }) => slug === name);
  if (rule !== undefined) return rule;
  const guess = nearest(
    name,
    allRules.map(({ slug }) => slug),
  );
  throw new WrongUsage(
    `There is no rule "${name}". ${guess === undefined ? 'For a list run: npx clausebook explain' : `Did you mean ${guess}?`}`,
  );
}

function explainRule({ slug, severity, means, mend, example }: Rule, helpUrl: HelpUrl): string {
  return [
    `${slug}  ${severity}`,
    '',
    'What it means',
    indent(plain(means)),
    '',
    'How to mend it',
    indent(plain(mend)),
    '',
    `Wrong, ${placeInWords(example.where)}`,
    indent(example.wrong),
    '',
    'Right',
    indent(example.right),
    '',
    ...[helpUrl(slug) ?? []].flat().flatMap((address) => [address, '']),
  ].join('\n');
}

function listRules(): string {
  const widest = Math.max(...allRules.map(({ slug }) => slug.length));
  const topics = catalogue.map(({ title, rules }) =>
    [title, ...rules.map(({ slug, severity }) => `  ${slug.padEnd(widest)}  ${severity}`), ''].join('\n'),
  );
  return [...topics, 'For one of them: npx clausebook explain RULE', ''].join('\n');
}

function inJson(helpUrl: HelpUrl): (topic: Topic) => object[] {
  return ({ title, rules }) => rules.map((rule) => ({ topic: title, ...oneInJson(rule, helpUrl) }));
}

function oneInJson({ slug, severity, means, mend, example }: Rule, helpUrl: HelpUrl): object {
  return { rule: slug, severity, means, mend, example, helpUrl: helpUrl(slug) };
}

function writeJson(value: object): string {
  return `${escapeInJson(JSON.stringify(value, null, 2))}\n`;
}

/** Backticks say in the manual what is typed; a terminal has one kind of letters. */
function plain(text: string): string {
  return text.replaceAll('`', '');
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`.trimEnd())
    .join('\n');
}
