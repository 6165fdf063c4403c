import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notice } from './faulty-handbook.ts';
import { releaseFrom, rewrite } from './released-handbook.ts';
import { type Privacy, soundPrivacy, writePrivacy } from './small-privacy.ts';
import { temporaryHandbook } from './temporary-handbook.ts';

/** A law on notices: what each must say, words that it fixes and words that are void, and a week to read it. */
const law = `title: Law on keys
jurisdiction: Nowhere
source: Made up
verifiedOn: 2026-01-05
elements:
  - { id: G-PURP, says: why it is used, article: "§ 1", validFrom: 2020-01-01, reading: read in the primary text, when: always, fields: [purposes] }
  - { id: G-COMPL, says: where to complain, article: "§ 2", validFrom: 2020-01-01, reading: read in the primary text, when: always }
  - { id: G-WDRAW, says: how to take back a yes, article: "§ 3", validFrom: 2020-01-01, reading: read in the primary text, when: consent }
constants:
  - { element: G-COMPL, language: en, parts: [YOU CAN COMPLAIN], article: "§ 2", validFrom: 2020-01-01, reading: read in the primary text }
forbidden:
  - { id: K-VAC-01, words: [{ language: en, words: [skeleton key] }], why: There are none any more, article: "§ 9", validFrom: 2026-02-15, reading: read in the primary text }
handling:
  - { id: K-DESK, how: told when data is collected, says: People are told at the desk, article: "§ 6", validFrom: 2020-01-01, reading: read in the primary text }
leadTimes:
  - { id: K-LEAD, what: People have a week to read it, time: P7D, basis: own-policy, article: "§ 5", validFrom: 2020-01-01, reading: read in the primary text }
`;

/** The notice of the small handbook, which tells of the lending of keys from its register. */
export function coverKeys(root: string): void {
  writeFileSync(join(root, 'content/legal/demo-law.yaml'), law);
  rewrite(
    root,
    notice,
    'keywords:',
    'notice: { regimes: [demo-law], activities: [lending-keys] }\nkeywords:',
  );
  rewrite(
    root,
    notice,
    '## When something',
    '<Purposes/>\n\n<Tells elements="G-COMPL">\nYOU CAN COMPLAIN.\n</Tells>\n\n## When something',
  );
}

/** Gives a small handbook registers of personal data and a notice made from them. */
export function writeNotice(root: string, change: (privacy: Privacy) => unknown = () => undefined): void {
  rewritePrivacy(root, change);
  coverKeys(root);
}

/** The same, released on 2 February 2026. */
export function releaseNotice(root: string): void {
  writeNotice(root);
  releaseFrom(root, ['access-control', 'key-cabinet'], {
    recordedOn: '2026-02-01',
    adopted: true,
    approvedOn: '2026-01-10',
    effective: '2026-01-15',
  });
  releaseFrom(root, ['privacy-notice'], { recordedOn: '2026-02-02' });
}

export function releasedNotice(): string {
  const root = temporaryHandbook();
  releaseNotice(root);
  return root;
}

/** Writes the registers anew, with a change. */
export function rewritePrivacy(root: string, change: (privacy: Privacy) => unknown): void {
  const privacy = soundPrivacy();
  change(privacy);
  writePrivacy(root, privacy);
}
