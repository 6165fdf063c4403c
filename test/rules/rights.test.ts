import { expect, test } from 'vitest';
import { rightsRules } from '../../src/rules/rights.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';
import { type Written, writeTold } from './public-scenes.ts';
import { problemsOf } from './scenes.ts';

const rules = new Set<string>(rightsRules.map(({ slug }) => slug));

/** What is found in the three lists, and what these rules say. */
function found(change?: readonly [Written, string, string]): string[] {
  const root = temporaryHandbook();
  writeTold(root, change);
  return problemsOf(root)
    .filter(({ rule, file }) => rules.has(rule) || /request-desks|rights|safeguards/.test(file))
    .map(
      ({ file, line, column, rule, message, hint }) => `${file}:${line}:${column} ${rule} ${message} ${hint}`,
    );
}

test('what is told in all languages, with what there is, breaks no rule', () => {
  expect(found()).toEqual([]);
});

test.each<[string, readonly [Written, string, string], string]>([
  [
    'a sentence that one language lacks',
    ['rights', ', et: Kirjutage meile. }', ' }'],
    'content/rights.yaml:8:13 language-missing "copy" says this in en, and not in et. Write et: "..." beside it.',
  ],
  [
    'a language that one sentence alone has',
    ['safeguards', 'et: Lukus }', 'et: Lukus, es: Cerrado }'],
    'content/rights.yaml:3:10 language-missing "copy" says this in en and et, and not in es. Write es: "..." beside it.',
  ],
  [
    'a deadline that is not there',
    ['rights', 'within: breach-notice', 'within: breach-notise'],
    'content/rights.yaml:9:24 unknown-parameter There is no parameter "breach-notise" in content/parameters.yaml. Did you mean breach-notice?',
  ],
  [
    'a deadline that the public may not see',
    ['rights', 'within: breach-notice', 'within: screen-lock'],
    'content/rights.yaml:9:24 cites-beyond-readers',
  ],
  [
    'a contact that is not there',
    ['request-desks', 'contact: privacy-office', 'contact: privacy-ofice'],
    'content/request-desks.yaml:5:12 unknown-contact',
  ],
  [
    'a control that is not implemented',
    ['safeguards', '["5.1"]', '["5.10"]'],
    'content/safeguards.yaml:5:27 safeguard-unfounded "keys" tells the public of 5.10',
  ],
  [
    'an id that is the name of a language',
    ['rights', 'id: copy', 'id: et'],
    'content/rights.yaml:1:7 bad-value',
  ],
])('%s is an error where it stands', (_, change, says) => {
  expect(found(change).join('\n')).toContain(says);
});
