import { compare } from 'semver';
import { rememberEach } from '../data/remember.ts';
import { historyOn, latestVersion } from '../handbook/histories.ts';
import { placeOf } from '../handbook/places.ts';
import type { Handbook, History } from '../schema/handbook.ts';
import { quote } from '../source/phrase.ts';
import { defineHandbookRule, type Found, type HandbookRule } from './rule.ts';

type Translation = Handbook['translations'][number];
type Late = Found & { readonly late: 'stale' | 'waits' };

/** A translation is released with its original, and falls behind when a new version comes into force. */
const lateTranslations = rememberEach((handbook: Handbook, today: string): readonly Late[] => {
  return handbook.translations.flatMap((translation) => {
    const history = historyOn(handbook, translation.slug, today);
    const found = history && judge(translation, history, handbook.archive);
    return found === undefined ? [] : [{ ...placeOf(handbook, translation.file, 'translates'), ...found }];
  });
});

function judge(
  { slug, language, version, sha256, title }: Translation,
  history: History,
  archive: Handbook['archive'],
): Pick<Late, 'late' | 'message' | 'hint'> | undefined {
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
  return frozen.sha256 === sha256 && frozen.facts.frontmatter.title === title
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

export const translationRules: readonly HandbookRule[] = [staleTranslations, waitingTranslations];
