import { archiveFolder } from '../../schema/event.ts';
import type { RecordedEvent } from '../../schema/handbook.ts';
import type { Retention } from '../../schema/retention.ts';
import { entriesByDocument } from './entries.ts';
import { livesOf } from './lives.ts';
import { type RetentionEnd, retainUntil } from './retain-until.ts';
import type { Told } from './told.ts';

/** How long a frozen version is kept, by the folder it lies in; a translation is kept with its original. */
export interface Kept {
  readonly folder: string;
  readonly document: string;
  readonly version: string;
  /** Undefined where no period applies to it. */
  readonly end: RetentionEnd | undefined;
}

/**
 * Until when every frozen version must be kept. Where the facts of a version are gone, those of another version of its
 * document speak for it; where none are left, all periods apply.
 */
export function listKept(
  events: readonly RecordedEvent[],
  describe: Told['describe'],
  retentions: readonly Retention[],
): readonly Kept[] {
  return [...entriesByDocument(events)].flatMap(([document, entries]) => {
    const lives = livesOf(entries);
    const [known] = lives.flatMap(({ version }) => describe(document, version) ?? []);
    return lives.flatMap(({ slug, version, languages, approvedOn, until }) => {
      const kind = describe(document, version) ?? known;
      const end = retainUntil({ created: approvedOn, until, kind }, retentions);
      return [undefined, ...languages].map((language) => ({
        folder: archiveFolder(slug, version, language),
        document,
        version,
        end,
      }));
    });
  });
}

/** Whether a version may be disposed of on a day: its time is over, and it is not in force any more. */
export function mayBeDisposedOf({ end }: Kept, date: string): boolean {
  return end?.day !== undefined && end.day < date;
}
