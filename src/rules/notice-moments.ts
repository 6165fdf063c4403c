import { placeOf } from '../handbook/places.ts';
import { partsOn } from '../privacy/regimes.ts';
import { registers } from '../registers/registers.ts';
import type { Handbook } from '../schema/handbook.ts';
import type { handlings, LegalRegime } from '../schema/legal-regime.ts';
import type { NoticeMoment } from '../schema/notice-moment.ts';
import { unlessNone } from '../schema/told.ts';
import { listWords, quote } from '../source/phrase.ts';
import { placeOfRow } from './place-of-row.ts';
import { defineHandbookRule, type Found, type HandbookRule } from './rule.ts';
import { textsOfNotices } from './texts-of-notices.ts';

const { noticeMoments } = registers;

type Handling = LegalRegime['handling'][number];

/** What a law asks that happens where people meet a notice. The rest is about its words, or follows from the ledger. */
const atMoments: readonly (typeof handlings)[number][] = [
  'posted on the website',
  'sent at the first electronic service',
  'given at the first service',
  'acknowledged',
  'posted and handed out in the clinic',
  'told when data is collected',
];

/** Notices with what their laws ask of how they reach people, and the moments at which they do. */
function eachReached(
  handbook: Handbook,
  today: string,
  check: (
    reached: ReturnType<typeof textsOfNotices>[number] & {
      readonly asked: readonly Handling[];
      readonly moments: readonly NoticeMoment[];
    },
  ) => readonly Found[],
): readonly Found[] {
  return textsOfNotices(handbook)
    .filter(({ document }) => document.translation === undefined)
    .flatMap((notice) =>
      check({
        ...notice,
        asked: notice.regimes.flatMap(({ handling }) => partsOn(handling, today)),
        moments: handbook.noticeMoments.filter(({ noticeId }) => noticeId === notice.document.slug),
      }),
    );
}

/** A notice reaches people as its law asks (45 CFR 164.520(c); GDPR Art. 13(1)). */
const noticeNotGiven = defineHandbookRule({
  slug: 'notice-not-given',
  severity: 'error',
  means:
    'A law asks that a notice is given, sent, posted or signed for, and no moment at which people meet it does that; or it should stand on the website, and is not public; or an acknowledgement leaves no record.',
  mend: 'Write the id of what the law asks into `fulfils` of the moment that does it, in `content/registers/notice-moments.yaml`, or add that moment. An acknowledgement names the record that it leaves.',
  example: {
    where: 'files',
    wrong: 'fulfils: none at every moment of a notice under hipaa-npp',
    right: 'fulfils: [H-26]',
  },
  check: (handbook, today) =>
    eachReached(handbook, today, ({ document, asked, moments }) => {
      // A handbook that has not begun to say where people meet its notices is told of it by their activities.
      if (handbook.noticeMoments.length === 0) return [];
      const place = placeOf(handbook, document.file, 'notice');
      return asked
        .filter(({ how }) => atMoments.includes(how))
        .flatMap(({ id, how, says, article }): Found[] => {
          const doing = moments.filter(({ fulfils }) => unlessNone(fulfils)?.includes(id));
          if (how === 'posted on the website' && document.classification !== 'public')
            return [
              {
                ...place,
                message: `${id} is not met: ${says} (${article}). This notice is ${document.classification}.`,
                hint: 'Write "classification: public", so that the website of this handbook has it.',
              },
            ];
          if (doing.length === 0)
            return [
              {
                ...place,
                message: `${id} is not met at any moment: ${says} (${article}).`,
                hint: `Write ${id} into "fulfils" of the moment of ${document.slug} that does it, in ${noticeMoments.file}.`,
              },
            ];
          return how === 'acknowledged'
            ? doing
                .filter(({ record }) => record === 'none')
                .map((moment) => ({
                  ...placeOfRow(handbook, noticeMoments, moment.id, 'record'),
                  message: `${id} asks for a signature, or a note on why there is none, and no record keeps it.`,
                  hint: `Name the record in "record", an id of ${registers.records.file}.`,
                }))
            : [];
        });
    }),
});

/** What a moment says that it does is something that a law of its notice asks. */
const momentFulfilsNothing = defineHandbookRule({
  slug: 'moment-fulfils-nothing',
  severity: 'error',
  means:
    'A moment says that it does what no law of its notice asks today: the id is of another law, or of none.',
  mend: 'Take the id out, or write one that the laws in `notice.regimes` of the notice ask; the message names them.',
  example: {
    where: 'files',
    wrong: 'fulfils: [H-26] at a moment of a notice under gdpr',
    right: 'fulfils: [G-TIME]',
  },
  check: (handbook, today) =>
    eachReached(handbook, today, ({ document, asked, moments }) =>
      moments.flatMap(({ id, fulfils }) =>
        (unlessNone(fulfils) ?? []).flatMap((wanted, index) =>
          asked.some((one) => one.id === wanted)
            ? []
            : [
                {
                  ...placeOfRow(handbook, noticeMoments, id, `fulfils.${index}`),
                  message: `${wanted} is nothing that a law of ${quote(document.slug)} asks today.`,
                  hint:
                    asked.length === 0
                      ? 'Write none.'
                      : `Take it out, or write one of ${listWords(
                          asked.map((one) => one.id),
                          'or',
                        )}.`,
                },
              ],
        ),
      ),
    ),
});

/** Who reads a notice in a language is led to it in that language (GDPR Art. 12(1)). */
const momentWordsMissing = defineHandbookRule({
  slug: 'moment-words-missing',
  severity: 'error',
  means: 'The words that lead to a notice are missing in a language in which the notice is read.',
  mend: 'Add the language to `short` of the moment, or write `none` where nothing is said or shown.',
  example: {
    where: 'files',
    wrong: 'short: { en: We keep a record. }, of a notice in English and Estonian',
    right: 'short: { en: We keep a record., et: Peame kaarti. }',
  },
  check: (handbook, today) =>
    eachReached(handbook, today, ({ document, languages, moments }) =>
      moments.flatMap(({ id, short }) => {
        const missing = short === 'none' ? [] : languages.filter((language) => !(language in short));
        return missing.length === 0
          ? []
          : [
              {
                ...placeOfRow(handbook, noticeMoments, id, 'short'),
                message: `The words have no ${listWords(missing, 'and')}, and ${quote(document.slug)} is read in ${listWords(languages, 'and')}.`,
                hint: `Add ${listWords(
                  missing.map((language) => quote(`${language}: ...`)),
                  'and',
                )} to "short".`,
              },
            ];
      }),
    ),
});

/** How notices reach people. */
export const noticeMomentRules: readonly HandbookRule[] = [
  noticeNotGiven,
  momentFulfilsNothing,
  momentWordsMissing,
];
