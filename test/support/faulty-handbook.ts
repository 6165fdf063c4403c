import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadHandbook } from '../../src/handbook/load.ts';
import { checkHandbook } from '../../src/rules/check-handbook.ts';
import { sortDiagnostics } from '../../src/source/diagnostic.ts';
import { writeText } from '../../src/source/reporters/text.ts';
import { small, temporaryHandbook } from './temporary-handbook.ts';

/** Documents of the small handbook: an internal, a public and a confidential one. */
export const policy = 'policies/access/access-control.mdx';
export const notice = 'policies/privacy/privacy-notice.mdx';
export const procedure = 'policies/access/key-cabinet.mdx';

/** Files to write, by path below the root. */
export type Changes = Readonly<Record<string, string | Uint8Array>>;

/** A file of the small handbook with one piece of it replaced. The piece must be there. */
export function changed(file: string, from: string, to: string): Changes {
  const text = readFileSync(join(small, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${JSON.stringify(from)}.`);
  return { [file]: text.replace(from, () => to) };
}

/** A form besides the documents of the small handbook. Its body begins on line 13. */
export const tried = 'policies/access/tried.mdx';
export function document(body: string, fields = ''): Changes {
  const frontmatter = [
    ...['id: FRM-001', 'title: A form', 'type: form', 'classification: internal', 'version: 1.0.0'],
    ...[
      'owner: officer',
      'approver: boss',
      'audience: [all-staff]',
      'reviewEvery: P1Y',
      'summary: For tests.',
    ],
  ];
  return { [tried]: `---\n${frontmatter.join('\n')}\n${fields}---\n${body}\n` };
}

/** What a check says of the small handbook with these files in it. */
export function reportOn(changes: Changes): string[] {
  return reportOf(temporaryHandbook(changes));
}

/** What a check says of a handbook: the lines of the text report, without those that explain and count them. */
export function reportOf(root: string): string[] {
  const { handbook, diagnostics } = loadHandbook(root);
  const found =
    handbook === undefined
      ? diagnostics
      : [...diagnostics, ...checkHandbook(handbook, '2026-11-21', diagnostics)];
  const text = writeText(sortDiagnostics(found), { colour: false });
  return text === 'No problems.\n' ? [] : (text.split('\n\n')[0]?.split('\n') ?? []);
}
