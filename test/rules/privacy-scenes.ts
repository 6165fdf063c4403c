import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { notice } from '../support/faulty-handbook.ts';
import { rewrite } from '../support/released-handbook.ts';
import { type Privacy, soundPrivacy, writePrivacy } from '../support/small-privacy.ts';

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

/** A notice names an activity by a word that is not its own. */
const unknownActivity = {
  make: (root: string) => {
    writePrivacy(root, soundPrivacy());
    rewrite(root, notice, '\n---\n', '\n---\n\n<Purposes of="lending-key"/>\n');
  },
  obey: (root: string, { hint = '' }: Diagnostic) => {
    const meant = /Did you mean (.+)\?$/.exec(hint)?.[1] ?? '';
    rewrite(root, notice, 'of="lending-key"', `of="${meant}"`);
  },
};

/** Writes the registers with a mistake in them. */
export const privacyScenes: Readonly<Record<string, (root: string) => void>> = {
  'unknown-activity': unknownActivity.make,
  ...Object.fromEntries(
    Object.entries(privacyMistakes).map(([slug, { make }]) => [
      slug,
      (root: string) => {
        const privacy = soundPrivacy();
        make(privacy);
        writePrivacy(root, privacy);
      },
    ]),
  ),
};

/** The same, and what is left when the hint was obeyed. */
export const privacyPlays = {
  'unknown-activity': unknownActivity,
  ...Object.fromEntries(
    Object.entries(privacyMistakes).map(([slug, { make, mend }]) => [
      slug,
      {
        make: (root: string) => privacyScenes[slug]?.(root),
        obey: (root: string, _problem: Diagnostic) => {
          const privacy = soundPrivacy();
          make(privacy);
          mend(privacy);
          writePrivacy(root, privacy);
        },
      },
    ]),
  ),
};
