import { Temporal } from 'temporal-polyfill';
import { historyOn, latestVersion } from '../handbook/histories.ts';
import { placeOf } from '../handbook/places.ts';
import { correctCommand } from '../ledger/correct-command.ts';
import { judgeDisclosed } from '../ledger/judge-disclosed.ts';
import { parseHtml } from '../mdx/parse.ts';
import { elementsOfComponent, shownElements } from '../privacy/elements.ts';
import { findForbidden, missingConstants } from '../privacy/fixed-words.ts';
import { linesOf } from '../privacy/lines-of.ts';
import { readingOf } from '../privacy/reading-ease.ts';
import { findRegime, partsOn } from '../privacy/regimes.ts';
import {
  absentElements,
  excessElements,
  missingElements,
  requiredElements,
} from '../privacy/required-elements.ts';
import { findWeaselWords, vaguePurposes } from '../privacy/wording.ts';
import { registers } from '../registers/registers.ts';
import type { Document, Handbook } from '../schema/handbook.ts';
import type { LegalRegime } from '../schema/legal-regime.ts';
import type { PublicActivity } from '../schema/public-activity.ts';
import { quote } from '../source/phrase.ts';
import { placeOfRow } from './place-of-row.ts';
import { defineHandbookRule, type Found, type HandbookRule } from './rule.ts';

/** A notice in one of its languages, with the laws that it is a notice under. */
interface Notice {
  readonly document: Document;
  readonly activities: readonly PublicActivity[];
  readonly regimes: readonly LegalRegime[];
  /** The languages in which it is read. */
  readonly languages: readonly string[];
}

/** Notices and their translations: each is judged by its own words. */
function noticesOf(handbook: Handbook): readonly Notice[] {
  return handbook.documents.flatMap((document) => {
    const { notice, disclosed } = document;
    if (notice === undefined) return [];
    const translations = handbook.translations.filter(({ slug }) => slug === document.slug);
    const texts = [document, ...translations];
    return texts.map((text) => ({
      document: text,
      activities: Object.values(disclosed ?? {}),
      regimes: notice.regimes.flatMap((id) => findRegime(handbook.legalRegimes, id) ?? []),
      languages: texts.map(({ language }) => language),
    }));
  });
}

/** What a check says of each notice under each of its laws. */
function eachLaw(
  handbook: Handbook,
  check: (
    notice: Notice,
    regime: LegalRegime,
  ) => readonly (Pick<Found, 'message'> & Required<Pick<Found, 'hint'>>)[],
): readonly Found[] {
  return noticesOf(handbook).flatMap((notice) =>
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
    ...handbook.documents.flatMap(({ slug }) => lacksOf(handbook, slug, today)),
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

/** What the register lacks for a notice, told once for all its languages. */
function lacksOf(handbook: Handbook, slug: string, today: string): readonly Found[] {
  const notice = noticesOf(handbook).find(({ document }) => document.slug === slug);
  if (notice === undefined) return [];
  return notice.regimes.flatMap((regime) =>
    missingElements(notice.activities, regime, today, notice.languages).map(
      ({ id, activities, field, lacks }) => ({
        ...placeOfRow(handbook, registers.processingActivities, activities[0] ?? '', field),
        message: `${id} of ${regime.title} cannot be told in ${quote(slug)}: ${lacks}`,
        hint: `Fill "${field}" of ${activities.map(quote).join(' or ')}.`,
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

/** Ids that authors marked themselves. */
function markedElements(html: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: ReturnType<typeof parseHtml> | ReturnType<typeof parseHtml>['children'][number]) => {
    if (node.type === 'element' && typeof node.properties.dataElement === 'string')
      for (const id of node.properties.dataElement.split(' ')) found.add(id);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parseHtml(html));
  return found;
}

/** People read it (GDPR Art. 12(1); 45 CFR 164.520(b)(1); T-01; D-12). */
const hardToRead = defineHandbookRule({
  slug: 'notice-hard-to-read',
  severity: 'error',
  means:
    'A public notice is too hard to read by the formula of its language. English is measured in years at school: eight is the aim, above ten is too hard.',
  mend: 'Write shorter sentences and everyday words, one thought in each.',
  example: {
    where: 'files',
    wrong: 'The aforementioned documentation facilitates identification.',
    right: 'It shows who you are.',
  },
  check: (handbook) =>
    noticesOf(handbook).flatMap(({ document: { file, text, language, classification } }) => {
      const reading =
        classification === 'public'
          ? readingOf(linesOf(text), language, isForChildren(file) ? 'child' : 'public')
          : undefined;
      return reading?.verdict !== 'too hard'
        ? []
        : [
            {
              ...placeOf(handbook, file, 'title'),
              message: `By ${reading.formula.name} it reads at ${reading.value}, and ${reading.limits.limit} is the limit. ${reading.formula.means}`,
              hint: 'Write shorter sentences and everyday words.',
            },
          ];
    }),
});

/** A notice that is written for children says so in its name (T-10). */
function isForChildren(file: string): boolean {
  return /\/children-/.test(file);
}

/** Words that leave open what is done (WP 260 rev.01, 12 and 13; T-02, T-03; D-12). */
const vagueWords = defineHandbookRule({
  slug: 'notice-vague-words',
  severity: 'warning',
  means:
    'A notice has words that leave open whether something is done or why: "we may share some data", "to improve our services".',
  mend: 'Say what is done, with which data and when.',
  example: {
    where: 'files',
    wrong: 'We may share some data.',
    right: 'We give your bill to your insurance.',
  },
  check: (handbook) =>
    noticesOf(handbook).flatMap(({ document, activities }) => {
      const { file, plainText, language, classification } = document;
      if (classification !== 'public') return [];
      return [
        ...findWeaselWords(plainText, language, handbook.vagueWords).map(({ phrase, at, instead }) => ({
          ...placeOf(handbook, file, 'title'),
          message: `${quote(plainText.slice(Math.max(0, at - 30), at + phrase.length + 30).trim())} leaves open what is done.`,
          hint: instead,
        })),
        ...(document.translation === undefined ? vaguePurposes(activities, handbook.vagueWords) : []).map(
          ({ activity, field, phrase, instead }) => ({
            ...placeOfRow(handbook, registers.processingActivities, activity, field),
            message: `${quote(phrase)} leaves open why it is done.`,
            hint: instead,
          }),
        ),
      ];
    }),
});

/** People are told in time (GDPR Art. 13(3), WP 260 rev.01, 30; D-07). */
const tooSoon = defineHandbookRule({
  slug: 'notice-too-soon',
  severity: 'error',
  means:
    'A notice that tells of a change of what we do comes into force sooner after its release than its law, or our own rule, gives people to read it.',
  mend: 'Correct the day on which it comes into force, `npx clausebook correct EVENT SLUG --effective DAY --why "..."`, and begin the new practice then.',
  example: {
    where: 'files',
    wrong: 'effective: 2026-03-02, released on 2026-03-01',
    right: 'effective: 2026-03-15',
  },
  check: (handbook, today) =>
    noticesOf(handbook)
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
  hardToRead,
  vagueWords,
  tooSoon,
];
