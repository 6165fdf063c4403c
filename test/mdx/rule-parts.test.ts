import { expect, test } from 'vitest';
import { partsOfRule, type RuleParts } from '../../src/mdx/rule-parts.ts';

const none = { condition: undefined, object: '', by: undefined };

test.each<[level: 'must' | 'must-not' | 'may', text: string, parts: Partial<RuleParts>]>([
  [
    'must',
    'You must report a lost or stolen device within 24 hours of missing it. Nobody is blamed.',
    { actor: 'You', deed: 'report', object: 'a lost or stolen device', by: 'within 24 hours of missing it' },
  ],
  ['must-not', 'You must not sell personal data.', { actor: 'You', deed: 'sell', object: 'personal data' }],
  [
    'must-not',
    'You must not threaten, punish or shame anybody for a report.',
    { actor: 'You', deed: 'threaten, punish or shame', object: 'anybody for a report' },
  ],
  [
    'may',
    'A clinician may withhold an entry.',
    { actor: 'A clinician', deed: 'withhold', object: 'an entry' },
  ],
  [
    'must',
    'If an official calls or stands at the desk, you must ask for name, office and reason.',
    {
      condition: 'If an official calls or stands at the desk',
      actor: 'you',
      deed: 'ask',
      object: 'for name, office and reason',
    },
  ],
  [
    'must',
    'For partner clinics we must use personal data only as they instruct us.',
    {
      condition: 'For partner clinics',
      actor: 'we',
      deed: 'use',
      object: 'personal data only as they instruct us',
    },
  ],
  [
    'must',
    'For every new use of personal data the information owner must write down its purpose.',
    {
      condition: 'For every new use of personal data',
      actor: 'the information owner',
      deed: 'write',
      object: 'down its purpose',
    },
  ],
  [
    'must',
    'Within 15 days another role must write down what the result means.',
    {
      condition: 'Within 15 days',
      actor: 'another role',
      deed: 'write',
      object: 'down what the result means',
      by: 'Within 15 days',
    },
  ],
  [
    'must',
    'The owner must review each document at least once a year.',
    { actor: 'The owner', deed: 'review', object: 'each document', by: 'at least once a year' },
  ],
  // No time: "every" counts what is checked, and not when.
  [
    'must',
    'The privacy office must check every emergency access.',
    { actor: 'The privacy office', deed: 'check', object: 'every emergency access' },
  ],
  [
    'must',
    'Before a sanction is decided, the person must be told what is said against them.',
    {
      condition: 'Before a sanction is decided',
      actor: 'the person',
      deed: 'be told',
      object: 'what is said against them',
    },
  ],
  // The sentence counts that has the word, and not the first one; "Art. 25" ends none.
  [
    'must',
    'Keys wear out. They must not be lent. You must count them (Art. 25) and write down how many.',
    { actor: 'You', deed: 'count', object: 'them (Art. 25) and write down how many' },
  ],
  ['must', 'Somebody must.', { actor: 'Somebody', deed: '' }],
])('%s: %s', (level, text, parts) => {
  expect(partsOfRule({ level, text })).toEqual({ ...none, ...parts });
});

test('a text without the word of its level has no parts', () => {
  expect(partsOfRule({ level: 'must', text: 'You must not lend a key.' })).toBeUndefined();
  expect(partsOfRule({ level: 'may', text: 'It is dismayed.' })).toBeUndefined();
});
