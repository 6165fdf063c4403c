import { findRegime } from '../privacy/regimes.ts';
import type { Document, Handbook } from '../schema/handbook.ts';
import type { LegalRegime } from '../schema/legal-regime.ts';
import type { PublicActivity } from '../schema/public-activity.ts';

/** A notice in one of its languages, with the laws that it is a notice under. */
export interface NoticeText {
  readonly document: Document;
  readonly activities: readonly PublicActivity[];
  readonly regimes: readonly LegalRegime[];
  /** For whom it is written, where not for everybody. */
  readonly readers: NonNullable<Document['notice']>['readers'];
  /** The languages in which it is read. */
  readonly languages: readonly string[];
}

/** Notices and their translations: each is judged by its own words. */
export function textsOfNotices(handbook: Handbook): readonly NoticeText[] {
  return handbook.documents.flatMap((document) => {
    const { notice, disclosed } = document;
    if (notice === undefined) return [];
    const translations = handbook.translations.filter(({ slug }) => slug === document.slug);
    const texts = [document, ...translations];
    return texts.map((text) => ({
      document: text,
      activities: Object.values(disclosed ?? {}),
      regimes: notice.regimes.flatMap((id) => findRegime(handbook.legalRegimes, id) ?? []),
      readers: notice.readers,
      languages: texts.map(({ language }) => language),
    }));
  });
}
