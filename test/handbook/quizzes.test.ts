import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rename } from '../../src/cli/rename.ts';
import { publish } from '../../src/handbook/publish.ts';
import { select } from '../../src/handbook/select.ts';
import { questionsOn } from '../../src/search/questions-on.ts';
import { quizAbout, writeQuiz } from '../rules/scenes.ts';
import { reportOf, reportOn } from '../support/faulty-handbook.ts';
import { readHandbook, rewrite } from '../support/released-handbook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

const file = 'content/quizzes/access-control.yaml';

test('a quiz says nothing while its rules read as they did', () => {
  expect(reportOn({ [file]: quizAbout() })).toEqual([]);
});

test('a question whose rule reads otherwise is named where it says what the rule said, with the new words', () => {
  const root = temporaryHandbook({ [file]: quizAbout() });
  rewrite(root, 'content/parameters.yaml', '{ id: screen-lock, amount: 5,', '{ id: screen-lock, amount: 10,');
  const lines = reportOf(root).filter((line) => line.startsWith(file));
  expect(lines).toHaveLength(3);
  expect(lines[0]).toBe(
    `${file}:4:11  warning  quiz-rule-changed  The rule "lock-screen" reads otherwise than when this question was written. Does the answer still hold? Then write says: "You must lock your screen. It locks itself after 10 minutes."`,
  );
});

test('a question about a rule that there is not is an error, and so is a quiz about no document', () => {
  expect(reportOn({ [file]: quizAbout({ rule: 'lock-screens' }) })).toEqual([
    `${file}:3:11  error  unknown-rule-in-quiz  The document "access-control" has no rule "lock-screens". Did you mean lock-screen?`,
  ]);
  expect(reportOn({ 'content/quizzes/acces-control.yaml': quizAbout() })).toEqual([
    'content/quizzes/acces-control.yaml:1:1  error  unknown-document  There is no document "acces-control". Did you mean access-control?',
  ]);
});

test('a quiz may not ask about what its readers may not see', () => {
  expect(reportOn({ 'content/quizzes/key-cabinet.yaml': quizAbout() })).toEqual([
    expect.stringMatching(/^content\/quizzes\/key-cabinet\.yaml:1:1 {2}error {2}cites-beyond-readers /),
    expect.stringContaining('unknown-rule-in-quiz'),
    expect.stringContaining('unknown-rule-in-quiz'),
    expect.stringContaining('unknown-rule-in-quiz'),
  ]);
});

test('a broken quiz is told of in its own file, and the others are read', () => {
  const two = quizAbout().split('  - id: colleague-asks')[0] ?? '';
  const changes = {
    [file]: quizAbout(),
    'content/quizzes/privacy-notice.yaml': two,
    'content/quizzes/Notes.txt': 'Ideas.',
  };
  const root = temporaryHandbook(changes);
  expect(reportOf(root)).toEqual([
    expect.stringMatching(/^content\/quizzes\/Notes\.txt:1:1 {2}warning {2}unknown-file /),
    expect.stringMatching(/^content\/quizzes\/privacy-notice\.yaml:2:3 {2}error {2}bad-value /),
  ]);
  expect(reportOn({ [file]: quizAbout().replace('questions:', 'id: other\nquestions:') })).toEqual([
    expect.stringMatching(/^content\/quizzes\/access-control\.yaml:1:1 {2}error {2}unknown-field /),
  ]);
});

test('staff and auditors are asked about the text in force, and the public is not', () => {
  const root = temporaryHandbook();
  writeQuiz(root, { rule: 'lock-screens' });
  const handbook = publish(readHandbook(root), '2026-11-21', { drafts: true });
  const idsIn = (name: 'public' | 'staff' | 'audit') =>
    questionsOn(select(handbook, name, '2026-11-21').handbook, 'access-control').map(({ id }) => id);
  expect(idsIn('staff')).toEqual(['alone-here', 'colleague-asks']);
  expect(idsIn('audit')).toEqual(['alone-here', 'colleague-asks']);
  expect(select(handbook, 'public', '2026-11-21').handbook.quizzes).toEqual([]);
});

test('a quiz goes along when its document gets another name', async () => {
  const root = temporaryHandbook();
  writeQuiz(root);
  expect(await rename(['document', 'access-control', 'doors', '--root', root])).toBe(0);
  expect(existsSync(join(root, file))).toBe(false);
  expect(existsSync(join(root, 'content/quizzes/doors.yaml'))).toBe(true);
  expect(reportOf(root)).toEqual([]);
});
