import { placeOf } from '../handbook/places.ts';
import { linesOf } from '../privacy/lines-of.ts';
import { readingOf } from '../privacy/reading-ease.ts';
import { findWeaselWords, vaguePurposes } from '../privacy/wording.ts';
import { registers } from '../registers/registers.ts';
import { quote } from '../source/phrase.ts';
import { placeOfRow } from './place-of-row.ts';
import { defineHandbookRule, type HandbookRule } from './rule.ts';
import { textsOfNotices } from './texts-of-notices.ts';

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
    textsOfNotices(handbook).flatMap(({ document: { file, text, language, classification }, readers }) => {
      const reading =
        classification === 'public'
          ? readingOf(linesOf(text), language, readers === 'children' ? 'child' : 'public')
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
    textsOfNotices(handbook).flatMap(({ document, activities }) => {
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

/** How the words of notices are judged, by whoever must understand them. */
export const noticeWordingRules: readonly HandbookRule[] = [hardToRead, vagueWords];
