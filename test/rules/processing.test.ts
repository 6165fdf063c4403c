import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Privacy, soundPrivacy, writePrivacy } from '../support/small-privacy.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';
import { keptOf, privacyMistakes, purposeOf } from './privacy-scenes.ts';
import { problemsOf, today } from './scenes.ts';

/** What is found in the registers of personal data after a change of sound ones: `RULE: MESSAGE`. */
function found(change: (privacy: Privacy) => unknown = () => undefined): readonly string[] {
  const root = temporaryHandbook();
  const privacy = soundPrivacy();
  change(privacy);
  writePrivacy(root, privacy);
  return problemsOf(root, today).map(({ rule, message }) => `${rule}: ${message}`);
}

const rulesOf = (change: (privacy: Privacy) => unknown) => found(change).map((line) => line.split(':')[0]);

describe('the record of processing', () => {
  test('holds no fault when each row is as it should be', () => {
    expect(found()).toEqual([]);
  });

  test.each(Object.keys(privacyMistakes))(
    '%s is the one thing that is wrong, and is gone when mended',
    (slug) => {
      const mistake = privacyMistakes[slug];
      if (mistake === undefined) throw new Error('There is none.');
      expect(rulesOf(mistake.make)).toEqual([slug]);
      expect(
        found((privacy) => {
          mistake.make(privacy);
          mistake.mend(privacy);
        }),
      ).toEqual([]);
    },
  );

  test('an activity that is not done asks for nothing', () => {
    expect(
      rulesOf(({ activity, processor }) => {
        Object.assign(activity, { status: 'draft', legitimateInterest: 'none' });
        Object.assign(processor, { end: '2026-02-01' });
      }),
    ).toEqual([]);
  });

  test.each([
    ['special data on a large scale', { largeScale: true }, true],
    ['evaluation with grave effect', { largeScale: false, evaluation: true }, true],
    ['a public place that is watched', { largeScale: false, publicMonitoring: true }, true],
    ['none of the three', { largeScale: false }, false],
  ])('an assessment is asked for by %s', (_, said, asked) => {
    const rules = rulesOf(({ activity }) => Object.assign(activity.dpia, { id: 'none', ...said }));
    expect(rules.includes('assessment-missing')).toBe(asked);
  });

  test('large scale alone asks for none where nothing is special', () => {
    expect(
      rulesOf(({ activity }) => {
        for (const category of activity.dataCategories) category.special = false;
        Object.assign(activity.dpia, { id: 'none' });
      }),
    ).toEqual([]);
  });

  test('a high risk that is left is brought before the authority, a medium one is not', () => {
    const leave = (residual: 'medium' | 'high') =>
      rulesOf(({ dpia }) => dpia.measures.forEach((measure) => Object.assign(measure, { residual })));
    expect(leave('medium')).toEqual([]);
    expect(leave('high')).toEqual(['consultation-missing']);
  });

  test.each([
    ['adequacy', { module: 'none', assessment: 'none' }],
    ['adequacy-dpf', { module: 'none', assessment: 'none', listCheckedOn: '2026-01-05' }],
    ['bcr', { module: 'none', decision: 'none' }],
    [
      'derogation',
      {
        ...{ module: 'none', decision: 'none', assessment: 'none' },
        derogation: { reason: 'Art. 49(1)(f): life', record: 'The file of the patient' },
      },
    ],
  ])('a transfer by %s has what that asks for, and nothing of another', (mechanism, fields) => {
    expect(rulesOf(({ transfer }) => Object.assign(transfer, { mechanism, ...fields }))).toEqual([]);
    const wrong = rulesOf(({ transfer }) => Object.assign(transfer, { mechanism }));
    expect(new Set(wrong)).toEqual(new Set(['transfer-ground']));
  });

  test('a weighing that went against us is no ground', () => {
    expect(
      found(({ interest }) => Object.assign(interest, { decision: 'the interest does not prevail' })),
    ).toEqual(['weighing-missing: The weighing "keys-back" found that the interest does not prevail.']);
  });

  test('an interest without a purpose that rests on it is told', () => {
    expect(
      rulesOf(({ activity }) => Object.assign(purposeOf(activity), { lawfulBasis: ['Art.6(1)(b)'] })),
    ).toEqual(['weighing-missing']);
  });

  test('words for the public say the period where there is one, and need none where there is none', () => {
    const say = (changes: object) => rulesOf(({ activity }) => Object.assign(keptOf(activity), changes));
    expect(say({ criteria: { en: 'From the day you gave it back' } })).toEqual(['retention-disagrees']);
    expect(say({ criteria: 'none' })).toEqual([]);
    expect(say({ period: 'none', criteria: { en: 'Until you give it back' } })).toEqual([]);
    expect(say({ period: 'none', criteria: 'none' })).toEqual(['retention-disagrees']);
  });

  test('a place of the schedule holds for its parts, and not for another country', () => {
    const say = (place: string) =>
      rulesOf(({ activity }) => Object.assign(keptOf(activity), { where: place }));
    expect(say('EE-37')).toEqual([]);
    expect(say('FI')).toEqual(['retention-disagrees']);
  });

  test('somebody who decides for himself has no row among the processors', () => {
    const say = (changes: object) =>
      rulesOf(({ activity, processor }) => {
        if (activity.recipients !== 'none')
          for (const recipient of activity.recipients) Object.assign(recipient, changes);
        Object.assign(processor, { end: '2026-02-01' });
      });
    expect(say({ kind: 'controller', processorId: 'none' })).toEqual([]);
    expect(say({ kind: 'controller' })).toEqual(['recipient-disagrees']);
    expect(say({ processorId: 'none' })).toEqual(['recipient-disagrees']);
  });

  test('one company of a group that works for another names no client, and no ground of its own', () => {
    const root = temporaryHandbook();
    const privacy = soundPrivacy();
    Object.assign(privacy.activity, { role: 'processor', legitimateInterest: 'none' });
    Object.assign(purposeOf(privacy.activity), { lawfulBasis: 'none', art9Condition: 'none' });
    writePrivacy(root, privacy);
    const rules = () => problemsOf(root, today).map(({ rule }) => rule);
    expect(rules()).toEqual(['clients-missing']);
    const file = join(root, 'content/organization.yaml');
    const alone = readFileSync(file, 'utf8');
    const second = '  - { name: Clinic, place: "Boston", jurisdiction: US-MA, part: The other company }\n';
    writeFileSync(file, alone.replace('locations:', `${second}locations:`));
    expect(rules()).toEqual([]);
  });

  test('what a company does for itself needs its ground, however many companies there are', () => {
    const wrong = rulesOf(({ activity }) =>
      Object.assign(purposeOf(activity), { lawfulBasis: 'none', art9Condition: 'none' }),
    );
    expect(new Set(wrong)).toEqual(new Set(['ground-missing', 'condition-missing', 'weighing-missing']));
  });
});
