import { readTranslationName } from '../../schema/translation.ts';
import { type Diagnostic, report } from '../../source/diagnostic.ts';
import { listWords, quote } from '../../source/phrase.ts';
import type { Gathered } from '../gather.ts';
import { placeIn } from '../places.ts';
import { checkText } from './check-text.ts';
import type { Known } from './known.ts';
import { lookUpDocument, lookUpRecord } from './look-up.ts';

type ReadTranslation = Gathered['translations'][number];
type ReadOriginal = Gathered['documents'][number];

/**
 * Translations say the same under the same addresses: `translation-of-other`, `translation-differs`, and what any text
 * may name, for the readers of the original.
 */
export function checkTranslations({ translations, documents }: Gathered, known: Known): Diagnostic[] {
  const originals = new Map(documents.map((document) => [document.name, document]));
  return translations.flatMap((translation) => {
    const { file, frontmatter, places, written } = translation;
    const place = placeIn(file, places);
    const slug = readTranslationName(file)?.slug ?? '';
    const citing = { name: 'this translation', classification: known.documents.get(slug)?.classification };
    const named = typeof written.translates === 'string' ? written.translates.split('@')[0] : undefined;
    const original = originals.get(slug);
    return [
      ...(named !== undefined && named !== slug
        ? [
            report(
              place('translates'),
              'translation-of-other',
              `The file name says that this translates ${quote(slug)}, and the field says ${quote(named)}.`,
              `Name the file ${named}.${readTranslationName(file)?.language}.mdx, or write translates: ${slug}@${written.translates?.toString().split('@')[1] ?? '1.0.0'}`,
            ),
          ]
        : lookUpDocument(slug, undefined, known, citing, place('translates'))),
      ...(typeof written.reviewedBy === 'string'
        ? lookUpRecord('roles', written.reviewedBy, known, citing, place('reviewedBy'))
        : []),
      ...checkText(translation, citing, known),
      ...(original === undefined || frontmatter === undefined ? [] : compareAnchors(translation, original)),
    ];
  });
}

/** Only with the version that it translates can it be compared; an older one had other sections. */
function compareAnchors(translation: ReadTranslation, original: ReadOriginal): Diagnostic[] {
  const { file, frontmatter, places, text } = translation;
  if (text?.sound !== true || original.text?.sound !== true) return [];
  if (frontmatter?.translates !== `${original.name}@${original.frontmatter?.version}`) return [];
  const missing = original.text.anchors.filter((anchor) => !text.anchors.includes(anchor));
  const added = text.anchors.filter((anchor) => !original.text?.anchors.includes(anchor));
  if (missing.length + added.length === 0) return [];
  const found = [
    ...(missing.length === 0
      ? []
      : [
          `${listWords(
            missing.slice(0, 4).map((one) => `#${one}`),
            'and',
          )} of the original ${missing.length === 1 ? 'is' : 'are'} missing`,
        ]),
    ...(added.length === 0
      ? []
      : [
          `${listWords(
            added.slice(0, 4).map((one) => `#${one}`),
            'and',
          )} ${added.length === 1 ? 'is' : 'are'} not in the original`,
        ]),
  ];
  return [
    report(
      placeIn(file, places)('translates'),
      'translation-differs',
      `Headings and rules keep their addresses in every language: ${found.join(', and ')}.`,
      'Write the address of the original behind each heading, like {#requesting-access}, and keep the ids of rules.',
    ),
  ];
}
