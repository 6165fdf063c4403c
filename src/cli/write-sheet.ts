import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { engine } from '../data/engine.ts';
import type { RuleName } from '../rulebook/rulebook.ts';
import type { Handbook } from '../schema/handbook.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Options } from './options.ts';
import { showProblems } from './show-problems.ts';

/** What only the approval can bring does not keep the sheet for it from being made. */
const broughtByApproval: ReadonlySet<string> = new Set<RuleName>([
  'approval-incomplete',
  'not-the-approver',
  'same-person',
]);

/** A sheet that somebody is to sign, and what is said of it. */
export interface ToSign {
  readonly command: 'release' | 'retire';
  /** How its file is called, unless `--out` says so. */
  readonly name: string;
  readonly problems: readonly Diagnostic[];
  readonly said: string;
  readonly write: (css: string) => string;
}

/** Writes a sheet instead of recording, and says how it is completed. Returns the exit code. */
export function writeSheet(
  options: Options,
  handbook: Handbook,
  { command, name, problems, said, write }: ToSign,
): number {
  const left = problems.filter(({ rule }) => !broughtByApproval.has(rule));
  if (left.length > 0) {
    process.stderr.write(`${showProblems(left, handbook)}No sheet was made.\n`);
    return 1;
  }
  const path = options.out ?? join(options.root, 'approvals', `${name}.html`);
  const css = ['src/cli/approval-sheet.css', 'src/site/styles/redline.css']
    .map((file) => readFileSync(new URL(file, engine), 'utf8'))
    .join('\n');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, write(css));
  process.stdout.write(
    `${said}Nothing was recorded. Print ${path}, have it signed, then run:\n  npx clausebook ${command} --approve ${path} --approved-on DAY --method signed-pdf --evidence "..."\n`,
  );
  return 0;
}
