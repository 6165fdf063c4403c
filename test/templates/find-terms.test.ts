import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { term } from '../../src/schema/term.ts';
import { findTerms, termForms } from '../../src/site/find-terms.ts';

const entry = (id: string, name: string, more: object = {}) =>
  term.parse({ id, term: name, definition: 'A word.', ...more });
const glossary = [
  entry('audit', 'audit', { aliases: ['inspection'] }),
  entry('audit-trail', 'audit trail'),
  entry('breach', 'breach'),
  entry('ropa', 'record of processing activities', { aliases: ['ROPA'] }),
  entry('policy', 'policy', { marked: false }),
  entry('mfa', 'multi-factor authentication', { aliases: ['MFA', '2FA'], marked: ['MFA', 'second factor'] }),
  entry('soa', 'Statement of Applicability', { aliases: ['SoA'] }),
  entry('authority', 'supervisory authority'),
];
const forms = termForms(glossary, 'en');
const found = (words: string) =>
  findTerms(words, forms).map(({ id, from, to }) => `${id}: ${words.slice(from, to)}`);

describe('terms are found in words', () => {
  test.each([
    ['Each audit is planned.', ['audit: audit']],
    ['Audits are planned.', ['audit: Audits']],
    ['Two breaches, one breach', ['breach: breaches', 'breach: breach']],
    ['Both supervisory authorities', ['authority: supervisory authorities']],
    ['The longest wins: an audit trail', ['audit-trail: audit trail']],
    ['across\na line, the audit\ntrail', ['audit-trail: audit\ntrail']],
    ['all records of processing activities', ['ropa: records of processing activities']],
    ['the ROPA, and the SoA', ['ropa: ROPA', 'soa: SoA']],
    ['the audit’s scope (audit).', ['audit: audit', 'audit: audit']],
    ['a second factor', ['mfa: second factor']],
  ])('%j', (words, expected) => expect(found(words)).toEqual(expected));

  test.each([
    ['within a longer word', 'auditor, preaudit, breached'],
    [
      'tied to another by a sign',
      'audit-ready, re-audit, audit@example.org, audit_log, /audit/, www.audit.example',
    ],
    ['as another alias, which may mean something else', 'an inspection of the kitchen'],
    ['where the entry says that nobody needs it', 'this policy, all policies'],
    ['by a name that the list of the entry leaves out', 'multi-factor authentication with 2FA'],
    ['by the letters of an abbreviation in a word', 'soa, Ropa'],
    ['over the end of a sentence', 'a second. Factor, a statement. Of applicability'],
    ['in a character reference', 'this &#x26; that'],
  ])('not %s', (_, words) => {
    expect(found(words)).toEqual([]);
  });

  test('of another language without plurals of ours, and of words that are properties of every object not at all', () => {
    expect(findTerms('audits', termForms(glossary, 'et'))).toEqual([]);
    expect(found('constructor __proto__ toString')).toEqual([]);
  });

  test('in order, apart from one another, and each where it says', () => {
    const words = fc.array(
      fc.constantFrom(
        'audit',
        'trail',
        'Audits',
        'breach',
        '-',
        ' ',
        '. ',
        'MFA',
        'second',
        'factor',
        '&#x26;',
        'ä',
      ),
    );
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join('');
        const all = findTerms(text, forms);
        for (const [index, { from, to }] of all.entries()) {
          expect(from).toBeGreaterThanOrEqual(all[index - 1]?.to ?? 0);
          expect(to).toBeGreaterThan(from);
          expect(findTerms(text.slice(from, to), forms)).toHaveLength(1);
        }
      }),
    );
  });
});
