import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { estonianNotice, writeEstonian } from '../support/estonian-notice.ts';
import { notice } from '../support/faulty-handbook.ts';
import { readHandbook, releaseFrom, rewrite } from '../support/released-handbook.ts';
import { releasedNotice, rewritePrivacy } from '../support/small-notice.ts';
import type { Privacy } from '../support/small-privacy.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';
import { noticeMistakes } from './privacy-scenes.ts';
import { problemsOf, today } from './scenes.ts';

const rulesOf = (root: string, day = today) => problemsOf(root, day).map(({ rule }) => rule);

/** What is found in a released notice after a change of its registers. */
function found(change: (privacy: Privacy) => unknown, day = today) {
  const root = releasedNotice();
  rewritePrivacy(root, change);
  return problemsOf(root, day);
}

/** The same, with words in Estonian beside those in English. */
function inBoth(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inBoth);
  const words: unknown = Reflect.get(value, 'en');
  return typeof words === 'string'
    ? { en: words, et: words }
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inBoth(inner)]));
}

/** Changes of what the public reads, each of another field. */
const publicChanges: Readonly<Record<string, (privacy: Privacy) => unknown>> = {
  purposes: ({ activity }) =>
    Object.assign(activity.purposes[0] ?? {}, { publicText: { en: 'To count keys' } }),
  dataCategories: ({ activity }) =>
    Object.assign(activity.dataCategories[0] ?? {}, { label: { en: 'Your face' } }),
  recipients: ({ activity }) =>
    Object.assign(activity, {
      recipients: [
        ...(activity.recipients === 'none' ? [] : activity.recipients),
        {
          kind: 'authority',
          publicLabel: { en: 'Police' },
          publicReason: { en: 'Law' },
          processorId: 'none',
        },
      ],
    }),
  retention: ({ activity, schedule }) => {
    Object.assign(activity.retention[0] ?? {}, { period: 'P3Y' });
    schedule.period = 'P3Y';
  },
  transfers: ({ transfer }) => Object.assign(transfer, { country: 'CA' }),
  controller: ({ activity }) => Object.assign(activity.controller, { name: 'Another clinic' }),
  sources: ({ activity }) => Object.assign(activity.sources[0] ?? {}, { public: true }),
  provision: ({ activity }) => Object.assign(activity.provision, { required: 'statutory' }),
  automatedDecision: ({ activity }) =>
    Object.assign(activity, {
      automatedDecision: {
        logic: { en: 'By lot' },
        significance: { en: 'Keys' },
        consequence: { en: 'None' },
      },
    }),
};

/** Changes of what nobody outside may read. */
const internalChanges: Readonly<Record<string, (privacy: Privacy) => unknown>> = {
  'the owner': ({ activity }) => Object.assign(activity, { privacyOwner: 'officer', securityOwner: 'boss' }),
  'the systems': ({ activity }) => Object.assign(activity, { systems: ['cards', 'hooks'] }),
  'the title': ({ activity }) => Object.assign(activity, { title: 'Handing out keys', department: 'Office' }),
  'the processor': ({ processor }) => Object.assign(processor, { contractRef: 'C-9', exitPlan: 'None' }),
  'the importer': ({ transfer }) => Object.assign(transfer, { importer: 'Other Inc.', docRef: 'T-9' }),
  'the weighing': ({ interest }) => Object.assign(interest, { dpoAdvice: 'Look again' }),
  'the review': ({ activity }) => Object.assign(activity.review, { next: '2027-02-01' }),
};

describe('a notice and its register', () => {
  test('are one when it is released', () => {
    expect(rulesOf(releasedNotice())).toEqual([]);
  });

  test.each(Object.keys(publicChanges))(
    'a change of %s makes the notice stale, and the message names it',
    (field) => {
      const stale = found(publicChanges[field] ?? (() => undefined)).filter(
        ({ rule }) => rule === 'notice-stale',
      );
      expect(stale).toHaveLength(1);
      expect(stale[0]?.message).toContain(`"${field}" of "lending-keys"`);
    },
  );

  test.each(Object.keys(internalChanges))('a change of %s says nothing to the public', (what) => {
    const rules = found(internalChanges[what] ?? (() => undefined)).map(({ rule }) => rule);
    expect(rules).toEqual([]);
  });

  test('what was told is frozen as the public reads it, and nothing internal with it', () => {
    const { archive } = readHandbook(releasedNotice());
    const told = archive.find(({ document }) => document === 'privacy-notice')?.facts.disclosed?.[
      'lending-keys'
    ];
    expect(told).toMatchObject({ publicTitle: { en: 'To lend you a key' }, transfers: [{ country: 'US' }] });
    const spelled = JSON.stringify(told);
    for (const inside of [
      'keeper',
      'cards',
      'locksmith',
      'C-1',
      'Maker Inc.',
      'keys-back',
      'Know who has which key',
    ])
      expect(spelled).not.toContain(inside);
  });

  test('a release that follows asks for a new major version where what is done changed, and heals it', () => {
    const root = releasedNotice();
    rewritePrivacy(root, publicChanges.recipients ?? (() => undefined));
    releaseFrom(root, ['privacy-notice'], { recordedOn: '2026-02-20', effective: '2026-03-01' });
    const { documents } = readHandbook(root);
    expect(documents.find(({ slug }) => slug === 'privacy-notice')?.version).toBe('2.0.0');
    // Nobody was told of the change yet.
    expect(rulesOf(root, '2026-02-28')).toEqual([]);
    expect(rulesOf(root, '2026-03-01')).toEqual(['change-untold']);
  });

  test('another title asks for a detail', () => {
    const root = releasedNotice();
    rewritePrivacy(root, ({ activity }) => Object.assign(activity, { publicTitle: { en: 'Keys for you' } }));
    releaseFrom(root, ['privacy-notice'], { recordedOn: '2026-02-20' });
    expect(readHandbook(root).documents.find(({ slug }) => slug === 'privacy-notice')?.version).toBe('1.1.0');
  });

  test('each activity that is done is told of; a draft, and what is done for others, is not asked for', () => {
    const root = releasedNotice();
    rewrite(root, notice, 'activities: [lending-keys]', 'activities: [counting-keys]');
    expect(rulesOf(root)).toContain('activity-untold');
    expect(rulesOf(root)).toContain('notice-covers-ended');
  });
});

describe('the order of notice and practice', () => {
  /** A notice that tells of a second activity from 1 March 2026 on, which began on a day. */
  function tellLater(begins: string): string {
    const root = temporaryHandbook();
    noticeMistakes['practice-before-notice']?.make(root);
    const file = 'content/registers/processing-activities/asking-keys.yaml';
    rewrite(root, file, 'effectiveFrom: 2026-01-10', `effectiveFrom: ${begins}`);
    return root;
  }

  test('a practice begins on the day of its notice, and not on the day before', () => {
    expect(rulesOf(tellLater('2026-03-01'))).not.toContain('practice-before-notice');
    expect(rulesOf(tellLater('2026-02-28'))).toContain('practice-before-notice');
  });

  test('of what the first notice of this kind tells no day is asked', () => {
    const root = releasedNotice();
    rewritePrivacy(root, ({ activity }) => Object.assign(activity, { effectiveFrom: '2020-01-01' }));
    expect(rulesOf(root)).toEqual([]);
  });
});

describe('the languages of a notice', () => {
  test('have words for each fact', () => {
    const missing = found(({ activity }) => {
      activity.securitySummary = { et: 'Luku taga.' };
    });
    expect(missing.find(({ rule }) => rule === 'notice-words-missing')?.message).toBe(
      '"Luku taga." has no words in "en", and "privacy-notice" is read in "en".',
    );
  });

  /** A released notice whose register has words in Estonian since, each the same as in English. */
  function sayInEstonian(): string {
    const root = releasedNotice();
    rewritePrivacy(root, (privacy) => Object.assign(privacy, inBoth(privacy)));
    return root;
  }

  test('words in a language in which it is not read say nothing else', () => {
    expect(rulesOf(sayInEstonian())).toEqual([]);
  });

  test('words in a language that comes wait for the release of its translation, which asks for no more than a patch', () => {
    const root = sayInEstonian();
    writeFileSync(join(root, estonianNotice), writeEstonian('1.0.1'));
    const rules = rulesOf(root);
    expect(rules).toContain('unreleased-change');
    expect(rules).not.toContain('notice-stale');
    expect(rules).not.toContain('notice-words-missing');
    releaseFrom(root, ['privacy-notice'], { recordedOn: '2026-02-20' });
    const { archive } = readHandbook(root);
    expect(archive.map(({ version, language }) => `${version} ${language}`)).toContain('1.0.1 et');
    expect(rulesOf(root, '2026-02-20')).not.toContain('change-untold');
  });

  test('words of a language that was told may not change', () => {
    const root = sayInEstonian();
    writeFileSync(join(root, estonianNotice), writeEstonian('1.0.1'));
    releaseFrom(root, ['privacy-notice'], { recordedOn: '2026-02-20' });
    rewritePrivacy(root, (privacy) => {
      Object.assign(privacy, inBoth(privacy));
      Object.assign(privacy.activity, { publicTitle: { en: 'To lend you a key', et: 'Võtmed' } });
    });
    expect(rulesOf(root)).toContain('notice-stale');
  });
});
