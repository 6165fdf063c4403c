import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { type OpenClaim, openClaims } from '../frameworks/open-claims.ts';
import { confirmationFile } from '../handbook/record-files.ts';
import type { Confirmation } from '../schema/confirmation.ts';
import type { Document, Handbook, Section } from '../schema/handbook.ts';
import { isOf } from '../source/diagnostic.ts';
import { suggest } from '../source/nearest.ts';
import { findRole } from './find-role.ts';
import { checkLoaded, type Opened, openHandbook } from './open-handbook.ts';
import { type Options, readOptions, WrongUsage } from './options.ts';
import { workAlone } from './settle.ts';
import { showProblems } from './show-problems.ts';

/**
 * `clausebook confirm [SLUG ...]`: lists the sections whose ties are unconfirmed or whose text has changed since, with
 * both texts; `--role ROLE` records that this role has compared those of the named documents with what they meet, and
 * `--words "REQUIREMENT: TEXT"` which words of a section meet a requirement.
 * Exit code 1 while something is unconfirmed.
 */
export async function confirm(words: readonly string[]): Promise<number> {
  const options = readOptions('confirm', words);
  // Two at once would each write the list as it was before the other.
  return options.role === undefined
    ? confirmIn(options, await openHandbook(options))
    : workAlone(options.root, 'confirm', async () => confirmIn(options, await checkLoaded(options)));
}

function confirmIn(options: Options, { handbook, date, diagnostics }: Opened): number {
  // A section that is gone is an error which only this command can mend.
  const others = diagnostics.filter(
    (problem) => problem.severity === 'error' && !isOf(problem, 'mapped-section-removed'),
  );
  if (handbook === undefined || others.length > 0) {
    process.stderr.write(
      `${showProblems(others, handbook)}Nothing can be confirmed before this is mended.\n`,
    );
    return 1;
  }
  const documents = options.rest.map((slug) => findDocument(handbook, slug));
  const open = openClaims(handbook).filter(
    ({ document }) => documents.length === 0 || documents.includes(document),
  );
  if (options.role === undefined) {
    process.stdout.write(documents.length === 0 ? listClaims(open) : open.map(showClaim).join('\n'));
    process.stdout.write(summarise(open));
    return open.length === 0 ? 0 : 1;
  }
  const role = findRole(handbook, options.role);
  if (documents.length === 0)
    throw new WrongUsage('Name the documents that were compared: npx clausebook confirm SLUG --role ROLE');
  const words = (options.values.words ?? []).map((given) => findWords(given, documents));
  for (const document of documents)
    writeConfirmations(options.root, document, handbook, open, { role, on: date }, words);
  process.stdout.write(
    `${open.length === 1 ? '1 section is' : `${open.length} sections are`} confirmed by ${role} on ${date}.\n`,
  );
  return 0;
}

function findDocument(handbook: Handbook, slug: string): Document {
  const found = handbook.documents.find((document) => document.slug === slug || document.id === slug);
  if (found === undefined)
    throw new WrongUsage(
      `There is no document "${slug}". ${
        suggest(
          slug,
          handbook.documents.map((document) => document.slug),
        ) ?? ''
      }`,
    );
  return found;
}

/** The words that meet a requirement, and the section that has them. */
interface FoundWords {
  readonly section: Section;
  readonly requirement: string;
  readonly says: string;
}

function findWords(given: string, documents: readonly Document[]): FoundWords {
  const [, requirement = '', says = ''] = /^(\S+):\s+(.+)$/s.exec(given) ?? [];
  if (says === '')
    throw new WrongUsage(`Write --words "REQUIREMENT: TEXT", like "A.5.18: what the task needs".`);
  const tied = documents
    .flatMap(({ outline }) => outline)
    .filter(({ satisfies }) => Object.values(satisfies).some((ids) => ids.includes(requirement)));
  const section = tied.find(({ text }) => text.includes(says));
  if (section !== undefined) return { section, requirement, says };
  const slugs = documents.map(({ slug }) => slug).join(' ');
  throw new WrongUsage(
    tied.length === 0
      ? `No section of ${slugs} says that it meets ${requirement}.`
      : `"${says}" does not stand in ${tied.map(({ anchor }) => `#${anchor}`).join(' or ')} of ${slugs}. To see the text: npx clausebook confirm ${slugs}`,
  );
}

function listClaims(open: readonly OpenClaim[]): string {
  return [...Map.groupBy(open, ({ document }) => document)]
    .map(
      ([{ slug }, claims]) =>
        `${slug}\n${claims.map(({ section, state }) => `  ${state.padEnd(12)} #${section.anchor}  ${idsOf(section.satisfies)}\n`).join('')}`,
    )
    .join('');
}

function showClaim({ section, state, before }: OpenClaim): string {
  const head = `${section.number} ${section.heading}`.trim();
  const texts =
    state === 'changed' && before !== undefined
      ? `  confirmed by ${before.role} on ${before.on}:\n${indent(before.text)}\n  now:\n${indent(section.text)}`
      : indent(section.text);
  return `${head}  (#${section.anchor}, ${state})\n  meets ${idsOf(section.satisfies)}?\n${texts}\n`;
}

function idsOf(satisfies: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(satisfies)
    .map(([framework, ids]) => `${framework} ${ids.join(' ')}`)
    .join('; ');
}

function indent(text: string): string {
  return `    ${text}`;
}

function summarise(open: readonly OpenClaim[]): string {
  if (open.length === 0) return 'Every tie is confirmed.\n';
  const changed = open.filter(({ state }) => state === 'changed').length;
  return `\n${open.length} sections to compare: ${open.length - changed} unconfirmed, ${changed} changed. When you have compared those of a document: npx clausebook confirm SLUG --role ROLE\n`;
}

/**
 * Keeps what stands, adds what was compared, drops sections that are gone, and words that stand there no more. The file
 * is written whole or not at all.
 */
function writeConfirmations(
  root: string,
  document: Document,
  handbook: Handbook,
  open: readonly OpenClaim[],
  by: Pick<Confirmation, 'role' | 'on'>,
  given: readonly FoundWords[],
): void {
  const compared = new Set(
    open.filter((claim) => claim.document === document).map(({ section }) => section.anchor),
  );
  const kept = new Map(
    handbook.confirmations
      .filter((entry) => entry.document === document.slug)
      .map(({ document: _slug, ...entry }) => [entry.section, entry]),
  );
  const entries = document.outline.flatMap((section): Confirmation[] => {
    if (Object.keys(section.satisfies).length === 0) return [];
    const before = kept.get(section.anchor);
    const { anchor, text, sha256 } = section;
    const requirements = Object.fromEntries(
      Object.entries(section.satisfies).map(([framework, ids]) => [framework, [...ids]]),
    );
    const entry = compared.has(anchor) ? { section: anchor, text, sha256, requirements, ...by } : before;
    const words = wordsOf(section, before?.words ?? [], given);
    return entry === undefined ? [] : [{ ...entry, words: words.length === 0 ? undefined : words }];
  });
  const path = join(root, confirmationFile(document.slug));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    `${path}.new`,
    `# yaml-language-server: $schema=../schemas/confirmations.json\n${stringify(entries, { lineWidth: 110 })}`,
  );
  renameSync(`${path}.new`, path);
}

/** The words of a section, in the order of what they meet: those given now, and those of before that still stand there. */
function wordsOf(
  section: Section,
  before: NonNullable<Confirmation['words']>,
  given: readonly FoundWords[],
): NonNullable<Confirmation['words']> {
  return Object.entries(section.satisfies).flatMap(([framework, ids]) =>
    ids.flatMap((requirement) => {
      const now = given.find((one) => one.section === section && one.requirement === requirement)?.says;
      const then = before.find((one) => one.framework === framework && one.requirement === requirement)?.says;
      const says = now ?? (then !== undefined && section.text.includes(then) ? then : undefined);
      return says === undefined ? [] : [{ framework, requirement, says }];
    }),
  );
}
