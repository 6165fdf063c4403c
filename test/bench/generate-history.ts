import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { readWhole, writeTogether } from '../../src/cli/write-together.ts';
import { loadHandbookWithPauses } from '../../src/handbook/load.ts';
import { planRelease } from '../../src/ledger/plan-release.ts';
import type { Handbook } from '../../src/schema/handbook.ts';
import { releaseRequest } from '../../src/schema/release-request.ts';

/**
 * Releases every document of a generated handbook so many times, a month apart, from the second on with a sentence and
 * a number changed before: what a handbook of some age has. Working copies are what was released last, as they are on
 * most days. Goes through the same planning as the command.
 *
 * @param root A handbook that `generateHandbook` wrote.
 */
export async function generateHistory(root: string, versions: number): Promise<void> {
  for (let round = 0; round < versions; round++) {
    const today = Temporal.PlainDate.from('2024-06-01').add({ months: round }).toString();
    const before = await load(root);
    if (round > 0) for (const { file } of before.documents) changeText(join(root, file), round);
    const handbook = round > 0 ? await load(root) : before;
    const sources = new Map(handbook.documents.map(({ file }) => [file, readWhole(root, file)]));
    const requests = handbook.documents.map(({ slug }) =>
      releaseRequest.parse({
        document: slug,
        approvedOn: today,
        method: 'minutes',
        evidence: `Minutes no. ${round + 1}`,
        reason: 'The text was due.',
      }),
    );
    const plan = planRelease(handbook, requests, sources, {
      today,
      recordedAt: `${today}T09:00:00Z`,
      adopted: false,
    });
    writeTogether(root, plan);
  }
}

async function load(root: string): Promise<Handbook> {
  const { handbook } = await loadHandbookWithPauses(root);
  if (handbook === undefined) throw new Error('There is no handbook to release.');
  return handbook;
}

/** The last sentence of a text counts how often it was changed. */
export function changeText(path: string, count: number): void {
  const text = readFileSync(path, 'utf8');
  const sentence = `This text was looked at ${count} times, the last time by the office.`;
  writeFileSync(
    path,
    / was looked at \d+ times/.test(text)
      ? text.replace(/This text was looked at .*$/m, sentence)
      : `${text.trimEnd()}\n\n${sentence}\n`,
  );
}
