import { expect, test } from 'vitest';
import { type Changes, changed, policy, procedure, reportOn } from '../support/faulty-handbook.ts';

const statement = '\n\n<Soa framework="demo-2026"/>\n\n';

/** Errors that a check reports, without its warnings. */
const errorsOf = (changes: Changes) => reportOn(changes).filter((line) => line.includes('  error  '));

test('a confidential document may hold a statement of applicability', () => {
  expect(errorsOf(changed(procedure, '<Clock ids="gdpr-33-1"/>', statement))).toEqual([]);
});

test('an internal one may not: its readers may not see reasons and states of controls', () => {
  const [error, ...others] = errorsOf(changed(policy, '\n## ', `${statement}## `));
  expect(error).toContain(
    'cites-beyond-readers  A statement of applicability is confidential, but this document is internal: its readers may not see why controls were chosen and how far they are. Take it out here, or make the document confidential.',
  );
  expect(others).toEqual([]);
});

test('the text of a control may not hold one: employees read it', () => {
  const file = 'content/controls/demo-2026/5.1.mdx';
  const [error] = errorsOf(changed(file, '\n---\n', `\n---\n${statement}`));
  expect(error).toContain('but the statement of a control is internal');
});

test('a framework that is not there is reported where it is named', () => {
  const [error] = errorsOf(changed(procedure, '<Clock ids="gdpr-33-1"/>', '<Soa framework="demo-2025"/>'));
  expect(error).toMatch(/key-cabinet\.mdx:26:17 {2}error {2}unknown-framework .* Did you mean demo-2026\?$/);
});

test('a note on healthcare stands at a heading that exists, and once', () => {
  const note = (heading: string) => `- framework: demo-2026\n  heading: "${heading}"\n  note: Look there.\n`;
  expect(errorsOf({ 'content/frameworks/health-notes.yaml': note('5') })).toEqual([]);
  expect(errorsOf({ 'content/frameworks/health-notes.yaml': note('5') + note('5') + note('5.2') })).toEqual([
    'content/frameworks/health-notes.yaml:5:12  error  duplicate-id  There are two notes on "5" of demo-2026. Put both into one.',
    expect.stringMatching(/^content\/frameworks\/health-notes\.yaml:8:12 {2}error {2}unknown-requirement /),
  ]);
});
