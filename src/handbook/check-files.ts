import { isFolder } from '../registers/define.ts';
import { registerEntries } from '../registers/registers.ts';
import { type Diagnostic, report } from '../source/diagnostic.ts';
import { reportNoFolder } from '../source/list-files.ts';
import { nearest } from '../source/nearest.ts';
import { declaredIn } from './read-own-registers.ts';
import { organizationFile } from './record-files.ts';

const registers = registerEntries.map(([, register]) => register);
const lists = [
  organizationFile,
  ...registers.filter((register) => !isFolder(register)).map(({ file }) => file),
];

/** Folders that hold a file for each record of a register. */
const ofRecords = registers.filter(isFolder).map(({ file }) => file);

/** Folders of `content/` in which names are free, with what they hold. */
const rooms: readonly RegExp[] = [
  /^content\/frameworks\/[^/]+\.yaml$/,
  /^content\/frameworks\/applicability\/[^/]+\.yaml$/,
  /^content\/crosswalks\/[^/]+\.yaml$/,
  // Whose lists were used, and their licences in full.
  /^content\/(?:frameworks|crosswalks)\/NOTICE$/,
  /^content\/confirmations\/[^/]+\.yaml$/,
  /^content\/controls\/[^/]+\/[^/]+\.mdx$/,
  /^content\/registers\/[^/]+\.register\.yaml$/,
  ...ofRecords.map((folder) => new RegExp(`^${folder}[^/]+\\.yaml$`)),
  /^content\/pages\//,
  /^content\/schemas\/[^/]+\.json$/,
  // Strays in here are for `verify` to name: they may be what an attacker left.
  /^content\/(?:ledger|archive|signatures)\//,
  /^content\/(?:allowed_signers|heads\.txt(?:\.tsr)?)$/,
];

const folders = [
  ...['frameworks', 'crosswalks', 'confirmations', 'controls', 'registers', 'pages', 'schemas'],
  ...['ledger', 'archive', 'signatures'],
].map((name) => `content/${name}`);

/** Whether a file lies where a folder belongs. */
function isInPlaceOfFolder(file: string): boolean {
  return folders.includes(file) || ofRecords.includes(`${file}/`);
}

/**
 * Files that nothing reads are mistakes more often than not: `unknown-file`, a warning, so that a misspelt
 * `paramters.yaml` does not vanish in silence. One in the place of a folder hides all that lay in it, which would look
 * as if there had never been a ledger: `missing-folder`.
 */
export function checkFiles(policies: readonly string[], content: readonly string[]): Diagnostic[] {
  const rows = new Set(
    content.flatMap((file) => {
      const name = declaredIn(file);
      return name === undefined ? [] : [`content/registers/${name}.yaml`];
    }),
  );
  const stray = [
    ...policies
      .filter((file) => !/\.(?:mdx|png|jpe?g|webp|avif)$/.test(file))
      .map((file) => {
        const better = renamed(file);
        return {
          file,
          hint:
            better === undefined
              ? 'Documents end in .mdx; pictures in .png, .jpg, .webp or .avif.'
              : `Rename it to ${better}`,
        };
      }),
    ...content
      .filter(
        (file) =>
          !isInPlaceOfFolder(file) &&
          !lists.includes(file) &&
          !rows.has(file) &&
          !rooms.some((room) => room.test(file)),
      )
      .map((file) => {
        const guess = nearest(file, lists);
        return {
          file,
          hint: guess === undefined ? 'Remove it, or move it where it belongs.' : `Did you mean ${guess}?`,
        };
      }),
  ];
  return [
    ...content.filter(isInPlaceOfFolder).map(reportNoFolder),
    ...stray.map(({ file, hint }) =>
      report({ file, line: 1, column: 1 }, 'unknown-file', 'Clausebook does not read this file.', hint),
    ),
  ];
}

/** The name under which it would be read: with the right ending, in small letters. */
function renamed(file: string): string | undefined {
  const ending = /\.\w+$/.exec(file)?.[0] ?? '';
  const name = file.slice(0, file.length - ending.length);
  if (/^\.(?:md|markdown|mdx)$/i.test(ending)) return `${name}.mdx`;
  return /^\.(?:png|jpe?g|webp|avif)$/i.test(ending) ? `${name}${ending.toLowerCase()}` : undefined;
}
