import { compare } from 'semver';
import { approvedOf, differs } from '../handbook/differs.ts';
import { historyOn, latestVersion } from '../handbook/histories.ts';
import { placeOf } from '../handbook/places.ts';
import { listDrifted } from '../ledger/drift.ts';
import { reportError } from '../source/diagnostic.ts';
import { quote } from '../source/phrase.ts';
import type { Advice, Rule } from './rule.ts';

/** Same source, other text: something that it prints has changed, and readers still see what was approved. */
export const driftedTexts: Advice = (handbook, _today, faulty) => {
  const drifted = listDrifted(handbook);
  const counts = Map.groupBy(
    drifted.flatMap(({ causes }) => causes),
    (cause) => cause,
  );
  return drifted
    .filter(({ document }) => !faulty.has(document.file))
    .map(({ document, frozen, causes }) => {
      const reasons = causes.map((cause) => {
        const count = counts.get(cause)?.length ?? 1;
        return `${cause}${count > 1 ? ` (${count} documents still say what it was)` : ''}`;
      });
      return {
        ...placeOf(handbook, document.file, 'version'),
        severity: 'warning' as const,
        rule: 'text-drifted',
        message: `Version ${frozen.version} was released with another text: ${reasons.length === 0 ? 'something that it prints has changed' : reasons.join('; ')}.`,
        hint: 'Have the new text approved, then run: npx clausebook release --affected --approved-on DAY --reason "..."',
      };
    });
};

/** An id and an address mean one document for ever: readers and records point to them after it is retired. */
export const reusedIds: Rule = (handbook) => {
  const owners = new Map(
    handbook.archive.map(({ document, facts }) => [facts.frontmatter.id, document] as const),
  );
  return handbook.documents.flatMap(({ id, slug, file }) => {
    const owner = owners.get(id);
    return owner === undefined || owner === slug
      ? []
      : [
          reportError(
            placeOf(handbook, file, 'id'),
            'id-reused',
            `The id ${quote(id)} was released as that of ${quote(owner)}, and ids are never given twice.`,
            'Take the next free one. If this is the same document under another file name, give it its old name back.',
          ),
        ];
  });
};

/** A translation is released with its original, and falls behind when a new version comes into force. */
export const lateTranslations: Advice = (handbook, today) => {
  return handbook.translations.flatMap((translation) => {
    const { slug, language, version, file, sha256, title } = translation;
    const history = historyOn(handbook, slug, today);
    if (history === undefined) return [];
    const place = placeOf(handbook, file, 'translates');
    const released = history.versions.map(({ frozen }) => frozen.version);
    const last = latestVersion(history)?.version ?? version;
    if (!released.includes(version) && compare(version, last) < 0)
      return [
        {
          ...place,
          severity: 'warning' as const,
          rule: 'translation-stale',
          message: `This translates ${version}, and there is no such version of ${quote(slug)}: the last one is ${last}.`,
          hint: `Translate ${last}, and write translates: ${slug}@${last}`,
        },
      ];
    if (released.includes(version) && version !== last)
      return [
        {
          ...place,
          severity: 'warning' as const,
          rule: 'translation-stale',
          message: `This translates ${version}, and ${last} was released since: readers of ${language} are told so.`,
          hint: `Translate the next version and write its number behind @; it is released together with it.`,
        },
      ];
    const frozen = handbook.archive.find(
      (text) => text.document === slug && text.version === version && text.language === language,
    );
    if (!released.includes(version)) return [];
    if (frozen === undefined)
      return [
        {
          ...place,
          severity: 'warning' as const,
          rule: 'translation-waits',
          message: `Version ${version} was released without this translation.`,
          hint: 'It is released with the next version of the original: write that number behind @.',
        },
      ];
    return frozen.sha256 === sha256 && frozen.facts.frontmatter.title === title
      ? []
      : [
          {
            ...place,
            severity: 'warning' as const,
            rule: 'translation-waits',
            message: `This is not the translation that was released with ${version}: readers still see that.`,
            hint: 'It is released with the next version of the original: write that number behind @.',
          },
        ];
  });
};

/** Where there is a ledger, only what was released is published: what was not is named, so that nobody waits for it. */
export const unreleasedTexts: Advice = (handbook, today, faulty) => {
  if (handbook.ledger.length === 0) return [];
  return handbook.documents
    .filter(({ file }) => !faulty.has(file))
    .flatMap((document) => {
      const history = historyOn(handbook, document.slug, today);
      const last = history && latestVersion(history);
      const place = placeOf(handbook, document.file, 'version');
      if (last === undefined)
        return [
          {
            ...place,
            severity: 'warning' as const,
            rule: 'never-released',
            message: 'This document was never released, so that readers do not see it.',
            hint: `When it is approved, run: npx clausebook release ${document.slug} --approved-on DAY --reason "..."`,
          },
        ];
      if (last.facts.body === document.body && last.sha256 !== document.sha256) return [];
      if (!differs(approvedOf(last), document)) return [];
      return [
        {
          ...place,
          severity: 'warning' as const,
          rule: 'unreleased-change',
          message: `This is not what was approved as ${last.version}: readers still see that.`,
          hint: `When it is approved, run: npx clausebook release ${document.slug} --approved-on DAY --reason "..."`,
        },
      ];
    });
};
