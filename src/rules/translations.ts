import { compare } from 'semver';
import { rememberEach } from '../data/remember.ts';
import { historyOn, latestVersion } from '../handbook/histories.ts';
import { placeOf } from '../handbook/places.ts';
import { isReleasedWith } from '../handbook/translations.ts';
import type { Handbook, History } from '../schema/handbook.ts';
import { listWords, quote } from '../source/phrase.ts';
import { defineHandbookRule, type Found, type HandbookRule } from './rule.ts';

type Translation = Handbook['translations'][number];
type Late = Found & { readonly late: 'stale' | 'waits' };

/** A translation is released with its original, and falls behind when a new version comes into force. */
const lateTranslations = rememberEach((handbook: Handbook, today: string): readonly Late[] => {
  return handbook.translations.flatMap((translation) => {
    const history = historyOn(handbook, translation.slug, today);
    const found = history && judge(translation, history, handbook);
    return found === undefined ? [] : [{ ...placeOf(handbook, translation.file, 'translates'), ...found }];
  });
});

function judge(
  translation: Translation,
  history: History,
  { archive, texts }: Pick<Handbook, 'archive' | 'texts'>,
): Pick<Late, 'late' | 'message' | 'hint'> | undefined {
  const { slug, language, version } = translation;
  const released = history.versions.some(({ frozen }) => frozen.version === version);
  const last = latestVersion(history)?.version ?? version;
  if (!released)
    return compare(version, last) < 0
      ? {
          late: 'stale',
          message: `This translates ${version}, and there is no such version of ${quote(slug)}: the last one is ${last}.`,
          hint: `Translate ${last}, and write translates: ${slug}@${last}`,
        }
      : undefined;
  if (version !== last)
    return {
      late: 'stale',
      message: `This translates ${version}, and ${last} was released since: readers of ${language} are told so.`,
      hint: 'Translate the next version and write its number behind @; it is released together with it.',
    };
  const frozen = archive.find(
    (text) => text.document === slug && text.version === version && text.language === language,
  );
  const waits = {
    late: 'waits',
    hint: 'It is released with the next version of the original: write that number behind @.',
  } as const;
  if (frozen === undefined)
    return { ...waits, message: `Version ${version} was released without this translation.` };
  return isReleasedWith(translation, version, { archive, texts })
    ? undefined
    : {
        ...waits,
        message: `This is not the translation that was released with ${version}: readers still see that.`,
      };
}

const staleTranslations = defineHandbookRule({
  slug: 'translation-stale',
  severity: 'warning',
  means:
    'The translation is of an earlier version than the one that was released last. Its readers are told so.',
  mend: 'Translate what has changed, and name the coming version in `translates`. It is released together with it.',
  example: {
    where: 'fields',
    wrong: 'translates: access-control@2.0.0',
    right: 'translates: access-control@2.1.0',
  },
  check: (handbook, today) => lateTranslations(handbook, today).filter(({ late }) => late === 'stale'),
});

const waitingTranslations = defineHandbookRule({
  slug: 'translation-waits',
  severity: 'warning',
  means:
    'The translation, or a change in it, was not released with the version that it names. A translation is released together with its original.',
  mend: 'Name the coming version of the original in `translates`.',
  example: {
    where: 'fields',
    wrong: 'translates: access-control@2.1.0, which was released without this file',
    right: 'translates: access-control@2.2.0, the coming version',
  },
  check: (handbook, today) => lateTranslations(handbook, today).filter(({ late }) => late === 'waits'),
});

/**
 * On a notice rest the rights of those who read it: its translation is approved by whoever is qualified to (45 CFR
 * 92.201(c)(3)), or says that nobody has (`TranslationBanner`). A release of an error is refused.
 */
const unqualifiedTranslations = defineHandbookRule({
  slug: 'translation-unqualified',
  severity: 'error',
  means:
    'The translation of a notice names somebody who read it, and no qualified translator did: rights rest on its words. Or it says that one did, and not who or on which day.',
  mend: 'Leave `reviewedBy` and `on` out until a qualified human translator has read it: its page then says that nobody has. When one has, write `reviewedBy`, `qualified: true` and `on`.',
  example: {
    where: 'fields',
    wrong: 'reviewedBy: dpo, and nothing about a qualified translator',
    right: 'reviewedBy: dpo\nqualified: true\non: 2026-11-20',
  },
  check: (handbook) =>
    handbook.translations
      .filter(({ type }) => type === 'notice')
      .flatMap(({ file, translation }): Found[] => {
        const { reviewedBy, qualified, on } = translation ?? {};
        if (qualified !== true)
          return reviewedBy === undefined
            ? []
            : [
                {
                  ...placeOf(handbook, file, 'reviewedBy'),
                  message: `This names ${quote(reviewedBy)} as the reader of a notice, and no qualified translator has read it.`,
                  hint: 'Take "reviewedBy" and "on" out; its page says that nobody qualified has read it. If somebody has, write "qualified: true".',
                },
              ];
        const missing = [...(reviewedBy ? [] : ['reviewedBy']), ...(on ? [] : ['on'])];
        return missing.length === 0
          ? []
          : [
              {
                ...placeOf(handbook, file, 'qualified'),
                message: `A qualified translator has read this, and ${listWords(missing.map(quote), 'and')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
                hint: 'Write the role that answers for the reading into "reviewedBy", and its day into "on".',
              },
            ];
      }),
});

export const translationRules: readonly HandbookRule[] = [
  staleTranslations,
  waitingTranslations,
  unqualifiedTranslations,
];
