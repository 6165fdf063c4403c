import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { readApprovalSheet } from '../exports/approval-sheet.ts';
import { listDrifted } from '../ledger/drift.ts';
import { firstReleaseCommand } from '../ledger/release-command.ts';
import { signatureFile } from '../ledger/sign-event.ts';
import { approvalMethods } from '../schema/event.ts';
import type { Handbook } from '../schema/handbook.ts';
import { type ReleaseRequest, releaseRequest } from '../schema/release-request.ts';
import { listWords } from '../source/phrase.ts';
import { validate } from '../source/validate.ts';
import { parseYaml } from '../source/yaml.ts';
import { type Options, readDay, WrongUsage } from './options.ts';
import { namedDocuments } from './record.ts';
import { readSaid, requireOneClass } from './said-of.ts';
import { showProblems } from './show-problems.ts';

/**
 * What `release` is asked to record: of the sheet that `--approve` names, of the file that `--from` names, or of the
 * documents that are named, all alike.
 *
 * @returns Nothing when the file has faults; they are printed.
 * @throws WrongUsage when something is missing.
 */
export function readRequests(
  options: Options,
  handbook: Handbook,
  today: string,
): readonly ReleaseRequest[] | undefined {
  const { from, approve, affected, prepare } = options.values;
  if (approve !== undefined) return readSheet(approve, options, handbook);
  const saidBeside = options.values.reason ?? options.values['reason-for'];
  if (from !== undefined && (options.rest.length > 0 || saidBeside !== undefined))
    throw new WrongUsage(`--from takes everything from ${from}: name no document and no reason beside it.`);
  if (from !== undefined) return readRequestFile(from, handbook);
  const documents =
    affected === true
      ? listDrifted(handbook, today).map(({ document }) => document)
      : namedDocuments(handbook, options.rest);
  if (documents.length === 0 && affected === true) {
    process.stdout.write('No text has drifted: all that was released says what its records say.\n');
    return [];
  }
  if (documents.length === 0)
    throw new WrongUsage(`Name what is to be released: ${firstReleaseCommand('SLUG')}`);
  if (options.values.emergency !== undefined) requireOneClass(documents, 'emergency');
  const said = readSaid(documents, options);
  const common = {
    ...readApproval(options, handbook, prepare === true ? today : undefined),
    effective: readDay(options.values.effective, 'effective'),
    below: options.values.below,
  };
  return documents.map((document) =>
    releaseRequest.parse({ document: document.slug, ...common, ...said(document) }),
  );
}

/**
 * What was printed must be what is there: nobody has approved another text. Here the bytes count and not what they say:
 * the sheet that was signed names their SHA-256, and whoever holds it against the ledger must find the same there.
 */
function readSheet(path: string, options: Options, handbook: Handbook): readonly ReleaseRequest[] {
  const entries = readApprovalSheet(readWhole(path));
  if (entries === undefined)
    throw new WrongUsage(`${path} is no approval sheet. "release --prepare" writes one.`);
  const documents = namedDocuments(
    handbook,
    entries.map(({ document }) => document),
  );
  const approval = readApproval(options, handbook);
  return entries.map(({ text, version, translations, ...entry }, index) => {
    const { slug, sha256 } = documents[index] ?? { slug: entry.document, sha256: '' };
    const translated = handbook.translations
      .filter((one) => one.slug === slug && one.version === version)
      .map((one) => ({ language: one.language, text: one.sha256 }));
    if (!isDeepStrictEqual(translated, translations))
      throw new WrongUsage(
        `The translations of "${slug}" are not those on the sheet. Prepare a new sheet and have that approved.`,
      );
    if (sha256 !== text)
      throw new WrongUsage(
        `The text of "${slug}" is not the one on the sheet: it was changed after the sheet was made, or something that it prints was. Prepare a new sheet and have that approved.`,
      );
    return { ...releaseRequest.parse({ ...entry, ...approval }), version };
  });
}

function readRequestFile(path: string, handbook: Handbook): readonly ReleaseRequest[] | undefined {
  const result = validate(z.array(releaseRequest).min(1), parseYaml(readWhole(path), path));
  if (!('data' in result)) {
    process.stderr.write(`${showProblems(result.diagnostics, handbook)}Nothing was recorded.\n`);
    return undefined;
  }
  namedDocuments(
    handbook,
    result.data.map(({ document }) => document),
  );
  return result.data;
}

function readWhole(path: string): string {
  if (!existsSync(path)) throw new WrongUsage(`There is no file ${path}.`);
  return readFileSync(path, 'utf8');
}

/** A signature that is made with the event is the evidence of its approval, unless another is named. */
function readApproval({ values }: Options, { ledger }: Handbook, otherwise?: string) {
  const approvedOn = readDay(values['approved-on'], 'approved-on') ?? otherwise;
  if (approvedOn === undefined)
    throw new WrongUsage('Say on which day it was approved: --approved-on 2026-03-01');
  const method = readMethod(values.method) ?? (values.sign === undefined ? undefined : 'ssh-signature');
  if (method === 'ssh-signature' && values.sign === undefined)
    throw new WrongUsage(
      'An SSH signature is made over the event when it is recorded: name the key with --sign.',
    );
  return {
    approvedOn,
    holder: values.holder,
    method,
    evidence: method === 'ssh-signature' ? signatureFile(ledger.length + 1) : values.evidence,
    compensatingReview: values['no-second-person'],
  };
}

function readMethod(written: string | undefined) {
  const method = approvalMethods.find((known) => known === written);
  if (written !== undefined && method === undefined)
    throw new WrongUsage(`"${written}" is not a method. Use ${listWords(approvalMethods, 'or')}.`);
  return method;
}
