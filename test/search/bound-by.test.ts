import { describe, expect, test } from 'vitest';
import { boundBy, readBy, rulePages, rulesPageOf } from '../../src/search/bound-by.ts';
import { auditOf, documentOf, handbookOf } from '../frameworks/made-up.ts';

const rule = (id: string, number: string, ...who: string[]) => ({
  id,
  number,
  level: 'must' as const,
  who,
  text: `You must ${id}.`,
});
const outline = documentOf('any', { signing: {}, ending: {} }).outline.map((section, at) => ({
  ...section,
  number: String(at + 1),
}));
const access = documentOf(
  'access',
  {},
  {
    audience: ['all'],
    outline,
    rules: [
      rule('lock', '1.1', 'all'),
      rule('watch', '1.2', 'nurses'),
      rule('leave', '2.1', 'all', 'nurses'),
    ],
  },
);
const ward = documentOf('ward', {}, { audience: ['nurses'] });
const { organization, ...rest } = handbookOf({ documents: [access, ward] });
const groups = (everyone?: true) =>
  auditOf({
    ...rest,
    organization: {
      ...organization,
      audiences: [
        { id: 'all', title: 'Everyone', description: 'All', ...(everyone && { everyone }) },
        { id: 'nurses', title: 'Nurses', description: 'Some' },
      ],
    },
  });
const idsFor = (handbook: ReturnType<typeof groups>, audience: string) =>
  boundBy(handbook, audience).map(({ heading, rules }) => [heading, ...rules.map(({ id }) => id)]);

describe('what binds a group', () => {
  test('is told by situation, what is for everyone counted in', () =>
    expect(idsFor(groups(true), 'nurses')).toEqual([
      [outline[0]?.heading, 'lock', 'watch'],
      [outline[1]?.heading, 'leave'],
    ]));
  test('is not what another group must do', () =>
    expect(idsFor(groups(true), 'all')).toEqual([
      [outline[0]?.heading, 'lock'],
      [outline[1]?.heading, 'leave'],
    ]));
  test('is its own alone where no group is that of everyone', () =>
    expect(idsFor(groups(), 'nurses')).toEqual([
      [outline[0]?.heading, 'watch'],
      [outline[1]?.heading, 'leave'],
    ]));
});

describe('the rules of a group', () => {
  /** Documents of thirty rules for everyone, in two topics; the last has one for nurses besides. */
  const manyFor = (rules: number, ...own: string[]) => {
    const numbers = Array.from({ length: rules }, (_, at) => at);
    const documents = [...Map.groupBy(numbers, (at) => Math.floor(at / 30))].map(([number, part]) =>
      documentOf(
        `doc-${number}`,
        {},
        {
          topic: number % 2 === 0 ? 'access' : 'security/devices',
          outline,
          rules: [
            ...part.map((at) => rule(`rule-${at}`, `${1 + (at % 2)}.${at}`, 'all')),
            ...(number === 0 ? own.map((id, at) => rule(id, `1.${90 + at}`, 'nurses')) : []),
          ],
        },
      ),
    );
    return auditOf({ ...rest, documents, organization: groups(true).organization });
  };

  test('stand on one page, up to 120', () => {
    const handbook = manyFor(120);
    expect(rulePages(handbook, 'nurses')).toEqual([]);
    const { count, situations, topics, elsewhere } = rulesPageOf(handbook, 'nurses');
    expect([count, situations.flatMap(({ rules }) => rules).length, topics, elsewhere]).toEqual([
      120,
      120,
      [],
      undefined,
    ]);
  });
  test('stand topic by topic, where they are more, and none is lost', () => {
    const handbook = manyFor(121);
    const pages = rulePages(handbook, 'all');
    expect(pages.map(({ name }) => name)).toEqual(['access', 'security/devices']);
    expect(
      new Set(pages.flatMap(({ group }) => group.items.flatMap(({ rules }) => rules.map(({ id }) => id)))),
    ).toEqual(new Set(Array.from({ length: 121 }, (_, at) => `rule-${at}`)));
    expect(rulesPageOf(handbook, 'all')).toEqual({
      count: 121,
      elsewhere: undefined,
      situations: [],
      topics: [
        { name: 'access', title: 'Access', count: 61 },
        { name: 'security/devices', title: 'Security › Devices', count: 60 },
      ],
    });
  });
  test('leave those for everyone to the pages of everyone, where both are too many', () => {
    const handbook = manyFor(120, 'watch');
    const { count, elsewhere, situations } = rulesPageOf(handbook, 'nurses');
    expect([count, elsewhere]).toEqual([121, { audience: 'all', count: 120 }]);
    expect(situations.flatMap(({ rules }) => rules.map(({ id }) => id))).toEqual(['watch']);
    expect(rulePages(handbook, 'nurses')).toEqual([]);
  });
});

test('a group reads what is for it and what is for everyone', () => {
  const read = (everyone?: true) => readBy(groups(everyone), 'nurses').map(({ slug }) => slug);
  expect(read(true)).toEqual(['access', 'ward']);
  expect(read()).toEqual(['ward']);
});
