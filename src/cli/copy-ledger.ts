import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../source/list-files.ts';
import type { EditionFolder } from './edition-folder.ts';

/** Where an edition carries the ledger: below it stand the same paths as below the handbook. */
export const shippedLedger = 'ledger/files';

/** Heads, time stamp and keys lie beside the folders. */
const besides = /^content\/(?:heads\.txt(?:\.tsr)?|allowed_signers)$/;
const folders = /^content\/(?:ledger|archive|signatures)\//;

/**
 * The bytes that `verify.mjs` holds against each other, by path below the root: events, frozen texts, signatures.
 * Links that lead out of the handbook are left out, as everywhere.
 */
export function listLedgerFiles(root: string): readonly string[] {
  return listFiles(root, 'content', ['']).files.filter((file) => folders.test(file) || besides.test(file));
}

/** Copies them into an edition, byte for byte, so that an auditor needs nothing else to verify it. */
export function copyLedger(root: string, folder: EditionFolder): void {
  for (const file of listLedgerFiles(root))
    folder.write(`${shippedLedger}/${file}`, readFileSync(join(root, file)));
}
