import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkRoot } from '../handbook/check-root.ts';
import { createMemory } from '../handbook/memory.ts';
import { readRecord } from '../handbook/read-record.ts';
import { absentList, readRecords } from '../handbook/read-records.ts';
import { organizationFile } from '../handbook/record-files.ts';
import { type Authority, readCertificates } from '../ledger/check-timestamp.ts';
import { type Verified, verifyHandbook, type Witness } from '../ledger/verify/verify-handbook.ts';
import {
  checkAgainst,
  checkNotedHead,
  openLedger,
  readNotedHead,
  type Verdict,
  verifyLedger,
} from '../proof/verify.mjs';
import { registers } from '../registers/registers.ts';
import { helpIn } from '../rules/manual-entry.ts';
import { organization } from '../schema/organization.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { reporters } from '../source/report.ts';
import { whereExplained } from '../source/reporters/reporter.ts';
import { makeVisible } from '../source/reporters/visible.ts';
import { latestInstant, today } from './clock.ts';
import { hasFailed, ruleTexts } from './open-handbook.ts';
import { type Options, readOptions, WrongUsage } from './options.ts';
import { readSteadily, untilStill } from './settle.ts';
import { type Served, showProblems } from './show-problems.ts';

/**
 * `clausebook verify`: proves ledger and archive untampered, and says what that proves. Reads the ledger itself and the
 * lists that it needs, and no document: a handbook with errors in its texts can be verified all the same.
 */
export async function verify(words: readonly string[]): Promise<number> {
  const options = readOptions('verify', words);
  const problems = checkRoot(options.root);
  if (problems.length > 0) {
    process.stdout.write(reporters[options.format](problems, { colour: false, rules: ruleTexts }));
    return 1;
  }
  const { diagnostics, result, handbook } = await readSteadily(
    options.root,
    () => untilStill(options.root),
    () => verifyNow(options),
  );
  print(diagnostics, result, options, handbook);
  return hasFailed(diagnostics, options.strict) ? 1 : 0;
}

/** As the files lie there: what an interrupted command has left is not finished here but said. */
async function verifyNow(options: Options) {
  const memory = createMemory();
  const { root } = options;
  const company = readRecord(root, organizationFile, organization, memory);
  const holders = readRecords(root, registers.roleHolders, memory);
  const retention = existsSync(join(root, registers.retention.file))
    ? readRecords(root, registers.retention, memory)
    : absentList;
  const timeZone = company.item?.timeZone ?? 'UTC';
  const result = await verifyHandbook(root, {
    roleHolders: holders.items,
    retention: retention.items,
    timeZone,
    date: options.date ?? today(timeZone),
    now: latestInstant(root),
    authority: readAuthority(options),
    witnesses: (verdict) => readWitnesses(options).map((ask) => ask(verdict)),
  });
  const diagnostics = [
    ...result.diagnostics,
    ...[company, holders, retention].flatMap((list) => list.diagnostics),
  ];
  return { diagnostics, result, handbook: company.item && { organization: company.item } };
}

function readWitnesses({ values: { head, against } }: Options): readonly ((verdict: Verdict) => Witness)[] {
  const noted = head === undefined ? undefined : readNotedHead(head);
  if (head !== undefined && noted === undefined)
    throw new WrongUsage(
      `"${head}" is no head. Write its 64 digits from 0 to f after --head, or a whole line of heads.txt in quotes.`,
    );
  const older = against === undefined ? undefined : openLedger(against);
  if (against !== undefined && older === undefined)
    throw new WrongUsage(`${against} is neither a handbook nor an audit edition with a ledger.`);
  return [
    ...(noted === undefined ? [] : [(verdict: Verdict) => checkNotedHead(verdict, noted)]),
    ...(older === undefined || against === undefined
      ? []
      : [(verdict: Verdict) => checkAgainst(verdict, verifyLedger(older), against)]),
  ];
}

function readAuthority({ values: { ca } }: Options): Authority | undefined {
  if (ca === undefined) return undefined;
  if (statSync(ca, { throwIfNoEntry: false })?.isFile() !== true)
    throw new WrongUsage(
      `There is no file ${ca}. Name the certificates of the time stamp authority with --ca.`,
    );
  const certificates = readCertificates(readFileSync(ca, 'utf8'));
  if (certificates.length === 0)
    throw new WrongUsage(
      `${ca} holds no certificate in PEM, which begins with -----BEGIN CERTIFICATE-----, or one that cannot be read.`,
    );
  return { file: ca, certificates };
}

/** For people the first broken link comes first, in words; for programs there is the list and nothing else. */
function print(
  diagnostics: readonly Diagnostic[],
  { broken, said }: Pick<Verified, 'broken' | 'said'>,
  { format }: Options,
  handbook: Served | undefined,
): void {
  const helpUrl = helpIn(handbook?.organization.sites.staff);
  if (format !== 'text') {
    process.stdout.write(reporters[format](diagnostics, { colour: false, rules: ruleTexts, helpUrl }));
    return;
  }
  const others = diagnostics.filter((one) => one !== broken);
  const lines = [
    ...(broken === undefined
      ? []
      : [
          'The first link that is broken:',
          `  ${showProblems([broken]).split('\n')[0]}`,
          `  ${meaningOf(broken.rule)}`,
          `  ${whereExplained(broken.rule, { helpUrl })}`,
          '',
        ]),
    ...(others.length === 0
      ? []
      : [broken === undefined ? 'Found:' : 'Found besides:', showProblems(others, handbook)]),
    ...said.map(makeVisible),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function meaningOf(rule: string): string {
  return `What it means: ${ruleTexts.get(rule)?.means.replaceAll('`', '') ?? ''}`;
}
