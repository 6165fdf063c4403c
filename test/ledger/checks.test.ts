import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksOf, loadsOf } from '../../src/ledger/checks.ts';
import { monthsOf, recurrenceIn } from '../../src/ledger/recurring.ts';
import type { AnyHandbook } from '../../src/schema/handbook.ts';

describe('how often a text says that something is done', () => {
  test.each([
    ['yearly, by the Internal Auditor', 'year'],
    ['at every change of risk and every second year, by the DPO', 'year'],
    ['twice a year, by the Head of IT', 'half-year'],
    ['every quarter, by the General Counsel', 'quarter'],
    ['monthly reading of the access log', 'month'],
    ['weekly, by an automated report', 'week'],
    ['daily, by a watch on the logs', 'day'],
    ['at each management review', 'year'],
    ['with each restore test', undefined],
    ['before a clinical system goes live', undefined],
    ['by half-yearlong trainees', undefined],
  ] as const)('%s: %s', (text, recurrence) => {
    expect(recurrenceIn(text)).toBe(recurrence);
  });

  test('its months are in the year, once each and in order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('day', 'week', 'month', 'quarter', 'half-year', 'year'),
        fc.integer({ min: 1, max: 12 }),
        (recurrence, yearly) => {
          const months = monthsOf(recurrence, yearly);
          expect(months.every((month) => month >= 1 && month <= 12)).toBe(true);
          expect(months).toEqual([...new Set(months)].sort((a, b) => a - b));
        },
      ),
    );
  });
});

const rule = (id: string, facts: string) =>
  `<div id="${id}" data-rule="must" data-who="ciso"><p data-number>1.1</p><p>You must.</p><dl data-facts>${facts}</dl></div>`;
const fact = (name: string, value: string) => `<div><dt>${name}</dt> <dd>${value}</dd></div>`;

/** A handbook of one document whose rules have these facts. */
function handbook(facts: readonly string[], more: object = {}): AnyHandbook {
  return {
    roles: [
      { id: 'ciso', title: 'Head of Security' },
      { id: 'dpo', title: 'Data Protection Officer', aliases: ['DPO'] },
      { id: 'board', title: 'Management Board' },
      { id: 'lead', title: 'Privacy Lead', contact: 'privacy-office' },
    ],
    contacts: [{ id: 'privacy-office', title: 'Privacy office' }],
    organization: {},
    documents: [
      {
        ...{ id: 'POL-1', slug: 'doors', title: 'Doors', language: 'en', owner: 'ciso' },
        text: facts.map((one, index) => rule(`r${index}`, one)).join('\n'),
        rules: facts.map((_, index) => ({ id: `r${index}`, number: `1.${index}`, text: '', who: ['dpo'] })),
        release: { nextReview: '2027-03-15' },
      },
    ],
    ...more,
  } as unknown as AnyHandbook;
}

describe('a check', () => {
  const only = (how: string) => checksOf(handbook([fact('Checked', how)]));

  test('of a year is due in the month before its document is reviewed', () => {
    expect(only('yearly, by the DPO')).toMatchObject([
      { place: 'POL-1 1.0', path: '/documents/doors/#r0', roles: ['dpo'], months: [2], byOwner: false },
    ]);
  });

  test('is made by the roles that it names, not by those who hear of it', () => {
    expect(only('monthly count, in the DPO’s report to the Management Board')[0]?.roles).toEqual(['dpo']);
    expect(only('quarterly, by the DPO and the Head of Security')[0]?.roles).toEqual(['dpo', 'ciso']);
    expect(only('monthly, by the privacy office')[0]?.roles).toEqual(['lead']);
  });

  test('that names nobody falls to the owner of the document, unless a machine makes it', () => {
    expect(only('monthly, by a test call')[0]).toMatchObject({ roles: ['ciso'], byOwner: true });
    expect(only('daily, by an automated monitor')[0]).toMatchObject({ roles: [], automatic: true });
    expect(only('before each release')[0]).toMatchObject({ roles: [], months: [], byOwner: false });
  });

  test('of two kinds is two checks, and a half-sentence none of its own', () => {
    expect(only('quarterly, by the DPO; yearly, by the Head of Security').map(({ roles }) => roles)).toEqual([
      ['dpo'],
      ['ciso'],
    ]);
    expect(only('daily, by the device manager; a device that fails loses access')).toHaveLength(1);
  });

  test('is a duty that comes back as well, of the roles that the rule speaks to', () => {
    expect(checksOf(handbook([fact('By when', 'twice a year'), fact('By when', 'at once')]))).toMatchObject([
      { how: 'twice a year', roles: ['dpo'], months: [1, 7] },
    ]);
  });
});

describe('the load of a role', () => {
  const facts = ['monthly, by the DPO', 'weekly, by the DPO', 'yearly, by the DPO'].map((how) =>
    fact('Checked', how),
  );
  test('counts a weekly check four times, and says the most that can be done', () => {
    expect(loadsOf(handbook(facts))).toEqual([
      {
        role: 'dpo',
        months: [5, 6, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5],
        most: Number.POSITIVE_INFINITY,
      },
    ]);
    const limits = { organization: { checks: { most: 4, roles: [{ role: 'dpo', most: 6 }] } } };
    expect(loadsOf(handbook(facts, limits))[0]?.most).toBe(6);
  });
});
