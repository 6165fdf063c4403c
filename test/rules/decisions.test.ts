import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadHandbook } from '../../src/handbook/load.ts';
import { checkHandbook } from '../../src/rules/check-handbook.ts';
import { decisionRules } from '../../src/rules/decisions.ts';
import { type Changes, document, tried } from '../support/faulty-handbook.ts';
import { readHandbook } from '../support/released-handbook.ts';
import { small, temporaryHandbook } from '../support/temporary-handbook.ts';

const rules = new Set<string>(decisionRules.map(({ slug }) => slug));
const list = 'content/decisions.yaml';

/** Roles as a hospital has them, besides those that the documents of the small handbook name. */
const roles = `- { id: boss, title: Director, duty: Answers for the clinic., classification: public }
- { id: officer, title: Data Protection Officer, aliases: [DPO], duty: Advises., classification: public, contact: privacy-office }
- { id: keeper, title: Key Keeper, duty: Keeps the keys. }
- { id: watcher, title: Night Watcher, duty: Watches at night., classification: confidential }
- { id: board, title: Management Board, duty: Directs. }
- { id: ceo, title: Chief Executive, duty: Leads. }
- { id: ciso, title: Head of Information Security, duty: Protects. }
- { id: counsel, title: General Counsel, aliases: [our lawyers], duty: Knows the law. }
- { id: people, title: Head of People, aliases: [people team], duty: Hires. }
- { id: us-privacy, title: US Privacy Officer, duty: Answers in America. }
- { id: lead, title: Incident Lead, duty: Leads., contact: incident-line }
`;

/** A decision that is laid down in the text itself. */
function decision(fields: string): string {
  return `- { id: tried, decision: What is tried, said: tried, ${fields} }\n`;
}

/** What is said of a text in which somebody decides: rule and message, without what all messages end with. */
function saidOf(fields: string, text: string, others: Changes = {}): string[] {
  const root = temporaryHandbook({
    'content/roles.yaml': roles,
    [list]: decision(fields),
    ...document(`## Tried\n\n${text}\n`),
    ...others,
  });
  return checkHandbook(readHandbook(root), '2026-03-02')
    .filter(({ rule, file }) => rules.has(rule) && file === tried)
    .map(({ rule, line, message }) => `${line} ${rule}: ${message.replace(/: What is tried\.$/, '')}`);
}

/** What an auditor found in texts that were approved one by one: each contradicts another one. */
const contradictions: readonly (readonly [what: string, fields: string, text: string, found: RegExp])[] = [
  [
    'authorities for cyber security are told by somebody else',
    'decides: ciso, words: [[authorities, cyber security]]',
    '| With whom | Who speaks |\n|---|---|\n| European authorities for data protection and cyber security | Data Protection Officer |',
    /given-elsewhere: .* gives to "Data Protection Officer" what "Head of Information Security" decides/,
  ],
  [
    'who is only heard stands alone in a table of who speaks',
    'decides: counsel, heard: [us-privacy], words: [[authorities, consumers]]',
    '| With whom | Who speaks |\n|---|---|\n| American authorities for privacy and consumers | US Privacy Officer |',
    /gives to "US Privacy Officer" what "General Counsel" decides/,
  ],
  [
    'a high risk is accepted by one who may not',
    'decides: board, heard: [ciso], words: [[risk is high, decide]]',
    'The <Role id="ceo"/> decides where the risk is high.',
    /gives to "Chief Executive" what "Management Board" decides/,
  ],
  [
    'a question of the police goes to another desk',
    'decides: counsel, heard: [us-privacy], words: [[police, ask]]',
    'The police get nothing on the phone: take the number, and ask: <Contact id="privacy-office"/>.',
    /gives to "Privacy office" what "General Counsel" decides/,
  ],
  [
    'whoever is to be heard says yes',
    'decides: counsel, heard: [officer], words: [[transfer, written yes]]',
    "You must have the Data Protection Officer's written yes to each transfer.",
    /gives to "Data Protection Officer" what "General Counsel" decides/,
  ],
  [
    'whoever is to be heard records it',
    'decides: counsel, heard: [officer], words: [[transfer, recorded]]',
    'You must not send it before the DPO has recorded the legal ground of the transfer.',
    /gives to "Data Protection Officer" what/,
  ],
  [
    'two decide together what one decides',
    'decides: people, heard: [counsel], words: [[decide together]]',
    'Our people team and our lawyers decide together.',
    /gives to "General Counsel" what "Head of People" decides/,
  ],
  [
    'both must agree where one decides',
    'decides: ciso, heard: [officer], words: [[tool goes on the list]]',
    'A tool goes on the list when the <Role id="ciso"/> and the <Role id="officer"/> have both agreed.',
    /gives to "Data Protection Officer" what "Head of Information Security" decides/,
  ],
  [
    'what may wait an hour is to be done at once',
    'decides: lead, limit: within 1 hour, words: [[report, lost]]',
    'You must report at once when data is lost.',
    /limit-differs: .* says "at once", and for this decision the limit is "within 1 hour"/,
  ],
  [
    'what comes third is to come before anything else',
    'decides: lead, limit: within 1 hour, words: [[lost, before anything]]',
    '<Rule id="report" level="must" who="all-staff" by="before anything else">\nYou **must** call if data was lost.\n</Rule>',
    /limit-differs: .* says "before anything else"/,
  ],
  [
    'an example does at once what the rule gives an hour for',
    'decides: lead, limit: within 1 hour, words: [[calls the incident line, before]]',
    '<Example>\nShe notices and calls the incident line before she does anything else.\n</Example>',
    /limit-differs: .* says "before she does anything else"/,
  ],
  [
    'a print must be compared with a handbook that cannot be opened',
    'decides: keeper, limit: "before you rely on it, unless the handbook cannot be opened", words: [[printed copy, compare]]',
    '<Rule id="prints" level="must" who="all-staff" by="before you rely on it">\nYou **must** compare the footer of a printed copy.\n</Rule>',
    /limit-differs: .* says "before you rely on it"/,
  ],
];

describe('a text that contradicts the list of decisions is told so, where it stands', () => {
  test.each(contradictions)('%s', (_what, fields, text, found) => {
    const [first, ...others] = saidOf(fields, text);
    expect(first).toMatch(found);
    expect(first).toMatch(/^1[35] /);
    expect(others).toEqual([]);
  });

  test('one list has one name: the others are kept out, in texts and in the facts of rules', () => {
    const glossary = readFileSync(join(small, 'content/glossary.yaml'), 'utf8');
    const others = {
      'content/glossary.yaml': `${glossary}- { id: laws, term: register of legal requirements, notCalled: [legal register], definition: Laws. }\n`,
    };
    const rule = (record: string) =>
      `<Rule id="law" level="must" who="all-staff" record="${record}">\nYou **must** keep it.\n</Rule>`;
    expect(saidOf('decides: counsel', rule('legal register'), others)).toEqual([
      '13 other-name: The text says "legal register"; in this handbook it is the "register of legal requirements".',
    ]);
    expect(saidOf('decides: counsel', rule('register of legal requirements'), others)).toEqual([]);
  });
});

describe('a text agrees with the list', () => {
  const fields =
    'decides: counsel, heard: [officer], limit: before anybody answers, words: [[police, answer]]';

  test.each([
    ['that prints the decision', 'Police want an answer: <Decision id="tried"/>.'],
    ['that names who decides', 'The General Counsel decides on an answer to the police.'],
    ['that names who is heard besides', 'After hearing the DPO, the General Counsel gives police an answer.'],
    ['that names nobody', 'An answer to the police is rare.'],
    [
      'that has the limit in the words of the list',
      'The police ask the General Counsel before anybody answers.',
    ],
    ['that speaks of something else', 'The Chief Executive answers the press.'],
  ])('%s', (_what, text) => {
    expect(saidOf(fields, text)).toEqual([]);
  });

  test('a number that is the limit may be a parameter, and is the same in other words', () => {
    const within = 'decides: lead, within: screen-lock, words: [[report, lost]]';
    expect(saidOf(within, 'Report what is lost within <Param id="screen-lock"/>.')).toEqual([]);
    expect(saidOf(within, 'Report what is lost within five minutes.')).toEqual([]);
    expect(saidOf(within, 'Report what is lost within six minutes.').join()).toContain('says "six minutes"');
  });
});

test('a decision is laid down where the role stands: in a rule that speaks to it, in its words, or printed', () => {
  const laidDown = (text: string) => {
    const root = temporaryHandbook({
      'content/roles.yaml': roles,
      [list]: decision('decides: counsel').replace('said: tried', 'said: tried#here'),
      ...document(`## Here {#here}\n\n${text}\n\n## There {#there}\n\nThe General Counsel decides.\n`),
    });
    return checkHandbook(readHandbook(root), '2026-03-02').some(
      ({ rule }) => rule === 'decision-not-laid-down',
    );
  };
  expect(laidDown('Somebody decides.')).toBe(true);
  expect(laidDown('Our lawyers decide.')).toBe(false);
  expect(laidDown('<Decision id="tried"/>')).toBe(false);
});

describe('an entry of the list', () => {
  const faultsOf = (fields: string) =>
    loadHandbook(
      temporaryHandbook({
        'content/roles.yaml': roles,
        [list]: decision(fields).replace('said: tried', 'said: access-control'),
      }),
    )
      .diagnostics.filter(({ file }) => file === list)
      .map(({ message, hint }) => `${message} ${hint}`);

  test.each([
    [
      'has one limit',
      'decides: ciso, limit: at once',
      'decides: ciso, limit: at once, within: screen-lock',
      'Write either limit or within.',
    ],
    [
      'hears others than the one who decides',
      'decides: ciso, heard: [officer]',
      'decides: ciso, heard: [officer, ciso]',
      'Who decides is not heard besides.',
    ],
  ])('%s', (_what, right, wrong, message) => {
    expect(faultsOf(right)).toEqual([]);
    expect(faultsOf(wrong).join()).toContain(message);
  });
});
