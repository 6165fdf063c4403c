import { expect, test } from 'vitest';
import { estonianNotice, writeEstonian } from '../support/estonian-notice.ts';
import { policy } from '../support/faulty-handbook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';
import { problemsOf } from './scenes.ts';

const slug = policy.replace(/^.*\/|\.mdx$/g, '');

/** What is found in a list of everyday words: line and message. */
function found(lines: string): readonly string[] {
  const root = temporaryHandbook({
    'content/search.yaml': lines,
    [estonianNotice]: writeEstonian('1.0.0'),
  });
  return problemsOf(root)
    .filter(({ file }) => file === 'content/search.yaml')
    .map(({ line, message }) => `${line}: ${message}`);
}

test('everyday words that lead to a place, or to what a text says, are fine', () => {
  expect(found(`- id: by-place\n  words: [left it in a taxi]\n  at: [${slug}]\n`)).toEqual([]);
  expect(
    found(
      '- id: in-estonian\n  words: [küpsis]\n  at: [privacy-notice]\n  language: et\n  classification: public\n',
    ),
  ).toEqual([]);
});

test.each([
  [
    'that say neither',
    '- id: nowhere\n  words: [taxi]\n',
    '1: The line of everyday words "nowhere" leads nowhere.',
  ],
  [
    'that mean what nothing says',
    '- id: unsaid\n  words: [taxi]\n  means: [flying carpet]\n',
    '3: Nothing in this handbook says "flying carpet", so search finds nothing by it.',
  ],
  [
    'of a language that the place is not translated into',
    '- id: no-translation\n  words: [taxi]\n  at: [privacy-notice]\n  language: es\n  classification: public\n',
    '3: The document "privacy-notice" has no translation whose language is "es", so search finds nothing by this.',
  ],
])('everyday words %s are named', (_what, lines, says) => {
  expect(found(lines)).toEqual([says]);
});

test('everyday words lead to no place that is not there, and to none that their readers may not see', () => {
  expect(found('- id: gone\n  words: [taxi]\n  at: [no-such-document]\n')[0]).toMatch(
    /^3: .*"no-such-document"/,
  );
  expect(found(`- id: told\n  words: [taxi]\n  at: [${slug}]\n  classification: public\n`)[0]).toMatch(
    /readers may not see/,
  );
});
