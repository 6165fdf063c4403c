import { Temporal } from 'temporal-polyfill';
import { historyOn, latestVersion } from '../handbook/histories.ts';
import { placeOf } from '../handbook/places.ts';
import { correctCommand } from '../ledger/correct-command.ts';
import { judgeDisclosed } from '../ledger/judge-disclosed.ts';
import { elementsOfComponent, markedElements, shownElements } from '../privacy/elements.ts';
import { findForbidden, missingConstants } from '../privacy/fixed-words.ts';
import { partsOn } from '../privacy/regimes.ts';
import {
  absentElements,
  excessElements,
  missingElements,
  requiredElements,
} from '../privacy/required-elements.ts';
import { registers } from '../registers/registers.ts';
import type { Handbook } from '../schema/handbook.ts';
import type { LegalRegime } from '../schema/legal-regime.ts';
import { quote } from '../source/phrase.ts';
import { placeOfRow } from './place-of-row.ts';
import { defineHandbookRule, type Found, type HandbookRule } from './rule.ts';
import { type NoticeText, textsOfNotices } from './texts-of-notices.ts';

/** What a check says of each notice under each of its laws. */
function eachLaw(
  handbook: Handbook,
  check: (
    notice: NoticeText,
    regime: LegalRegime,
  ) => readonly (Pick<Found, 'message'> & Required<Pick<Found, 'hint'>>)[],
): readonly Found[] {
  return textsOfNotices(handbook).flatMap((notice) =>
    notice.regimes.flatMap((regime) =>
      check(notice, regime).map((found) => ({
        ...placeOf(
          handbook,
          notice.document.file,
          notice.document.translation === undefined ? 'notice' : 'title',
        ),
        ...found,
      })),
    ),
  );
}

/** Every element that the law wants is in the notice, and the register has what it is made of (D-02). */
const noticeIncomplete = defineHandbookRule({
  slug: 'notice-incomplete',
  severity: 'error',
  means:
    'A law wants something in this notice that is not in it, or that the register cannot fill: a field says none, or has no words in the language of the notice.',
  mend: 'Add the component that prints it, or mark the words that say it: `<Tells elements="G-COMPL">...</Tells>`. Where the register is named, fill the field there.',
  example: {
    where: 'files',
    wrong: 'regimes: [gdpr], and no word on complaints',
    right: '<Complain to="supervisory-authority-ee"/>',
  },
  check: (handbook, today) => [
    ...eachLaw(handbook, ({ document, activities }, regime) => {
      const required = requiredElements(activities, regime, today);
      return absentElements(required, shownElements(document.text, regime)).map(({ id, says, because }) => ({
        message: `${id} is not in this notice: ${says}. ${because}`,
        hint: `${sayComponent(id)}mark the words that say it: <Tells elements="${id}">...</Tells>`,
      }));
    }),
    // Told once for all languages of a notice.
    ...textsOfNotices(handbook)
      .filter(({ document }) => document.translation === undefined)
      .flatMap((notice) => lacksOf(handbook, notice, today)),
  ],
});

/** By which component an element is printed, if by one. */
function sayComponent(id: string): string {
  const marker = Object.entries<readonly string[]>(elementsOfComponent).find(([, ids]) =>
    ids.includes(id),
  )?.[0];
  if (marker === undefined) return 'Say it, and ';
  const name =
    marker === 'provision'
      ? 'MustYouProvide'
      : marker.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return `Add <${name}/>, or `;
}

/** What the register lacks for a notice. */
function lacksOf(
  handbook: Handbook,
  { document: { slug }, activities, regimes, languages }: NoticeText,
  today: string,
): readonly Found[] {
  return regimes.flatMap((regime) =>
    missingElements(activities, regime, today, languages).map(
      ({ id, activities: lacking, field, lacks }) => ({
        ...placeOfRow(handbook, registers.processingActivities, lacking[0] ?? '', field),
        message: `${id} of ${regime.title} cannot be told in ${quote(slug)}: ${lacks}`,
        hint: `Fill "${field}" of ${lacking.map(quote).join(' or ')}.`,
      }),
    ),
  );
}

/** A law may want these elements and no others (D-09). */
const outsideProfile = defineHandbookRule({
  slug: 'notice-outside-profile',
  severity: 'error',
  means: 'The law of this notice wants what it lists and nothing else, and the notice says more.',
  mend: 'Take it out here, and say it in another notice.',
  example: {
    where: 'files',
    wrong: '<Rights/> in a notice with a closed profile',
    right: 'a notice of its own',
  },
  check: (handbook, today) =>
    eachLaw(handbook, ({ document }, regime) =>
      excessElements(shownElements(document.text, regime), regime, today).map((id) => ({
        message: `${id} has no place in a notice under ${regime.title}, which wants what it lists alone.`,
        hint: 'Take it out here, and say it in another notice.',
      })),
    ),
});

/** What a court has struck down or a law has ended is no longer said (D-10). */
const wordsVacated = defineHandbookRule({
  slug: 'notice-vacated-words',
  severity: 'error',
  means: 'A notice has words that its law forbids, or that a court or a later law has made void.',
  mend: 'Take them out and release the notice.',
  example: { where: 'files', wrong: 'attestation, in a notice of privacy practices', right: 'without it' },
  check: (handbook, today) =>
    eachLaw(handbook, ({ document }, regime) =>
      findForbidden(document.plainText, document.language, regime, today).map(
        ({ id, phrase, why, article }) => ({
          message: `${quote(phrase)} may not stand here (${id}, ${article}): ${why}`,
          hint: 'Take it out and release the notice.',
        }),
      ),
    ),
});

/** Some words are the law's own, to the letter (45 CFR 164.520(b)(1)(i)). */
const fixedWords = defineHandbookRule({
  slug: 'notice-fixed-words',
  severity: 'error',
  means:
    'A law prescribes words for this notice to the letter, and they are not in it, or not as they are prescribed.',
  mend: 'Copy them from the message into the notice, with the same capitals and commas.',
  example: { where: 'files', wrong: 'This notice describes how ...', right: 'THIS NOTICE DESCRIBES HOW ...' },
  check: (handbook, today) =>
    eachLaw(handbook, ({ document }, regime) =>
      missingConstants(document.plainText, document.language, regime, today).map(
        ({ element, part, article }) => ({
          message: `${element} (${article}) wants these words to the letter: ${part}`,
          hint: 'Copy them into the notice.',
        }),
      ),
    ),
});

/** A right is offered where the ground gives it, and nowhere else (D-14). */
const unaskedElement = defineHandbookRule({
  slug: 'notice-tells-unasked',
  severity: 'error',
  means:
    'A notice marks words as something that the law wants under a condition which none of its activities meets: it offers, for example, to take back a consent that nobody is asked for.',
  mend: 'Take the words out, or mend the ground of the activity that they are about.',
  example: {
    where: 'files',
    wrong: '<Tells elements="G-WDRAW">, and no consent',
    right: 'lawfulBasis: [Art.6(1)(a)]',
  },
  check: (handbook, today) =>
    eachLaw(handbook, ({ document, activities }, regime) => {
      const required = new Set(requiredElements(activities, regime, today).map(({ id }) => id));
      const marked = markedElements(document.text);
      return partsOn(regime.elements, today)
        .filter(({ id, when }) => when !== 'always' && marked.has(id) && !required.has(id))
        .map(({ id, says, when }) => ({
          message: `${id} is marked here (${says}), which is for ${quote(when)}, and no activity of this notice is about that.`,
          hint: 'Take it out, or mend the activity that it is about.',
        }));
    }),
});

/** People are told in time (GDPR Art. 13(3), WP 260 rev.01, 30; D-07). */
const tooSoon = defineHandbookRule({
  slug: 'notice-too-soon',
  severity: 'error',
  mendedBy: 'correct',
  means:
    'A notice that tells of a change of what we do comes into force sooner after its release than its law, or our own rule, gives people to read it.',
  mend: 'Correct the day on which it comes into force, `npx clausebook correct EVENT SLUG --effective DAY --why "..."`, and begin the new practice then.',
  example: {
    where: 'files',
    wrong: 'effective: 2026-03-02, released on 2026-03-01',
    right: 'effective: 2026-03-15',
  },
  check: (handbook, today) =>
    textsOfNotices(handbook)
      .filter(({ document }) => document.translation === undefined)
      .flatMap(({ document: { slug, file }, regimes }) => {
        const history = historyOn(handbook, slug, today);
        const newest = history && latestVersion(history);
        const index = history?.versions.findIndex(({ frozen }) => frozen === newest) ?? -1;
        const version = history?.versions[index];
        const before = history?.versions[index - 1]?.frozen.facts.disclosed;
        const recordedOn = version?.release.recordedOn;
        if (version === undefined || newest === undefined || recordedOn === undefined) return [];
        if (!judgeDisclosed(before, newest.facts.disclosed).some(({ level }) => level === 'major')) return [];
        const { effective } = version.release;
        return regimes
          .flatMap((regime) => partsOn(regime.leadTimes, today))
          .flatMap(({ time, what, article, basis }): Found[] => {
            if (time === undefined) return [];
            const earliest = Temporal.PlainDate.from(recordedOn).add(time).toString();
            return effective >= earliest
              ? []
              : [
                  {
                    ...placeOf(handbook, file, 'version'),
                    message: `Version ${newest.version} comes into force on ${effective}. ${what} (${article}, ${basis}): ${earliest} at the earliest.`,
                    hint: `Run: ${correctCommand(version.release.event, slug, `--effective ${earliest}`)}`,
                  },
                ];
          });
      }),
});

/** What the laws of a notice ask of it. */
export const noticeLawRules: readonly HandbookRule[] = [
  noticeIncomplete,
  outsideProfile,
  wordsVacated,
  fixedWords,
  unaskedElement,
  tooSoon,
];
