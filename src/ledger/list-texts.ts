import type { FrozenText, Handbook } from '../schema/handbook.ts';
import { findVersion, historyOf } from './life.ts';

export type PlainText = Pick<FrozenText, 'document' | 'version' | 'text'>;

/**
 * Every text that has an address of its own: each version that was released, and each draft, unless it still carries the
 * number of a version that was.
 */
export function listTexts(handbook: Pick<Handbook, 'documents' | 'histories'>): readonly PlainText[] {
  return [
    ...handbook.histories.flatMap(({ versions }) => versions.map(({ frozen }) => frozen)),
    ...handbook.documents
      .filter(
        ({ slug, version, release }) =>
          release === undefined && findVersion(historyOf(handbook, slug), version) === undefined,
      )
      .map(({ slug, version, text }) => ({ document: slug, version, text })),
  ];
}
