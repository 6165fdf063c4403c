import { placeOf } from '../handbook/places.ts';
import type { Handbook, Place } from '../schema/handbook.ts';
import { type Diagnostic, report } from '../source/diagnostic.ts';
import { quote } from '../source/phrase.ts';
import { firstReleaseCommand } from './release-command.ts';

/** Where a message about a document belongs: a field of its working copy; of one that has none, its ledger. */
export function placeOfDocument(
  handbook: Pick<Handbook, 'documents' | 'places'>,
  slug: string,
  field: string,
): Place {
  const copy = handbook.documents.find((document) => document.slug === slug);
  return copy === undefined
    ? { file: 'content/ledger', line: 1, column: 1 }
    : placeOf(handbook, copy.file, field);
}

/** That there is nothing which an event could speak of. `deed` completes "nothing to ...". */
export function neverReleased(
  handbook: Pick<Handbook, 'documents' | 'places'>,
  slug: string,
  deed: 'review' | 'retire',
): Diagnostic {
  return report(
    placeOfDocument(handbook, slug, 'version'),
    'not-released',
    `${quote(slug)} was never released: there is no approved text to ${deed}.`,
    deed === 'review'
      ? `Release it first: ${firstReleaseCommand(slug)}`
      : 'A draft needs no retirement: remove its file.',
  );
}
