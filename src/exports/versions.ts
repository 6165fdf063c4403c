import { z } from 'zod';
import type { Frozen } from '../data/freeze.ts';
import { endOf } from '../ledger/life.ts';
import { documentDayUrl, textUrl, versionUrl } from '../schema/address.ts';
import { sha256 } from '../schema/event.ts';
import type { History } from '../schema/handbook.ts';
import { language, version } from '../schema/words.ts';

const day = z.iso.date();

/** One version in `/documents/SLUG/versions.json`, a format that others rely on. */
export const versionEntry = z.strictObject({
  version,
  status: z.enum(['scheduled', 'in-force', 'superseded', 'retired']),
  effective: day.meta({ description: 'The first day in force' }),
  until: day
    .nullable()
    .meta({ description: 'The first day no longer in force; null while none is recorded' }),
  weight: z.enum(['material', 'editorial']).meta({ description: 'editorial: only the wording changed' }),
  changes: z.array(z.string()).meta({ description: 'What changes for readers, a sentence each' }),
  url: z.string().meta({ description: 'Its permanent page' }),
  onDay: z.string().meta({ description: 'The page of its first day in force' }),
  text: z.string().meta({ description: 'Its text, of which this is the SHA-256' }),
  sha256,
  translations: z.array(z.strictObject({ language, text: z.string(), sha256 })),
});
export type VersionEntry = Frozen<z.infer<typeof versionEntry>>;

/** Every version of a document that an edition may tell of, oldest first. `address` makes the address that is served. */
export function versionEntries(history: History, address: (path: string) => string): readonly VersionEntry[] {
  const { document, versions } = history;
  return versions.map((one) => {
    const { frozen, release, status, translations } = one;
    return {
      version: frozen.version,
      status,
      effective: release.effective,
      until: endOf(history, one)?.day ?? null,
      weight: release.weight,
      changes: [...new Set(release.changes.map(({ text }) => text))],
      url: address(versionUrl(document, frozen.version)),
      onDay: address(documentDayUrl(document, release.effective)),
      text: address(textUrl(document, frozen.version)),
      sha256: frozen.sha256,
      translations: translations.map((translation) => ({
        language: translation.language,
        text: address(textUrl(document, frozen.version, translation.language)),
        sha256: translation.sha256,
      })),
    };
  });
}
