import { describe, expect, test } from 'vitest';
import { deedOf, isBareDeed } from '../../src/ledger/deeds.ts';
import { phrases } from '../../src/ledger/duty-words.ts';
import { personOf } from '../../src/ledger/people.ts';
import { readAsks } from '../../src/ledger/read-asks.ts';
import { readWords } from '../../src/ledger/read-words.ts';

const asks = (value: string) =>
  readAsks(readWords([{ type: 'text', value }])).filter((ask) => ask !== 'permit');

describe('what a sentence asks is read from its words', () => {
  test.each([
    ['You must lock it.', ['duty']],
    ['You shall not lock it.', ['ban']],
    ['You mustn’t lock it.', ['ban']],
    ['You can’t take it home.', ['ban']],
    ['Keys never leave the building.', ['ban']],
    ['Nobody in the team may open it.', ['ban']],
    ['No visitor may open it.', ['ban']],
    ['It is not allowed here.', ['ban']],
    ['No patient data on private devices.', ['ban']],
    ['You do not have to answer.', ['free']],
    ['You need not answer.', ['free']],
    ['Contractors are exempt.', ['free']],
    ['A reason is not required.', ['free']],
    ['You have the right to object.', ['right']],
    ['You may ask for a copy.', ['right']],
    ['You are entitled to an interpreter.', ['right']],
    ['You waive all claims.', ['consent']],
    ['You agree that we record calls.', ['consent', 'told']],
    ['You agree not to share it.', ['ban']],
    ['You agree to return it.', ['duty']],
    ['We will tell you.', ['duty']],
    ['We’ll tell you.', ['duty']],
    ['Visitors are to be accompanied.', ['duty']],
    ['The manager is responsible for it.', ['duty']],
    ['It is your responsibility to log out.', ['duty']],
    ['This policy applies to volunteers.', ['duty']],
    ['A breach may lead to disciplinary action.', ['duty']],
    ['Report every lost badge.', ['duty']],
    ['If it is lost, call the desk.', ['duty']],
    ['Please call the desk.', ['duty']],
    ['Reduce the risk of loss.', ['duty']],
    ['Promptly reporting any loss of a device', ['duty']],
    ['Do not open the door.', ['ban']],
    ['The nurse checks the fridge.', ['told']],
    ['The head of IT approves it.', ['told']],
    ['Backups are kept in two places.', ['told']],
    ['Staff are expected at nine.', ['told']],
    ['We do not sell your data.', ['ban']],
    ['Only nurses open the cupboard.', ['ban', 'told']],
    ['Phones may only be used outside.', ['ban']],
  ])('"%s" asks %j', (sentence, expected) => {
    expect(asks(sentence)).toEqual(expected);
  });

  test.each([
    'The archive is in the basement.',
    'Report templates are on the intranet.',
    'Use of telephones was common.',
    '"User" shall mean anyone with an account.',
    'This policy will help you.',
    'The purpose of the rule is to protect patients.',
    'You may lend it to a colleague.',
    'Access is on a need-to-know basis.',
    'The form is located at the desk.',
    'The nurse on duty has the key.',
    'In the evening it is dark.',
    'You should use a long phrase.',
    '',
  ])('"%s" asks nothing', (sentence) => {
    expect(asks(sentence)).toEqual([]);
  });

  test('what one phrase took, no later one reads', () => {
    expect(asks('You must not share it, and you must never lend it.')).toEqual(['ban', 'ban']);
    expect(asks('You must lock it; you must not share it.').sort()).toEqual(['ban', 'duty']);
  });
});

describe('the lists', () => {
  test('have a reason for each of their phrases', () => {
    for (const { why, phrases: list } of phrases) {
      expect(why).toMatch(/^[A-Z"].*\.$|^.*[a-z]\.$/s);
      expect(list.length).toBeGreaterThan(0);
    }
  });

  test.each([
    ['report', 'notifies'],
    ['tells', 'informed'],
    ['keeps', 'stored'],
    ['kept', 'retaining'],
    ['stopped', 'stop'],
  ])('"%s" and "%s" are one deed', (one, other) => {
    expect(deedOf(one)).toBeDefined();
    expect(deedOf(one)).toBe(deedOf(other));
  });

  test('other deeds are others, and nouns are none', () => {
    expect(deedOf('lock')).not.toBe(deedOf('open'));
    expect(['window', 'the', ''].map(deedOf)).toEqual([undefined, undefined, undefined]);
    expect([isBareDeed('Report'), isBareDeed('reports'), isBareDeed('reported')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('a person is one in the plural and as an owner, too', () => {
    expect(['Nurses', 'nurse’s', 'nurse'].map(personOf)).toEqual(['nurse', 'nurse', 'nurse']);
    expect(['agencies', 'witness', 'key'].map(personOf)).toEqual(['agency', undefined, undefined]);
  });
});
