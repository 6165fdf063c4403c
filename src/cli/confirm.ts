import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { confirmationOf } from '../frameworks/confirmed.ts';
import { type OpenClaim, openClaims } from '../frameworks/open-claims.ts';
import { confirmationFile } from '../handbook/record-files.ts';
import type { Confirmation } from '../schema/confirmation.ts';
import type { Document, Handbook, Section } from '../schema/handbook.ts';
import { isOf } from '../source/diagnostic.ts';
import { suggest } from '../source/nearest.ts';
import { onOneLine, quote } from '../source/phrase.ts';
import { findRole } from './find-role.ts';
import { checkLoaded, type Opened, openHandbook } from './open-handbook.ts';
import { type Options, readOptions, WrongUsage } from './options.ts';
import { workAlone } from './settle.ts';
import { showProblems } from './show-problems.ts';

/**
 * `clausebook confirm [SLUG ...]`: lists the sections whose ties are unconfirmed or whose text has changed since, with
 * both texts; `--role ROLE` records that this role has compared those of the named documents with what they meet. With
 * `--says`, the words of a section that meet a requirement, it has compared the sections that are quoted, and no other.
 * Words that a changed text still says are kept.
 * Exit code 1 while something is unconfirmed.
 */
export async function confirm(words: readonly string[]): Promise<number> {
  const options = readOptions('confirm', words);
  if (options.role === undefined && options.values.says !== undefined)
    throw new WrongUsage('Say who has compared the words: add --role ROLE.');
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
    process.stdout.write(listWordless(handbook, documents));
    return open.length === 0 ? 0 : 1;
  }
  const role = findRole(handbook, options.role);
  if (documents.length === 0)
    throw new WrongUsage('Name the documents that were compared: npx clausebook confirm SLUG --role ROLE');
  const said = readWords(options.values.says ?? [], documents);
  const compared = new Set((said.length > 0 ? said : open).map(({ section }) => section));
  for (const document of documents)
    writeConfirmations(options.root, document, handbook, compared, said, role, date);
  process.stdout.write(
    `${compared.size === 1 ? '1 section is' : `${compared.size} sections are`} confirmed by ${role} on ${date}${
      said.length === 0 ? '' : `, with words for ${said.length === 1 ? '1 tie' : `${said.length} ties`}`
    }.\n`,
  );
  return 0;
}

/** The words of a section that meet a requirement, as `--says` gives them. */
interface Said {
  readonly section: Section;
  readonly framework: string;
  readonly requirement: string;
  readonly words: string;
}

/** @throws WrongUsage where no section of the document is tied so, or does not say these words. */
function readWords(values: readonly string[], [document, ...more]: readonly Document[]): readonly Said[] {
  if (document === undefined || values.length === 0) return [];
  // Two documents may have a section of the same name.
  if (more.length > 0) throw new WrongUsage('Words are quoted from one document at a time: name one SLUG.');
  return values.map((value) => {
    const [, anchor = '', framework = '', requirement = '', words = ''] =
      /^#?(\S+) (\S+) (\S+): ([^]+)$/.exec(value.trim()) ?? [];
    if (words === '')
      throw new WrongUsage(
        `--says ${quote(value)} is not understood. Write it as --says "ANCHOR FRAMEWORK ID: the words", as in --says "requesting-access iso27001-2022 A.5.15: Ask in the service desk."`,
      );
    const section = document.outline.find((one) => one.anchor === anchor);
    if (section === undefined)
      throw new WrongUsage(
        `${document.slug}: there is no section "#${anchor}". ${
          suggest(
            anchor,
            document.outline.map((one) => one.anchor),
          ) ?? ''
        }`,
      );
    if (!section.satisfies[framework]?.includes(requirement))
      throw new WrongUsage(
        `The section "#${anchor}" is not tied to ${framework} ${requirement}. It is tied to ${idsOf(section.satisfies) || 'nothing'}.`,
      );
    if (!onOneLine(section.text).includes(onOneLine(words)))
      throw new WrongUsage(
        `The section "#${anchor}" does not say ${quote(words)}. It says:\n${indent(section.text)}`,
      );
    return { section, framework, requirement, words: onOneLine(words) };
  });
}

/** Ties that somebody confirmed without the words: of the named documents each, of all of them how many. */
function listWordless(handbook: Handbook, documents: readonly Document[]): string {
  const confirmation = confirmationOf(handbook);
  const wordless = (documents.length === 0 ? handbook.documents : documents).flatMap((document) =>
    document.outline.flatMap((section) =>
      Object.entries(section.satisfies).flatMap(([framework, ids]) =>
        ids
          .filter((id) => confirmation(document, section, framework, id) === 'without-words')
          .map((id) => `  ${section.anchor} ${framework} ${id}\n`),
      ),
    ),
  );
  if (wordless.length === 0) return '';
  const head = `\n${wordless.length === 1 ? '1 tie is' : `${wordless.length} ties are`} confirmed without the words that meet the requirement. To quote them: npx clausebook confirm SLUG --role ROLE --says "ANCHOR FRAMEWORK ID: WORDS"\n`;
  return documents.length === 0 ? head : head + wordless.join('');
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

/** Keeps what stands, adds what was compared, drops sections that are gone. The file is written whole or not at all. */
function writeConfirmations(
  root: string,
  document: Document,
  handbook: Handbook,
  compared: ReadonlySet<Section>,
  said: readonly Said[],
  role: string,
  on: string,
): void {
  const kept = new Map(
    handbook.confirmations
      .filter((entry) => entry.document === document.slug)
      .map(({ document: _slug, ...entry }) => [entry.section, entry]),
  );
  const entries = document.outline.flatMap((section): Confirmation[] => {
    if (Object.keys(section.satisfies).length === 0) return [];
    const before = kept.get(section.anchor);
    if (!compared.has(section)) return before === undefined ? [] : [before];
    const own = said.filter((one) => one.section === section);
    const requirements = Object.fromEntries(
      Object.entries(section.satisfies).map(([framework, ids]) => [framework, [...ids]]),
    );
    const { anchor, text, sha256 } = section;
    const words = gatherWords(section, before?.words ?? {}, own);
    return [
      {
        section: anchor,
        text,
        sha256,
        requirements,
        ...(Object.keys(words).length > 0 && { words }),
        role,
        on,
      },
    ];
  });
  const path = join(root, confirmationFile(document.slug));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    `${path}.new`,
    `# yaml-language-server: $schema=../schemas/confirmations.json\n${stringify(entries, { lineWidth: 110 })}`,
  );
  renameSync(`${path}.new`, path);
}

/** The words that a section still says for what it is tied to, and those that were quoted anew. */
function gatherWords(
  { satisfies, text }: Section,
  before: NonNullable<Confirmation['words']>,
  said: readonly Said[],
): NonNullable<Confirmation['words']> {
  const gathered = Object.entries(satisfies).flatMap(([framework, ids]) => {
    const own = ids.flatMap((id) => {
      const anew = said.find((one) => one.framework === framework && one.requirement === id)?.words;
      const words = anew ?? before[framework]?.[id];
      return words !== undefined && onOneLine(text).includes(onOneLine(words)) ? [[id, words] as const] : [];
    });
    return own.length === 0 ? [] : [[framework, Object.fromEntries(own)] as const];
  });
  return Object.fromEntries(gathered);
}
