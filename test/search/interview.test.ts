import { describe, expect, test } from 'vitest';
import { interviewOf } from '../../src/search/interview.ts';
import { auditOf, documentOf, handbookOf } from '../frameworks/made-up.ts';

type Level = 'must' | 'must-not' | 'may';

function rule(id: string, number: string, who: readonly string[], text: string, level: Level = 'must') {
  return { id, number, level, who, text };
}

function facts(id: string, ...told: readonly (readonly [name: string, value: string])[]): string {
  const rows = told.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('');
  return `<section data-rule="must" id="${id}"><p>Text.</p><dl data-facts="">${rows}</dl></section>`;
}

const nurses = ['nurses'];
const everybody = ['all'];

const access = documentOf(
  'access',
  {},
  {
    id: 'POL-002',
    audience: ['all'],
    answers: [{ question: 'May I leave my screen open?', at: '#lock' }],
    outline: [section('Signing in', '1'), section('Visitors', '2')],
    rules: [
      rule('lock', '1.1', everybody, 'You must lock your screen.'),
      rule('badge', '1.2', everybody, 'You must wear your badge.'),
      rule('open', '1.3', nurses, 'You may open a record.', 'may'),
      rule('call', '2.1', nurses, 'If an official comes, you must call the desk.'),
      rule('alone', '2.2', nurses, 'You must not leave a visitor alone.', 'must-not'),
    ],
    text: facts('alone', ['Record', 'visitor book'], ['Checked', 'yearly, by the Officer']),
  },
);
const ward = documentOf(
  'ward',
  {},
  {
    id: 'POL-001',
    audience: nurses,
    outline: [section('Doors', '1')],
    rules: [rule('close', '1.1', nurses, 'You must close the door.')],
    text: facts('close', ['By when', 'the evening']),
  },
);

function section(heading: string, number: string) {
  const [one] = documentOf('any', { signing: {} }).outline;
  if (one === undefined) throw new Error('No section was made.');
  return { ...one, heading, number, satisfies: { 'demo-2026': [`5.${number}`] } };
}

function ask(documents: readonly ReturnType<typeof documentOf>[], audience: string) {
  const { organization, ...rest } = handbookOf({ documents });
  const handbook = auditOf({
    ...rest,
    organization: {
      ...organization,
      audiences: [
        { id: 'all', title: 'Everyone', description: 'All', everyone: true },
        { id: 'nurses', title: 'Nurses', description: 'Some' },
        { id: 'guests', title: 'Guests', description: 'None' },
      ],
    },
  });
  return interviewOf(handbook, audience);
}

const wordsOf = (questions: ReturnType<typeof ask>) => questions.map(({ question }) => question);

describe('what an auditor may ask a group', () => {
  test('stands in the order of ids and of rules, in the words of a document where it asks, and never says the answer', () => {
    expect(wordsOf(ask([access, ward], 'nurses'))).toEqual([
      'Doors: what must be done, and by when?',
      'May I leave my screen open?',
      'Signing in: what must be done?',
      'If an official comes: what must be done?',
      'Visitors: what must not be done?',
    ]);
  });

  test('comes with what the auditor asks to see, and the requirements that the section meets', () => {
    const alone = ask([access], 'nurses').find(({ rule }) => rule.id === 'alone');
    expect(alone?.facts).toEqual({
      by: undefined,
      record: 'visitor book',
      check: 'yearly, by the Officer',
    });
    expect(alone?.satisfies).toEqual({ 'demo-2026': ['5.2'] });
    expect(alone?.document).toMatchObject({ id: 'POL-002', version: access.version });
  });

  test('is for everyone only what speaks to everyone, and leaves out what one merely may', () => {
    expect(ask([access, ward], 'all').map(({ rule }) => rule.id)).toEqual(['lock', 'badge']);
  });

  test('is at most ten: of each document one before a second of any, and those of the group itself first', () => {
    const many = ['A', 'B', 'C', 'D'].map((letter) =>
      documentOf(
        `many-${letter.toLowerCase()}`,
        {},
        {
          id: `POL-10${letter}`,
          audience: ['all'],
          outline: [section(letter, '1')],
          rules: [1, 2, 3, 4].map((at) =>
            rule(`${letter}${at}`, `1.${at}`, letter === 'D' ? everybody : nurses, `You must do ${at}.`),
          ),
        },
      ),
    );
    expect(ask(many.slice(0, 2), 'nurses')).toHaveLength(8);
    expect(ask(many, 'nurses').map(({ rule }) => rule.id)).toEqual([
      ...['A1', 'A2', 'A3', 'A4'],
      ...['B1', 'B2', 'B3'],
      ...['C1', 'C2', 'C3'],
    ]);
  });
});
