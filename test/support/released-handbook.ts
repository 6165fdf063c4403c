import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWhole, type Together, writeTogether } from '../../src/cli/write-together.ts';
import { loadHandbook } from '../../src/handbook/load.ts';
import { planRelease } from '../../src/ledger/plan-release.ts';
import type { Handbook } from '../../src/schema/handbook.ts';
import { type ReleaseRequest, releaseRequest } from '../../src/schema/release-request.ts';
import { temporaryHandbook } from './temporary-handbook.ts';

/**
 * The small handbook, released: event 1 adopts the policy and the procedure (approved on 10 January 2026, in force from
 * 15 January on), event 2 is the notice of 2 February.
 *
 * @param changes Files to write before that, by path below the root.
 */
export function releasedHandbook(changes: Readonly<Record<string, string>> = {}): string {
  const root = temporaryHandbook(changes);
  releaseFrom(root, ['access-control', 'key-cabinet'], {
    recordedOn: '2026-02-01',
    adopted: true,
    approvedOn: '2026-01-10',
    effective: '2026-01-15',
  });
  releaseFrom(root, ['privacy-notice'], { recordedOn: '2026-02-02' });
  return root;
}

/** Releases working copies as the command does, and writes the event. Throws when the plan has problems. */
export function releaseFrom(
  root: string,
  documents: readonly string[],
  {
    recordedOn,
    adopted = false,
    emergency,
    ...fields
  }: { recordedOn: string; adopted?: boolean; emergency?: string } & Partial<ReleaseRequest>,
): void {
  const handbook = readHandbook(root);
  const requests = documents.map((document) =>
    releaseRequest.parse({
      document,
      approvedOn: recordedOn,
      method: 'minutes',
      evidence: 'Minutes, no. 1',
      reason: 'What we do had changed.',
      changes: [{ audience: 'all-staff', text: 'You read it anew.' }],
      ...fields,
    }),
  );
  const sources = new Map(
    [...handbook.documents, ...handbook.translations].map(({ file }) => [file, readWhole(root, file)]),
  );
  const recording = { today: recordedOn, recordedAt: `${recordedOn}T10:00:00Z`, adopted, emergency };
  const plan = planRelease(handbook, requests, sources, recording);
  writePlan(root, plan);
}

/** What a plan would write, and why not. */
interface Plan extends Together {
  readonly problems: readonly { readonly message: string }[];
}

/** Writes what was planned, as the commands do. Throws when the plan has problems. */
export function writePlan(root: string, { problems, ...files }: Plan): void {
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  writeTogether(root, files);
}

/** The handbook in a folder. Throws when it has errors. */
export function readHandbook(root: string): Handbook {
  const { handbook, diagnostics } = loadHandbook(root);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (handbook === undefined || errors.length > 0)
    throw new Error(errors.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return handbook;
}

/** Replaces a piece of a file below the root. The piece must be there. */
export function rewrite(root: string, file: string, from: string, to: string): void {
  const text = readWhole(root, file);
  if (!text.includes(from)) throw new Error(`${file} does not hold ${JSON.stringify(from)}.`);
  writeFileSync(
    join(root, file),
    text.replace(from, () => to),
  );
}
