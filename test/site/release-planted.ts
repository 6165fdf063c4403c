import { historiesOf } from '../../src/handbook/histories.ts';
import { readHandbook, releaseFrom } from '../support/released-handbook.ts';
import type { Canaries } from './canaries.ts';
import { firstReader } from './plant-documents.ts';

/**
 * Releases the internal and confidential documents of a handbook into which canaries were put, so that its editions
 * show them; those of which a version is to come, and which can have none before it, stay as they are.
 *
 * @param on After everything that was recorded, and no later than the clock allows.
 * @param effective Before the day that the editions are seen from, and after everything that is in force.
 */
export function releasePlanted(
  root: string,
  canaries: Canaries,
  { on, effective }: { readonly on: string; readonly effective: string },
): void {
  const handbook = readHandbook(root);
  const announced = new Set(
    historiesOf(handbook, effective)
      .filter(({ versions }) => versions.some(({ status }) => status === 'scheduled'))
      .map(({ document }) => document),
  );
  for (const held of ['internal', 'confidential'] as const) {
    const plant = (kind: string) => canaries.next(firstReader[held], kind, 'content/ledger');
    const slugs = handbook.documents
      .filter(({ slug, classification }) => classification === held && !announced.has(slug))
      .map(({ slug }) => slug);
    releaseFrom(root, slugs, {
      recordedOn: on,
      effective,
      meaning: `I approve it: ${plant('meaning of an approval')}.`,
      evidence: `Minutes ${canaries.next('audit', 'evidence of an approval', 'content/ledger')}`,
      reason: `Because of ${plant('reason of a release')}.`,
      changes: [{ audience: 'all-staff', text: `New: ${plant('what changes')}.` }],
    });
  }
}
