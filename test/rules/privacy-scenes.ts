import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { notice } from '../support/faulty-handbook.ts';
import { releaseFrom, rewrite } from '../support/released-handbook.ts';
import { releaseNotice, rewritePrivacy, writeNotice } from '../support/small-notice.ts';
import type { Privacy } from '../support/small-privacy.ts';

/** A mistake in the registers of personal data, and what an author does who obeys the hint. */
export interface Mistake {
  readonly make: (privacy: Privacy) => unknown;
  readonly mend: (privacy: Privacy) => unknown;
}

export const privacyMistakes: Readonly<Record<string, Mistake>> = {
  'ground-missing': {
    make: ({ activity }) => Object.assign(activity, { regimes: ['gdpr', 'hipaa'] }),
    mend: ({ activity }) => Object.assign(purposeOf(activity), { hipaaCategory: 'operations' }),
  },
  'condition-missing': {
    make: ({ activity }) => Object.assign(purposeOf(activity), { art9Condition: 'none' }),
    mend: ({ activity }) => Object.assign(purposeOf(activity), { art9Condition: ['Art.9(2)(h)'] }),
  },
  'weighing-missing': {
    make: ({ activity }) => Object.assign(activity, { legitimateInterest: 'none' }),
    mend: ({ activity }) =>
      Object.assign(activity, { legitimateInterest: { text: { en: 'safe keys' }, liaId: 'keys-back' } }),
  },
  'consent-unproven': {
    make: ({ activity }) =>
      Object.assign(purposeOf(activity), { lawfulBasis: ['Art.6(1)(a)', 'Art.6(1)(f)'] }),
    mend: ({ activity }) => Object.assign(activity, { consentRecordsRef: 'photo' }),
  },
  'assessment-missing': {
    make: ({ activity }) => Object.assign(activity.dpia, { id: 'none' }),
    mend: ({ activity }) => Object.assign(activity.dpia, { id: 'key-list' }),
  },
  'screening-contradicts': {
    make: ({ activity }) => Object.assign(activity.dpia, { criteria: ['large scale'] }),
    mend: ({ activity }) =>
      Object.assign(activity.dpia, { criteria: ['large scale', 'sensitive data', 'vulnerable people'] }),
  },
  'consultation-missing': {
    make: ({ dpia }) => Object.assign(measureOf(dpia), { residual: 'high' }),
    mend: ({ dpia }) =>
      Object.assign(dpia, { art36: { authority: 'privacy-office', askedOn: '2026-01-05', answer: 'none' } }),
  },
  'transfer-ground': {
    make: ({ transfer }) => Object.assign(transfer, { module: 'none' }),
    mend: ({ transfer }) => Object.assign(transfer, { module: 'two' }),
  },
  'retention-disagrees': {
    make: ({ activity }) => Object.assign(keptOf(activity), { period: 'P5Y' }),
    mend: ({ activity }) => Object.assign(keptOf(activity), { period: 'P2Y' }),
  },
  'recipient-disagrees': {
    make: ({ activity }) => Object.assign(activity, { recipients: 'none' }),
    mend: ({ processor }) => Object.assign(processor, { end: '2026-02-01' }),
  },
  'asset-without-activity': {
    make: ({ activity }) => Object.assign(activity, { systems: ['hooks'] }),
    mend: ({ activity }) => Object.assign(activity, { systems: ['hooks', 'cards'] }),
  },
  'clients-missing': {
    make: ({ activity }) => Object.assign(activity, { role: 'processor' }),
    mend: ({ activity }) => Object.assign(activity, { role: 'controller' }),
  },
  'activity-end-disagrees': {
    make: ({ activity, processor }) => {
      Object.assign(activity, { status: 'retired' });
      Object.assign(processor, { end: '2026-02-01' });
    },
    mend: ({ activity }) => Object.assign(activity, { effectiveTo: '2026-01-31' }),
  },
  'assessment-of-other': {
    make: ({ dpia }) => Object.assign(dpia, { activities: ['counting-keys'] }),
    mend: ({ dpia }) => Object.assign(dpia, { activities: ['lending-keys'] }),
  },
};

export function purposeOf({ purposes: [purpose] }: Privacy['activity']) {
  if (purpose === undefined) throw new Error('It has no purpose.');
  return purpose;
}

function measureOf({ measures: [measure] }: Privacy['dpia']) {
  if (measure === undefined) throw new Error('It has no measure.');
  return measure;
}

export function keptOf({ retention: [kept] }: Privacy['activity']) {
  if (kept === undefined) throw new Error('It keeps nothing.');
  return kept;
}

/** A mistake between a notice and its register, in a handbook, and what an author does who obeys the hint. */
interface NoticeMistake {
  readonly make: (root: string) => void;
  readonly obey: (root: string, problem: Diagnostic) => void;
}

const police = ({ activity }: Privacy) =>
  Object.assign(activity, {
    recipients: [
      ...(activity.recipients === 'none' ? [] : activity.recipients),
      {
        kind: 'authority',
        publicLabel: { en: 'Police' },
        publicReason: { en: 'A law' },
        processorId: 'none',
      },
    ],
  });

const tellOfPolice = (root: string) => {
  releaseNotice(root);
  rewritePrivacy(root, police);
  releaseFrom(root, ['privacy-notice'], { recordedOn: '2026-02-20', effective: '2026-03-01' });
};

const nothing = () => undefined;
const rename = (root: string, from: string, to: string) => rewrite(root, notice, from, to);

export const noticeMistakes: Readonly<Record<string, NoticeMistake>> = {
  'unknown-activity': {
    make: (root) => {
      writeNotice(root);
      rename(root, '<Purposes/>', '<Purposes of="lending-key"/>');
    },
    obey: (root, { hint = '' }) =>
      rename(root, 'of="lending-key"', `of="${/Did you mean (.+)\?$/.exec(hint)?.[1] ?? ''}"`),
  },
  'notice-stale': {
    make: (root) => {
      releaseNotice(root);
      rewritePrivacy(root, police);
    },
    obey: (root) => rewritePrivacy(root, nothing),
  },
  'notice-covers-ended': {
    make: (root) => {
      writeNotice(root);
      rename(root, 'activities: [lending-keys]', 'activities: [lending-keys, counting-keys]');
    },
    obey: (root) => rename(root, 'activities: [lending-keys, counting-keys]', 'activities: [lending-keys]'),
  },
  'activity-untold': {
    make: (root) => {
      writeNotice(root);
      copyActivity(root, 'asking-keys');
    },
    obey: (root) => rename(root, 'activities: [lending-keys]', 'activities: [lending-keys, asking-keys]'),
  },
  'practice-before-notice': {
    make: (root) => {
      releaseNotice(root);
      copyActivity(root, 'asking-keys');
      rename(root, 'activities: [lending-keys]', 'activities: [lending-keys, asking-keys]');
      releaseFrom(root, ['privacy-notice'], { recordedOn: '2026-02-20', effective: '2026-03-01' });
    },
    obey: (root, { hint = '' }) =>
      rewrite(
        root,
        'content/registers/processing-activities/asking-keys.yaml',
        'effectiveFrom: 2026-01-10',
        /"(effectiveFrom: .*?)"/.exec(hint)?.[1] ?? '',
      ),
  },
  'notice-words-missing': {
    make: (root) => {
      writeNotice(root);
      rewrite(root, lending, 'publicTitle:\n  en: To lend you a key', 'publicTitle:\n  et: Võtme laenamine');
    },
    obey: (root) => rewrite(root, lending, 'publicTitle:\n', 'publicTitle:\n  en: To lend you a key\n'),
  },
  'notice-facts-elsewhere': {
    make: (root) => {
      writeNotice(root);
      rename(root, 'notice: { regimes: [gdpr], activities: [lending-keys] }\n', '');
    },
    obey: (root) =>
      rename(root, 'keywords:', 'notice: { regimes: [gdpr], activities: [lending-keys] }\nkeywords:'),
  },
  'change-untold': {
    make: tellOfPolice,
    obey: (root) =>
      writeFileSync(
        join(root, 'content/registers/told-of-changes.yaml'),
        stringify([
          {
            ...{ id: 'police', change: 'Police may get it', noticeId: 'privacy-notice', version: '2.0.0' },
            ...{ kind: 'what we do changed', whom: 'All', how: 'A letter', on: '2026-02-20', people: 40 },
            ...{ notReached: 0, instead: 'None', by: 'officer' },
          },
        ]),
      ),
  },
};

const lending = 'content/registers/processing-activities/lending-keys.yaml';

/** Another activity like the lending of keys. */
function copyActivity(root: string, id: string): void {
  const text = readFileSync(join(root, lending), 'utf8');
  writeFileSync(join(root, `content/registers/processing-activities/${id}.yaml`), text);
  // Its assessment covers both.
  const assessment = 'content/registers/dpias/key-list.yaml';
  rewrite(root, assessment, '- lending-keys', `- lending-keys\n  - ${id}`);
}

/** Writes the registers with a mistake in them. */
export const privacyScenes: Readonly<Record<string, (root: string) => void>> = {
  ...Object.fromEntries(Object.entries(noticeMistakes).map(([slug, { make }]) => [slug, make])),
  ...Object.fromEntries(
    Object.entries(privacyMistakes).map(([slug, { make }]) => [
      slug,
      (root: string) => rewritePrivacy(root, make),
    ]),
  ),
};

/** The same, and what is left when the hint was obeyed. */
export const privacyPlays = {
  ...noticeMistakes,
  ...Object.fromEntries(
    Object.entries(privacyMistakes).map(([slug, { make, mend }]) => [
      slug,
      {
        make: (root: string) => rewritePrivacy(root, make),
        obey: (root: string) =>
          rewritePrivacy(root, (privacy) => {
            make(privacy);
            mend(privacy);
          }),
      },
    ]),
  ),
};
