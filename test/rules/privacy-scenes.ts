import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { planCorrection } from '../../src/ledger/plan-correction.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { notice } from '../support/faulty-handbook.ts';
import { readHandbook, releaseFrom, rewrite, writePlan } from '../support/released-handbook.ts';
import { releaseNotice, rewritePrivacy, writeNotice } from '../support/small-notice.ts';
import type { Privacy } from '../support/small-privacy.ts';

/** A mistake in the registers of personal data, and what an author does who obeys the hint. */
export interface Mistake {
  readonly make: (privacy: Privacy) => unknown;
  readonly mend: (privacy: Privacy) => unknown;
}

const hillClinic = {
  ...{ id: 'hill-clinic', client: 'Hill Clinic', place: 'EE', contract: 'C-7', since: '2026-01-05' },
  ...{ theirRole: 'Controller', ourRole: 'Processor', processed: ['Lists of keys'], people: 'About 40' },
  ...{ assets: ['cards'], transfers: 'None', asks: {}, owner: 'boss', nextReview: '2027-01-05' },
};

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
  'client-without-activity': {
    make: (privacy) => Object.assign(privacy, { clients: [hillClinic] }),
    mend: ({ activity }) => Object.assign(activity, { role: 'processor', clients: ['hill-clinic'] }),
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
  readonly obey: (root: string, problem: Diagnostic) => unknown;
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

const tellOfPolice = (root: string, effective = '2026-03-01') => {
  releaseNotice(root);
  rewritePrivacy(root, police);
  releaseFrom(root, ['privacy-notice'], { recordedOn: '2026-02-20', effective });
};

/** Records the correction that a hint spells as a command. */
function correctAsSaid(root: string, hint: string): void {
  const [, event, document = '', effective = ''] = /correct (\d+) (\S+) --effective (\S+)/.exec(hint) ?? [];
  const request = { event: Number(event), document, states: { effective }, why: 'A slip.' };
  const when = { today: '2026-02-21', recordedAt: '2026-02-21T10:00:00Z' };
  writePlan(root, planCorrection(readHandbook(root), request, when));
}

const hardWords = Array(5)
  .fill(
    'Notwithstanding aforementioned considerations, documentation necessitated by applicable statutory obligations, administrative determinations and contractual stipulations concerning organisational accountability is retained, and subsequently, following authorisation by responsible representatives, appropriately disposed of, irrespective of alternative arrangements previously communicated to individuals.',
  )
  .join(' ');

const weaselWords =
  '- { id: perhaps, fault: weasel word, language: en, words: [perhaps], instead: Say whether., source: Made up }\n';

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
      rename(root, 'notice: { regimes: [demo-law], activities: [lending-keys] }\n', '');
    },
    obey: (root) =>
      rename(root, 'keywords:', 'notice: { regimes: [demo-law], activities: [lending-keys] }\nkeywords:'),
  },
  'notice-incomplete': {
    make: (root) => {
      writeNotice(root);
      rename(root, '<Tells elements="G-COMPL">\nYOU CAN COMPLAIN.\n</Tells>', 'YOU CAN COMPLAIN.');
    },
    obey: (root, { hint = '' }) =>
      rename(
        root,
        'YOU CAN COMPLAIN.',
        (/<Tells elements="G-COMPL">...<\/Tells>/.exec(hint)?.[0] ?? '').replace(
          '...',
          '\nYOU CAN COMPLAIN.\n',
        ),
      ),
  },
  'notice-outside-profile': {
    make: (root) => {
      writeNotice(root);
      rewrite(root, 'content/legal/demo-law.yaml', 'elements:', 'closed: true\nelements:');
      rename(root, '<Purposes/>', '<Purposes/>\n\n<Sources/>');
    },
    obey: (root) => rename(root, '<Sources/>', ''),
  },
  'notice-vacated-words': {
    make: (root) => {
      writeNotice(root);
      rename(root, '<Purposes/>', '<Purposes/>\n\nWe keep a skeleton key.');
    },
    obey: (root) => rename(root, 'We keep a skeleton key.', ''),
  },
  'notice-fixed-words': {
    make: (root) => {
      writeNotice(root);
      rename(root, 'YOU CAN COMPLAIN.', 'You can complain.');
    },
    obey: (root, { message }) =>
      rename(root, 'You can complain.', `${/to the letter: (.*)$/.exec(message)?.[1] ?? ''}.`),
  },
  'notice-tells-unasked': {
    make: (root) => {
      writeNotice(root);
      rename(root, 'elements="G-COMPL"', 'elements="G-COMPL G-WDRAW"');
    },
    obey: (root) => rename(root, 'elements="G-COMPL G-WDRAW"', 'elements="G-COMPL"'),
  },
  'notice-hard-to-read': {
    make: (root) => {
      writeNotice(root);
      rename(root, '<Purposes/>', `<Purposes/>\n\n${hardWords}`);
    },
    obey: (root) => rename(root, hardWords, 'We keep what the law asks for.'),
  },
  'notice-vague-words': {
    make: (root) => {
      writeNotice(root);
      writeFileSync(join(root, 'content/legal/wording.yaml'), weaselWords);
      rename(root, '<Purposes/>', '<Purposes/>\n\nWe perhaps lend it to others.');
    },
    obey: (root) => rename(root, 'We perhaps lend it to others.', 'We lend it to nobody.'),
  },
  'notice-too-soon': {
    make: (root) => tellOfPolice(root, '2026-02-26'),
    obey: (root, { hint = '' }) => correctAsSaid(root, hint),
  },
  'notice-not-given': {
    make: (root) => {
      writeNotice(root);
      rewrite(root, moments, 'fulfils:\n    - K-DESK', 'fulfils: none');
    },
    obey: (root, { hint = '' }) =>
      rewrite(
        root,
        moments,
        'fulfils: none',
        `fulfils: [${/Write (\S+) into "fulfils"/.exec(hint)?.[1] ?? ''}]`,
      ),
  },
  'moment-fulfils-nothing': {
    make: (root) => {
      writeNotice(root);
      rewrite(root, moments, '- K-DESK', '- K-DESK\n    - K-DEKS');
    },
    obey: (root, { message }) => rewrite(root, moments, `\n    - ${message.split(' ')[0]}`, ''),
  },
  'moment-words-missing': {
    make: (root) => {
      writeNotice(root);
      rewrite(root, moments, '  short:\n    en:', '  short:\n    et:');
    },
    obey: (root, { hint = '' }) =>
      rewrite(
        root,
        moments,
        '  short:\n',
        `  short:\n    ${/"(.*?)\.\.\."/.exec(hint)?.[1] ?? ''}We note it.\n`,
      ),
  },
  'change-untold': {
    make: (root) => tellOfPolice(root),
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

const moments = 'content/registers/notice-moments.yaml';
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
