import { describe, expect, test } from 'vitest';
import { partsOn } from '../../src/privacy/regimes.ts';
import { requiredElements } from '../../src/privacy/required-elements.ts';
import { noticeLawRules } from '../../src/rules/notice-law.ts';
import { noticeRules } from '../../src/rules/notices.ts';
import { textsOfNotices } from '../../src/rules/texts-of-notices.ts';
import type { Handbook } from '../../src/schema/handbook.ts';
import type { FeedingField } from '../../src/schema/legal-regime.ts';
import type { PublicActivity } from '../../src/schema/public-activity.ts';
import { readHandbook } from '../support/released-handbook.ts';
import { project } from '../support/run-clausebook.ts';

const today = '2026-11-30';
const handbook = readHandbook(project);

/** An activity without what feeds an element: what is a list is empty, words are in no language, the rest is none. */
const without: Readonly<Record<FeedingField, (activity: PublicActivity) => Partial<PublicActivity>>> = {
  controller: () => ({ controller: { name: 'Nobody', contact: 'nobody' } }),
  representative: () => ({ representative: 'none' }),
  dpo: () => ({ dpo: 'none' }),
  jointControllers: () => ({ jointControllers: 'none' }),
  purposes: () => ({ purposes: [] }),
  'purposes.lawfulBasis': ({ purposes }) => ({
    purposes: purposes.map((purpose) => ({ ...purpose, lawfulBasis: 'none' as const })),
  }),
  'purposes.art9Condition': ({ purposes }) => ({
    purposes: purposes.map((purpose) => ({ ...purpose, art9Condition: 'none' as const })),
  }),
  'purposes.example': ({ purposes }) => ({
    purposes: purposes.map((purpose) => ({ ...purpose, example: 'none' as const })),
  }),
  legitimateInterest: () => ({ legitimateInterest: 'none' }),
  dataCategories: () => ({ dataCategories: [] }),
  sources: () => ({ sources: [] }),
  provision: ({ provision }) => ({ provision: { ...provision, consequence: 'none' } }),
  recipients: () => ({ recipients: [] }),
  transfers: () => ({ transfers: [] }),
  retention: () => ({ retention: [] }),
  consentWithdrawal: () => ({ consentWithdrawal: 'none' }),
  automatedDecision: () => ({ automatedDecision: 'none' }),
};

/** Everything that is said of a notice whose register lacks a field: by its laws, and by the lock on what it told. */
function saidWithout(slug: string, field: FeedingField): readonly string[] {
  const documents = handbook.documents.map((document) =>
    document.slug !== slug || document.disclosed === undefined
      ? document
      : {
          ...document,
          disclosed: Object.fromEntries(
            Object.entries(document.disclosed).map(([id, activity]) => [
              id,
              { ...activity, ...without[field](activity) },
            ]),
          ),
        },
  );
  const lacking: Handbook = { ...handbook, documents };
  return [...noticeLawRules, ...noticeRules].flatMap(({ check }) =>
    check(lacking, today, new Set()).map(({ message }) => message),
  );
}

const notices = textsOfNotices(handbook).filter(({ document }) => document.translation === undefined);
const fed = notices.flatMap(({ document: { slug }, regimes, activities }) =>
  regimes.flatMap((regime) => {
    const required = new Set(requiredElements(activities, regime, today).map(({ id }) => id));
    return partsOn(regime.elements, today)
      .filter(({ id, fields }) => required.has(id) && fields.length > 0)
      .flatMap(({ id, fields }) => fields.map((field) => [slug, id, field] as const));
  }),
);

describe('a field of the register that feeds an element of a notice', () => {
  const before = new Set(
    [...noticeLawRules, ...noticeRules].flatMap(({ check }) =>
      check(handbook, today, new Set()).map(({ message }) => message),
    ),
  );

  test('is there for every notice of ours, and nothing is said of it as it is', () => {
    expect(new Set(fed.map(([slug]) => slug)).size).toBe(notices.length);
    expect([...before]).toEqual([]);
  });

  test.each(fed)('of %s: %s is named, or what it told is, without "%s"', (slug, id, field) => {
    const fields = notices.find(({ document }) => document.slug === slug)?.activities ?? [];
    const changes = fields.some(
      (activity) => JSON.stringify({ ...activity, ...without[field](activity) }) !== JSON.stringify(activity),
    );
    // What none of its activities has cannot be taken away.
    if (!changes) return;
    const said = saidWithout(slug, field).filter((message) => !before.has(message));
    const [top = ''] = field.split('.');
    expect(
      said.some((message) => message.includes(id) || message.includes(`"${top}"`)),
      said.join('\n'),
    ).toBe(true);
  });
});
