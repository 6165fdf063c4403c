import type { BuiltEdition, BuiltPage } from './built-edition.ts';

/**
 * What sort of page a path is: pages of one kind are made from one template. Requirements with and without a table
 * of evidence count as two.
 */
function kindOf({ path, html }: BuiltPage): string {
  const table = html.includes('table-scroll') ? ' with a table' : '';
  const patterns: readonly (readonly [RegExp, string])[] = [
    [/^documents\/[^/]+\/index\.html$/, `document${table}${html.includes('class="text"') ? '' : ', gone'}`],
    [/^documents\/[^/]+\/v\//, 'version'],
    [/^documents\/[^/]+\/[a-z]{2,3}(?:-[A-Z]{2})?\//, 'translation'],
    [/^documents\/[^/]+\/changes\/index\.html$/, html.includes('data-compare') ? 'history' : 'short history'],
    [/^documents\/[^/]+\/changes\/./, 'redline'],
    [/^changes\/for\//, 'changes for a group'],
    [/^on\/./, html.includes('role="note"') ? 'day to come' : 'day'],
    [/^frameworks\/[^/]+\/checklist\/index\.html$/, 'checklist'],
    [/^frameworks\/[^/]+\/checklist\/./, 'part of a checklist'],
    [/^frameworks\/[^/]+\/[^/]+\//, `requirement${table}`],
    [/^frameworks\/[^/]+\//, 'framework'],
    [/^soa\/[^/]+\/index\.html$/, 'statement'],
    [/^soa\/[^/]+\/[^/]+\//, 'theme of a statement'],
    [/^crosswalks\/[^/]+\/[^/]+\/index\.html$/, 'crosswalk'],
    [/^crosswalks\/[^/]+\/[^/]+\/./, 'rows of a crosswalk'],
    [/^(?:ledger|integrity)\/.+\/index\.html$/, `page of the ${"${path.split('/')[0]}"}`],
    [/^(topics|for|print|coverage|stage-1)\/.+\/index\.html$/, path.split('/')[0] ?? ''],
  ];
  return patterns.find(([pattern]) => pattern.test(path))?.[1] ?? path;
}

/** One page of every kind that an edition has. */
export function onePageOfEachKind({ pages }: BuiltEdition): readonly BuiltPage[] {
  return [...Map.groupBy(pages, kindOf).values()].flatMap(([first]) => first ?? []);
}

/** The pages of documents. */
export function documentPages({ pages }: BuiltEdition): readonly BuiltPage[] {
  return pages.filter(({ path }) => /^documents\/[^/]+\/index\.html$/.test(path));
}
