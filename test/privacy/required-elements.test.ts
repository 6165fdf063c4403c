import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRegime, isConfirmed } from '../../src/privacy/regimes.ts';
import {
  absentElements,
  excessElements,
  missingElements,
  requiredElements,
} from '../../src/privacy/required-elements.ts';
import { art9Conditions, hipaaCategories, lawfulBases } from '../../src/schema/processing-activity.ts';
import type { PublicActivity } from '../../src/schema/public-activity.ts';
import { activity, law, ownLaws, purpose, regime } from './activities.ts';

const today = '2026-11-30';
const gdpr = regime('gdpr');
const hipaa = regime('hipaa-npp');

function idsOf(activities: readonly PublicActivity[], of = gdpr, date = today): string[] {
  return requiredElements(activities, of, date).map(({ id }) => id);
}

const always = ['G-CTRL', 'G-PURP', 'G-BASIS', 'G-RET', 'G-RIGHTS', 'G-COMPL'];
const transfer = {
  id: 'boston',
  country: 'US',
  publicText: { en: 'Boston sees it' },
  mechanism: 'adequacy-dpf',
  module: 'none',
  decision: 'Decision (EU) 2023/1795',
  listCheckedOn: '2026-11-01',
  copyFrom: 'none',
} as const;
const words = { en: 'Words' };

describe('what the GDPR wants in every notice', () => {
  test('follows from no field, and the reason says so', () => {
    expect(idsOf([activity()])).toEqual([...always, 'G-MAND'].sort((a, b) => orderOf(a) - orderOf(b)));
    expect(requiredElements([activity()], gdpr, today)[0]?.because).toBe(
      'Art. 13(1)(a), 14(1)(a) asks it of every notice.',
    );
  });

  test('is nothing where no activity is told of', () => {
    expect(idsOf([])).toEqual([]);
  });
});

function orderOf(id: string): number {
  return gdpr.elements.findIndex((element) => element.id === id);
}

describe('what it wants only sometimes: there with its cause, and not without', () => {
  const cases: readonly (readonly [id: string, fields: Partial<PublicActivity>, cause: string])[] = [
    ['G-DPO', { dpo: 'privacy-office' }, 'dpo of "booking"'],
    [
      'G-LI',
      { purposes: [purpose({ lawfulBasis: ['Art.6(1)(f)'] })] },
      'purposes.0.lawfulBasis of "booking" (Art.6(1)(f))',
    ],
    [
      'G-CAT',
      { sources: [{ label: words, fromPerson: false, public: true }] },
      'sources.0.fromPerson of "booking"',
    ],
    [
      'G-SRC',
      { sources: [{ label: words, fromPerson: false, public: true }] },
      'sources.0.fromPerson of "booking"',
    ],
    [
      'G-RCPT',
      { recipients: [{ kind: 'processor', publicLabel: words, publicReason: words }] },
      'recipients of "booking"',
    ],
    ['G-XFER', { transfers: [transfer] }, 'transfers of "booking"'],
    [
      'G-WDRAW',
      { purposes: [purpose({ lawfulBasis: ['Art.6(1)(a)'] })] },
      'purposes.0.lawfulBasis of "booking" (Art.6(1)(a))',
    ],
    [
      'G-WDRAW',
      { purposes: [purpose({ art9Condition: ['Art.9(2)(a)'] })] },
      'purposes.0.art9Condition of "booking" (Art.9(2)(a))',
    ],
    [
      'G-ADM',
      { automatedDecision: { logic: words, significance: words, consequence: words } },
      'automatedDecision of "booking"',
    ],
    ['G-OBJ', { purposes: [purpose({ lawfulBasis: ['Art.6(1)(e)'] })] }, '(Art.6(1)(e))'],
    ['G-OBJ', { purposes: [purpose({ lawfulBasis: ['Art.6(1)(f)'] })] }, '(Art.6(1)(f))'],
    [
      'G-OBJ',
      { purposes: [purpose({ id: 'send-newsletter', lawfulBasis: ['Art.6(1)(a)'] })] },
      'purposes.0.id of "booking" (send-newsletter)',
    ],
    [
      'G-JOINT',
      { jointControllers: [{ name: 'Other OÜ', contact: 'other', essence: words }] },
      'jointControllers of "booking"',
    ],
  ];

  test.each(cases)('%s', (id, fields, cause) => {
    expect(idsOf([activity()])).not.toContain(id);
    const found = requiredElements([activity(), activity({ ...fields, id: 'booking' })], gdpr, today);
    const element = found.find((one) => one.id === id);
    expect(element?.because).toContain(cause);
    expect(element?.activities).toEqual(['booking']);
  });

  test('what people must give is said only where they give it', () => {
    const others = activity({ sources: [{ label: words, fromPerson: false, public: false }] });
    expect(idsOf([others])).not.toContain('G-MAND');
  });
});

describe('which activities count', () => {
  test('those that a client decides on are told of by the client', () => {
    expect(idsOf([activity({ role: 'processor' })])).toEqual([]);
  });

  test('those under another law are told of in the notice of that law', () => {
    expect(idsOf([activity({ regimes: ['hipaa'] })])).toEqual([]);
    expect(idsOf([activity()], hipaa)).toEqual([]);
    expect(idsOf([activity({ regimes: ['hipaa'] })], hipaa)).toContain('H-14');
  });

  test('more activities ask for more, and each for what it asks alone', () => {
    const some = fc.record({
      dpo: fc.constantFrom('none', 'office'),
      regimes: fc.constantFrom(['gdpr'], ['hipaa'], ['gdpr', 'hipaa', 'us-ma']),
      basis: fc.constantFrom(...lawfulBases),
      condition: fc.constantFrom('none' as const, ...art9Conditions),
      category: fc.constantFrom('none' as const, ...hipaaCategories),
      fromPerson: fc.boolean(),
      key: fc.constantFrom('contact', 'part-2-records'),
      id: fc.constantFrom('book', 'fundraising', 'marketing'),
    });
    const make = (drawn: typeof some extends fc.Arbitrary<infer Value> ? Value : never) =>
      activity({
        dpo: drawn.dpo,
        regimes: [...drawn.regimes],
        purposes: [
          purpose({
            id: drawn.id,
            lawfulBasis: [drawn.basis],
            art9Condition: drawn.condition === 'none' ? 'none' : [drawn.condition],
            hipaaCategory: drawn.category,
          }),
        ],
        sources: [{ label: words, fromPerson: drawn.fromPerson, public: false }],
        dataCategories: [
          { key: drawn.key, label: words, special: true, identifiers: true, dpvIri: 'pd:Name' },
        ],
      });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 3 }), fc.array(some, { maxLength: 3 }), (ones, others) => {
        for (const of of [gdpr, hipaa]) {
          const [a, b] = [ones.map(make), others.map(make)];
          expect(new Set(idsOf([...a, ...b], of))).toEqual(new Set([...idsOf(a, of), ...idsOf(b, of)]));
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('days', () => {
  test('a rule holds on its first and its last day, and on none beside them', () => {
    const days = ['2026-01-09', '2026-01-10', '2026-01-20', '2026-01-21'];
    expect(days.map((day) => idsOf([activity()], law({}), day))).toEqual([[], ['X-ALL'], ['X-ALL'], []]);
  });

  test('the statement on Part 2 records is due from 2026-02-16, and only from whoever holds such', () => {
    const held = activity({
      regimes: ['hipaa'],
      dataCategories: [
        { key: 'part-2-records', label: words, special: true, identifiers: true, dpvIri: 'pd:HealthRecord' },
      ],
    });
    expect(idsOf([held], hipaa, '2026-02-15')).not.toContain('H-10');
    expect(idsOf([held], hipaa, '2026-02-16')).toContain('H-10');
    expect(idsOf([held], hipaa)).not.toContain('H-11');
    const asks = activity({ ...held, purposes: [purpose({ id: 'fundraising' })] });
    expect(idsOf([asks], hipaa)).toEqual(expect.arrayContaining(['H-07', 'H-11']));
    expect(idsOf([activity({ regimes: ['hipaa'] })], hipaa)).not.toContain('H-10');
  });

  test('British notices tell of complaints to the controller from 2026-06-19, besides all that the GDPR wants', () => {
    const uk = regime('uk');
    expect(idsOf([activity()], uk, '2026-06-18')).toEqual(idsOf([activity()]));
    expect(idsOf([activity()], uk, '2026-06-19')).toEqual([...idsOf([activity()]), 'UK-COMPL']);
  });
});

describe('a law that builds on another', () => {
  const element = law({}).elements[0];
  if (element === undefined) throw new Error('The law has no element.');
  const base = { ...law({}), id: 'base' };

  test('says of a part with the same id what holds here', () => {
    const own = { ...law({ elements: [{ ...element, says: 'Otherwise' }] }), base: 'base' };
    expect(findRegime([base, own], 'law')?.elements.map(({ says }) => says)).toEqual(['Otherwise']);
  });

  test('and one that builds on itself come to an end', () => {
    const own = { ...law({}), base: 'base' };
    expect(findRegime([{ ...base, base: 'law' }, own], 'law')?.elements).toHaveLength(1);
    expect(findRegime([own], 'law')?.elements).toHaveLength(1);
    expect(findRegime([own], 'other')).toBeUndefined();
  });
});

describe('what the register cannot fill', () => {
  const lacksOf = (fields: Partial<PublicActivity>, languages: readonly string[] = [], of = gdpr) =>
    missingElements([activity(fields)], of, today, languages).map(
      ({ id, field, lacks }) => `${id} ${field}: ${lacks}`,
    );
  const special = [
    { key: 'health', label: words, special: true, identifiers: true, dpvIri: 'pd:HealthRecord' },
  ];

  test('is nothing in a sound activity', () => {
    expect(lacksOf({}, ['en'])).toEqual([]);
  });

  const cases: readonly (readonly [
    found: string,
    fields: Partial<PublicActivity>,
    sound: Partial<PublicActivity>,
  ])[] = [
    [
      'G-BASIS purposes.0.lawfulBasis: "none" where each purpose needs a ground of Art. 6(1)',
      { purposes: [purpose({ lawfulBasis: 'none' })] },
      {},
    ],
    [
      'G-BASIS purposes.0.art9Condition: "none" where special categories need a condition of Art. 9(2)',
      { dataCategories: special },
      { dataCategories: special, purposes: [purpose({ art9Condition: ['Art.9(2)(h)'] })] },
    ],
    [
      'G-LI legitimateInterest: "none" where a purpose rests on Art. 6(1)(f)',
      { purposes: [purpose({ lawfulBasis: ['Art.6(1)(f)'] })] },
      { purposes: [purpose({ lawfulBasis: ['Art.6(1)(f)'] })], legitimateInterest: { text: words } },
    ],
    [
      'G-WDRAW consentWithdrawal: "none" where a purpose rests on consent',
      { purposes: [purpose({ lawfulBasis: ['Art.6(1)(a)'] })] },
      { purposes: [purpose({ lawfulBasis: ['Art.6(1)(a)'] })], consentWithdrawal: words },
    ],
    [
      'G-MAND provision.consequence: "none" where people have to give the data',
      { provision: { required: 'contract', consequence: 'none' } },
      { provision: { required: 'contract', consequence: words } },
    ],
    [
      'G-XFER transfers.0.decision: "none" where an adequacy decision is relied on',
      { transfers: [{ ...transfer, decision: 'none' }] },
      { transfers: [transfer] },
    ],
    [
      'G-XFER transfers.0.copyFrom: "none" where people may ask for a copy of the safeguard',
      { transfers: [{ ...transfer, mechanism: 'scc', module: 'four' }] },
      { transfers: [{ ...transfer, mechanism: 'scc', module: 'four', copyFrom: 'privacy-office' }] },
    ],
    [
      'G-RET retention.0.period: "none" where there are no criteria either',
      { retention: [{ category: words, where: 'none', period: 'none', criteria: 'none' }] },
      { retention: [{ category: words, where: 'none', period: 'none', criteria: words }] },
    ],
    ['G-PURP purposes: no purpose', { purposes: [] }, {}],
    ['G-RET retention: no time limit', { retention: [] }, {}],
  ];

  test.each(cases)('%s', (found, fields, sound) => {
    expect(lacksOf(fields)).toContain(found);
    expect(lacksOf(sound)).not.toContain(found);
  });

  test('is no condition of Art. 9 as soon as one purpose names it: another may do without the special data', () => {
    const purposes = [purpose(), purpose({ id: 'care', art9Condition: ['Art.9(2)(h)'] })];
    expect(lacksOf({ dataCategories: special, purposes })).toEqual([]);
  });

  test('in a language of the notice names the field and the language', () => {
    expect(lacksOf({}, ['en', 'et'])).toEqual([
      'G-PURP purposes.0.publicText: no words in "et"',
      'G-RET retention.0.category: no words in "et"',
    ]);
  });

  test.each([
    [
      'recipients',
      { recipients: [{ kind: 'person', publicLabel: words, publicReason: words }] },
      'G-RCPT',
      2,
    ],
    ['transfers', { transfers: [transfer] }, 'G-XFER', 1],
    ['sources', { sources: [{ label: words, fromPerson: false, public: false }] }, 'G-SRC', 1],
    ['dataCategories', { sources: [{ label: words, fromPerson: false, public: false }] }, 'G-CAT', 1],
    [
      'automatedDecision',
      { automatedDecision: { logic: words, significance: words, consequence: words } },
      'G-ADM',
      3,
    ],
    ['jointControllers', { jointControllers: [{ name: 'A', contact: 'a', essence: words }] }, 'G-JOINT', 1],
  ] as readonly (readonly [string, Partial<PublicActivity>, string, number])[])(
    'in %s as well',
    (field, fields, id, count) => {
      expect(missingElements([activity(fields)], gdpr, today, ['en'])).toEqual([]);
      const found = missingElements([activity(fields)], gdpr, today, ['es']).filter((one) => one.id === id);
      expect(found).toHaveLength(count);
      for (const one of found) expect(one.field.startsWith(field)).toBe(true);
    },
  );

  test('is the officer, where the same company names one elsewhere', () => {
    const with_ = activity({ id: 'care', dpo: 'privacy-office' });
    expect(missingElements([with_, activity()], gdpr, today)).toEqual([
      {
        id: 'G-DPO',
        activities: ['booking'],
        field: 'dpo',
        lacks: '"none" where the same company names an officer elsewhere',
      },
    ]);
    const other = activity({ controller: { name: 'Other OÜ', contact: 'privacy-office' } });
    expect(missingElements([with_, other], gdpr, today)).toEqual([]);
  });

  test('is an example of treatment, payment and operations each, unless one activity gives it for all', () => {
    const uses = hipaaCategories
      .slice(0, 3)
      .map((hipaaCategory) =>
        purpose({ id: hipaaCategory, hipaaCategory, example: { en: 'A nurse reads it.' } }),
      );
    const care = activity({ id: 'care', regimes: ['hipaa'], purposes: uses });
    const bare = activity({ regimes: ['hipaa'], purposes: [purpose({ hipaaCategory: 'payment' })] });
    expect(missingElements([care, bare], hipaa, today)).toEqual([]);
    expect(missingElements([bare], hipaa, today).map(({ id, lacks }) => `${id} ${lacks}`)).toEqual([
      'H-02 no example of treatment',
      'H-02 no example of payment',
      'H-02 no example of operations',
    ]);
  });

  test('asks no activity under HIPAA alone for a ground of the GDPR', () => {
    expect(lacksOf({ regimes: ['hipaa'], purposes: [purpose({ lawfulBasis: 'none' })] })).toEqual([]);
  });
});

describe('what a notice shows', () => {
  test('is compared with what it must show', () => {
    const required = requiredElements([activity()], gdpr, today);
    const all = new Set(required.map(({ id }) => id));
    expect(absentElements(required, all)).toEqual([]);
    all.delete('G-RET');
    expect(absentElements(required, all).map(({ id }) => id)).toEqual(['G-RET']);
  });

  test('may be more than it must, but not in a closed profile', () => {
    const shown = new Set(['W-CAT', 'W-DATE', 'G-RET']);
    expect(excessElements(shown, gdpr, today)).toEqual([]);
    expect(excessElements(shown, regime('washington-mhmda'), today)).toEqual(['G-RET']);
    // Before the act came into force it allowed nothing.
    expect(excessElements(shown, regime('washington-mhmda'), '2024-03-30')).toEqual([...shown]);
  });
});

describe('the laws of this handbook', () => {
  test('have the elements of the checklist under their ids', () => {
    const ids = (id: string) =>
      [...regime(id).elements, ...regime(id).handling, ...regime(id).leadTimes].map((one) => one.id);
    const numbered = Array.from({ length: 28 }, (_, index) => `H-${String(index + 1).padStart(2, '0')}`);
    expect(ids('hipaa-npp')).toEqual(expect.arrayContaining(numbered));
    const lettered =
      'CTRL DPO PURP BASIS LI CAT RCPT XFER RET RIGHTS WDRAW COMPL SRC MAND ADM NEWP OBJ JOINT TIME EXC';
    expect(ids('gdpr')).toEqual(expect.arrayContaining(lettered.split(' ').map((one) => `G-${one}`)));
  });

  test('name a number of days as law only where the law has one', () => {
    const all = ownLaws.flatMap(({ leadTimes }) => leadTimes);
    const numbers = all.filter(({ time, basis }) => time !== undefined && basis === 'law');
    expect(numbers.map(({ id }) => id)).toEqual(['G-TIME']);
  });

  test('say of each row whether somebody compared it with the words of the law', () => {
    const rows = ownLaws.flatMap(({ elements }) => elements);
    expect(rows.filter(isConfirmed).length).toBeGreaterThan(20);
    expect(rows.filter((row) => !isConfirmed(row)).length).toBeGreaterThan(20);
    for (const { reading } of rows.filter((row) => !isConfirmed(row)))
      expect(reading).toMatch(/^not confirmed in the primary text|^read in official guidance/);
  });

  test('want the notice of a Massachusetts clinic to speak of section 70', () => {
    const care = (regimes: PublicActivity['regimes']) =>
      activity({ regimes, purposes: [purpose({ hipaaCategory: 'treatment' })] });
    expect(idsOf([care(['hipaa', 'us-ma'])], hipaa)).toEqual(expect.arrayContaining(['MA-70-A', 'MA-70-B']));
    expect(idsOf([care(['hipaa'])], hipaa)).not.toContain('MA-70-A');
  });
});
