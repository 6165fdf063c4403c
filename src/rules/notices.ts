import { compareDisclosed, type Disclosed, type DisclosedChange } from '../handbook/compare-disclosed.ts';
import { historyOn, latestVersion } from '../handbook/histories.ts';
import { placeOf } from '../handbook/places.ts';
import { judgeDisclosed } from '../ledger/judge-disclosed.ts';
import { releaseCommand } from '../ledger/release-command.ts';
import { listTold } from '../registers/list-told.ts';
import { registers } from '../registers/registers.ts';
import { contactIn } from '../schema/contact.ts';
import type { Document, Handbook } from '../schema/handbook.ts';
import { processingActivity } from '../schema/processing-activity.ts';
import { listOrNone } from '../schema/told.ts';
import { listWords, quote } from '../source/phrase.ts';
import { placeOfRow } from './place-of-row.ts';
import { defineHandbookRule, type Found, type HandbookRule } from './rule.ts';

const { processingActivities, transfers, consents, contacts } = registers;

/** Documents that say for which activities they are the notice. */
function noticesOf(
  handbook: Handbook,
): readonly (Document & { readonly notice: NonNullable<Document['notice']> })[] {
  return handbook.documents.flatMap((document) =>
    document.notice === undefined ? [] : [{ ...document, notice: document.notice }],
  );
}

/** What was told by the newest version that was released, in force or to come; nothing where no facts were written. */
function lastToldBy(handbook: Handbook, slug: string, today: string): Disclosed | undefined {
  const history = historyOn(handbook, slug, today);
  return history && latestVersion(history)?.facts.disclosed;
}

/** What the register says of an activity is what the newest notice told (D-03). */
const noticeStale = defineHandbookRule({
  slug: 'notice-stale',
  severity: 'error',
  mendedBy: 'release',
  means:
    'The register says something else of an activity than the newest released version of its notice told: another purpose, recipient, country, time limit or word. What is done and what people were told must be one.',
  mend: 'Take the change of the register back, or have the new text of the notice approved and release it, with a day on which it comes into force. People are told before what we do changes.',
  example: {
    where: 'files',
    wrong: 'period: P2Y in the notice that was released, and P1Y in the register',
    right: 'the notice released anew',
  },
  check: (handbook, today, faulty) =>
    noticesOf(handbook).flatMap((document): Found[] => {
      const told = lastToldBy(handbook, document.slug, today);
      // What is named and faulty is left out of the handbook, and told of there.
      if (told === undefined || hasFaultyActivity(document, faulty)) return [];
      const changes = compareDisclosed(told, document.disclosed ?? {});
      const [first] = changes;
      if (first === undefined) return [];
      return [
        {
          ...placeOf(handbook, document.file, 'notice'),
          message: `The register no longer says what this notice told: ${sayChanges(changes)}.`,
          hint: `Take the change back, or have the notice approved anew and run: ${releaseCommand(handbook, [document], today)}`,
        },
      ];
    }),
});

function hasFaultyActivity({ notice }: Pick<Document, 'notice'>, faulty: ReadonlySet<string>): boolean {
  const files = (notice?.activities ?? []).map((id) => `${processingActivities.file}${id}.yaml`);
  return [...files, transfers.file, consents.file].some((file) => faulty.has(file));
}

function sayChanges(changes: readonly DisclosedChange[], most = 3): string {
  const said = changes.slice(0, most).map(({ activity, field, before, after }) => {
    if (field === '')
      return before === '' ? `${quote(after)} is new` : `${quote(before)} is no longer covered`;
    const name = `${quote(field)} of ${quote(activity)}`;
    if (before === '') return `${name} has ${quote(after)} besides`;
    return after === ''
      ? `${name} no longer has ${quote(before)}`
      : `${name} went from ${quote(before)} to ${quote(after)}`;
  });
  const more = changes.length - said.length;
  return `${said.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

/** A notice tells of what is done (D-01). */
const coversEnded = defineHandbookRule({
  slug: 'notice-covers-ended',
  severity: 'error',
  means:
    'A notice tells of an activity that has ended, or of a draft of one: people read of something that is not done.',
  mend: 'Take the activity out of the notice and release it; or set its `status` to active when it is done.',
  example: {
    where: 'files',
    wrong: 'activities: [counting-keys], which is retired',
    right: 'activities: [lending-keys]',
  },
  check: (handbook) =>
    noticesOf(handbook).flatMap(({ file, notice }) =>
      notice.activities.flatMap((id, index) => {
        const status = handbook.processingActivities.find((one) => one.id === id)?.status;
        return status === undefined || status === 'active'
          ? []
          : [
              {
                ...placeOf(handbook, file, `notice.activities.${index}`),
                message: `The activity ${quote(id)} is ${status === 'draft' ? 'a draft' : 'retired'}.`,
                hint: `Take ${id} out of "activities", or set its "status" to active when it is done.`,
              },
            ];
      }),
    ),
});

/** People are told of everything that a controller does with their data (GDPR Art. 13 and 14; D-01). */
const activityUntold = defineHandbookRule({
  slug: 'activity-untold',
  severity: 'error',
  means: 'We do something with personal data as controller, and no notice tells the people of it.',
  mend: 'Name the activity in `notice.activities` of the notice for these people, and release that.',
  example: {
    where: 'files',
    wrong: 'status: active, and no notice names it',
    right: 'notice: { activities: [lending-keys] }',
  },
  check: (handbook, _today, faulty) => {
    const notices = noticesOf(handbook);
    // A handbook without notices of this kind has not begun to project them.
    if (notices.length === 0 || [...faulty].some((file) => file.startsWith('policies/'))) return [];
    const told = new Set(notices.flatMap(({ notice }) => notice.activities));
    return handbook.processingActivities
      .filter(({ id, status, role }) => status === 'active' && role === 'controller' && !told.has(id))
      .map(({ id, title }) => ({
        ...placeOfRow(handbook, processingActivities, id, 'title'),
        message: `No notice tells of ${quote(title)}.`,
        hint: `Add ${id} to "notice.activities" of the notice for these people.`,
      }));
  },
});

/** A practice does not begin before the notice that tells of it (45 CFR 164.520(b)(3); GDPR Art. 13(3); D-05). */
const practiceBeforeNotice = defineHandbookRule({
  slug: 'practice-before-notice',
  severity: 'error',
  means: 'An activity began on a day before the first notice that tells of it is in force.',
  mend: 'Begin later: write the day on which the notice comes into force, or a later one, into `effectiveFrom`. What was begun too early is an incident, and is recorded as one.',
  example: {
    where: 'files',
    wrong: 'effectiveFrom: 2026-02-20, in the notice from 2026-03-15 on',
    right: 'effectiveFrom: 2026-03-15',
  },
  check: (handbook, today) =>
    noticesOf(handbook).flatMap(({ slug, notice }) => {
      const versions = (historyOn(handbook, slug, today)?.versions ?? []).filter(
        ({ frozen }) => frozen.facts.disclosed !== undefined,
      );
      const [first, ...later] = versions;
      return notice.activities.flatMap((id): Found[] => {
        const tells = later.find(({ frozen }) => frozen.facts.disclosed?.[id] !== undefined);
        // What the first version of this kind tells of was told before by words alone, and no program can say when.
        if (tells === undefined || first?.frozen.facts.disclosed?.[id] !== undefined) return [];
        const activity = handbook.processingActivities.find((one) => one.id === id);
        if (activity === undefined || activity.effectiveFrom >= tells.release.effective) return [];
        return [
          {
            ...placeOfRow(handbook, processingActivities, id, 'effectiveFrom'),
            message: `It began on ${activity.effectiveFrom}, and ${quote(slug)} tells of it from ${tells.release.effective} on.`,
            hint: `Write "effectiveFrom: ${tells.release.effective}", or a later day.`,
          },
        ];
      });
    }),
});

/** All languages of a notice tell the same facts (GDPR Art. 12(1); D-08). */
const wordsMissing = defineHandbookRule({
  slug: 'notice-words-missing',
  severity: 'error',
  means:
    'A notice is there in a language in which the register has no words for one of its facts: readers would meet another language in the middle of it.',
  mend: 'Write the words in that language beside the others in the register.',
  example: {
    where: 'files',
    wrong: 'publicTitle: { en: To lend you a key }',
    right: 'publicTitle: { en: To lend you a key, et: Et laenata teile võti }',
  },
  check: (handbook) => [
    ...contactsUntranslated(handbook),
    ...noticesOf(handbook).flatMap(({ slug, language, notice }) => {
      const languages = [
        language,
        ...handbook.translations.filter((one) => one.slug === slug).map((one) => one.language),
      ];
      const lacking = (words: Readonly<Record<string, string>>) =>
        languages.filter((one) => words[one] === undefined && words[one.split('-')[0] ?? one] === undefined);
      return notice.activities.flatMap((id) => {
        const activity = handbook.processingActivities.find((one) => one.id === id);
        if (activity === undefined) return [];
        const sent = handbook.transfers.filter((transfer) =>
          listOrNone(activity.transfers).includes(transfer.id),
        );
        return [
          ...listTold(processingActivity, activity).map((told) => ({
            ...told,
            register: processingActivities,
            id,
          })),
          ...sent.map((row) => ({
            path: 'publicText',
            words: row.publicText,
            register: transfers,
            id: row.id,
          })),
        ].flatMap(({ path, words, register, id }) =>
          lacking(words).map((one) => ({
            ...placeOfRow(handbook, register, id, path),
            message: `${quote(Object.values(words)[0] ?? '')} has no words in ${quote(one)}, and ${quote(slug)} is read in ${listWords(languages.map(quote), 'and')}.`,
            hint: `Add "${one}: ..." there.`,
          })),
        );
      });
    }),
  ],
});

/** Whom a notice in another language names is named in that language, with the hours at which somebody answers. */
function contactsUntranslated(handbook: Handbook): readonly Found[] {
  return handbook.translations
    .filter(({ type }) => type === 'notice')
    .flatMap(({ file, language, citations }) =>
      handbook.contacts
        .filter(
          (contact) =>
            citations.some(({ kind, id }) => kind === 'contact' && id === contact.id) &&
            !contactIn(contact, language, String).isTranslated,
        )
        .map(({ id, title }) => ({
          ...placeOfRow(handbook, contacts, id, 'title'),
          message: `${quote(title)} has no words in ${quote(language)}, and ${quote(file)} names it.`,
          hint: `Add "translated: { ${language}: { title: ..., hours: ... } }" there.`,
        })),
    );
}

/** Facts are printed where it is said of what they are. */
const factsElsewhere = defineHandbookRule({
  slug: 'notice-facts-elsewhere',
  severity: 'error',
  means:
    'A text prints facts of processing activities and is no notice of any, or of others: nothing is printed there.',
  mend: 'Name the activities in the field `notice` of the document, or take the component out.',
  example: {
    where: 'files',
    wrong: '<Purposes/>, and no field notice',
    right: 'notice: { regimes: [gdpr], activities: [lending-keys] }',
  },
  check: (handbook) =>
    handbook.documents.flatMap(({ file, notice, citations, text }) => {
      const covered = notice?.activities ?? [];
      const strangers = citations.filter(({ kind, id }) => kind === 'activity' && !covered.includes(id));
      if (strangers.length === 0 && (notice !== undefined || !text.includes('data-facts-of="'))) return [];
      const [stranger] = strangers;
      return [
        {
          ...(stranger?.place ?? placeOf(handbook, file, 'type')),
          message:
            stranger === undefined
              ? 'This text prints facts of activities, and no field "notice" says of which.'
              : `The activity ${quote(stranger.id)} is not among those that this notice covers.`,
          hint:
            stranger === undefined
              ? 'Add "notice: { regimes: [gdpr], activities: [...] }" to its fields, or take the component out.'
              : `Add ${stranger.id} to "notice.activities", or take it out here.`,
        },
      ];
    }),
});

/** Whoever changes what is done tells the people, and writes down that they were told (GDPR Art. 13(3); D-06). */
const changeUntold = defineHandbookRule({
  slug: 'change-untold',
  severity: 'due',
  means:
    'A notice is in force that tells of a change of what we do, and nothing says whom we told of it, how and when. A changed page alone tells nobody.',
  mend: 'Tell the people, and add a row to `content/registers/told-of-changes.yaml` with the version of the notice.',
  example: {
    where: 'files',
    wrong: 'version 2.0.0 tells of a new recipient, and no row names it',
    right: 'noticeId: privacy-notice\nversion: 2.0.0',
  },
  check: (handbook, today) =>
    noticesOf(handbook).flatMap(({ slug, file }) => {
      const versions = historyOn(handbook, slug, today)?.versions ?? [];
      return versions.flatMap(({ frozen, release: { effective } }, index): Found[] => {
        const before = versions[index - 1]?.frozen.facts.disclosed;
        const isMaterial = judgeDisclosed(before, frozen.facts.disclosed).some(
          ({ level }) => level === 'major',
        );
        const isTold = handbook.toldOfChanges.some(
          ({ noticeId, version }) => noticeId === slug && version === frozen.version,
        );
        return !isMaterial || isTold || effective > today
          ? []
          : [
              {
                ...placeOf(handbook, file, 'version'),
                message: `Version ${frozen.version}, in force since ${effective}, tells of a change of what we do, and no row says whom we told.`,
                hint: 'Tell the people, and add a row to content/registers/told-of-changes.yaml.',
              },
            ];
      });
    }),
});

/** What holds between the record of processing and the notices that are made from it. */
export const noticeRules: readonly HandbookRule[] = [
  noticeStale,
  coversEnded,
  activityUntold,
  practiceBeforeNotice,
  wordsMissing,
  factsElsewhere,
  changeUntold,
];
