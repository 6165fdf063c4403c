import { describe, expect, test } from 'vitest';
import { boundBy, readBy } from '../../src/search/bound-by.ts';
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

test('a group reads what is for it and what is for everyone', () => {
  const read = (everyone?: true) => readBy(groups(everyone), 'nurses').map(({ slug }) => slug);
  expect(read(true)).toEqual(['access', 'ward']);
  expect(read()).toEqual(['ward']);
});
