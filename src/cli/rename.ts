import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectRenames } from '../handbook/collect-renames.ts';
import { findRenamed } from '../handbook/find-renamed.ts';
import { gather } from '../handbook/gather.ts';
import { finish, loadHandbook, namesBefore } from '../handbook/load.ts';
import { createMemory } from '../handbook/memory.ts';
import {
  planRename,
  type RenameBasis,
  type RenameKind,
  type RenamePlan,
  type RenameRequest,
  renameable,
  renameKinds,
} from '../handbook/plan-rename.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { listFiles } from '../source/list-files.ts';
import { nearest } from '../source/nearest.ts';
import { listWords } from '../source/phrase.ts';
import { type Options, readOptions, WrongUsage } from './options.ts';
import { rewriteTogether } from './rewrite-together.ts';
import { workAlone } from './settle.ts';
import { showProblems } from './show-problems.ts';
import { readWhole } from './write-together.ts';

/**
 * `clausebook rename KIND OLD NEW`: changes an id wherever the sources name it, and writes down what it was called
 * before, so that what was recorded under the old one stays its own.
 */
export async function rename(words: readonly string[]): Promise<number> {
  const options = readOptions('rename', words);
  const [written = '', from, to, ...more] = options.rest;
  const kind = renameKinds.find((known) => known === written);
  if (kind === undefined || from === undefined || to === undefined || more.length > 0) {
    const guess = kind === undefined ? nearest(written, renameKinds) : undefined;
    throw new WrongUsage(
      `Write: npx clausebook rename KIND OLD NEW, for example: npx clausebook rename role ciso head-of-security\nKIND is one of ${renameKinds.join(', ')}.${guess === undefined ? '' : ` Did you mean ${guess}?`}`,
    );
  }
  const request = { kind, from: from.replace(/^.*\/|\.mdx$/g, ''), to: to.replace(/^.*\/|\.mdx$/g, '') };
  // What is planned is planned on what is there when it is written.
  return options.values['dry-run'] === true
    ? renameIn(options, request)
    : workAlone(options.root, 'rename', () => renameIn(options, request));
}

function renameIn(options: Options, request: RenameRequest): number {
  const { root } = options;
  const memory = createMemory();
  const { handbook, diagnostics } = loadHandbook(root, memory);
  const gathered = finish(gather(root, memory));
  const renames = collectRenames(namesBefore(gathered));
  const basis: RenameBasis = {
    ...{ gathered, renames },
    renamed: findRenamed(gathered, handbook?.documents ?? [], renames),
    read: (file) => readWhole(root, file),
    isThere: (path) => existsSync(join(root, path)),
  };
  const errors = diagnostics.filter((one) => one.severity === 'error' && !isMendedBy(request, basis, one));
  if (handbook === undefined || errors.length > 0) {
    process.stderr.write(
      `${showProblems(handbook === undefined ? diagnostics : errors, handbook)}Nothing was renamed: in a file with an error a name could be overlooked. Mend this first.\n`,
    );
    return 1;
  }
  const plan = planRename(request, basis);
  if ('refused' in plan) throw new WrongUsage(plan.refused);
  process.stdout.write(sayPlan(request, plan));
  if (options.values['dry-run'] === true) {
    process.stdout.write('Nothing was written: --dry-run.\n');
    return 0;
  }
  for (const note of rewriteTogether(root, { ...plan, files: withLineBreaks(root, plan) }))
    process.stderr.write(`${note}\n`);
  process.stdout.write(sayRest(request, namedInOwnPages(root, request), handbook.ledger.length > 0));
  return 0;
}

/** A file that was renamed by hand is what this command finishes; its pictures lie where they were. */
function isMendedBy({ kind, from, to }: RenameRequest, { renamed }: RenameBasis, { rule, file }: Diagnostic) {
  const moved = renamed.find(
    ({ old, document }) => kind === 'document' && old === from && document.name === to,
  );
  return moved?.document.file === file && ['document-renamed', 'image-address'].includes(rule);
}

/** Who writes with Windows keeps its line breaks. */
function withLineBreaks(root: string, { files, moves }: RenamePlan): ReadonlyMap<string, string> {
  const before = new Map(moves.map(({ from, to }) => [to, from]));
  return new Map(
    [...files].map(([file, text]) => {
      const isWindows = readFileSync(join(root, before.get(file) ?? file), 'utf8').includes('\r\n');
      return [file, isWindows ? text.replaceAll('\n', '\r\n') : text];
    }),
  );
}

function sayPlan({ kind, from, to }: RenameRequest, { places, moves }: RenamePlan): string {
  const counts = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const widest = Math.max(0, ...counts.map(([file]) => file.length));
  return [
    `The ${renameable[kind].noun} ${from} becomes ${to}: written in ${total} ${total === 1 ? 'place' : 'places'}, in ${counts.length} ${counts.length === 1 ? 'file' : 'files'}.`,
    ...counts.map(([file, count]) => `  ${file.padEnd(widest)}  ${count}`),
    ...moves.map((move) => `  ${move.from} is called ${move.to}`),
    `  "formerly" says that it was called ${from}.`,
    '',
  ].join('\n');
}

const keptBy: Readonly<Record<RenameKind, string>> = {
  role: 'Events and texts of the past name it by its old id, and are understood.',
  group: 'Events and texts of the past name it by its old id, and are understood; its old pages lead on.',
  term: 'Texts of the past name it by its old id, and are understood.',
  parameter: 'Texts of the past name it by its old id, and are understood.',
  document: 'Its old addresses lead on, and all that was recorded under them stays its own.',
};

function sayRest({ kind, from }: RenameRequest, pages: readonly string[], hasLedger: boolean): string {
  return [
    'Written.',
    ...(hasLedger
      ? [
          keptBy[kind],
          'No recorded event and no frozen text was touched, and nothing has to be approved again: what is approved says what it said.',
        ]
      : []),
    ...(pages.length === 0
      ? []
      : [
          `Pages of your own are left as they are. ${listWords(pages, 'and')} ${pages.length === 1 ? 'has' : 'have'} the word "${from}" in ${pages.length === 1 ? 'it' : 'them'}: look whether it is meant.`,
        ]),
    'Look at it with: npx clausebook check. Then commit all of it together.',
    '',
  ].join('\n');
}

/** Trusted pages are programs: what a word means there only their author knows. */
function namedInOwnPages(root: string, { from }: RenameRequest): readonly string[] {
  const word = new RegExp(`(?<![A-Za-z0-9-])${from}(?![A-Za-z0-9-])`);
  return listFiles(root, 'content/pages', ['']).files.filter((file) => word.test(readWhole(root, file)));
}
