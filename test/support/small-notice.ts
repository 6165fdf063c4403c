import { notice } from './faulty-handbook.ts';
import { releaseFrom, rewrite } from './released-handbook.ts';
import { type Privacy, soundPrivacy, writePrivacy } from './small-privacy.ts';
import { temporaryHandbook } from './temporary-handbook.ts';

/** The notice of the small handbook, which tells of the lending of keys from its register. */
export function coverKeys(root: string): void {
  rewrite(root, notice, 'keywords:', 'notice: { regimes: [gdpr], activities: [lending-keys] }\nkeywords:');
  rewrite(root, notice, '## When something', '<Purposes/>\n\n## When something');
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
