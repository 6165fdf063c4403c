import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import sharp from 'sharp';
import { parse, stringify } from 'yaml';
import { registerEntries } from '../../src/registers/registers.ts';
import type { Classification } from '../../src/schema/words.ts';
import { changeInside, toldFiles } from './keep-told.ts';

/**
 * Changes a copy of a handbook in everything that some readers don't see, and in nothing else. Ids, file names and
 * folders change, too, except those that something visible names.
 */

interface Classified {
  readonly id: string;
  readonly classification?: Classification;
}

/** Replaces every document of these classifications by another one with another name, text and picture. */
export async function replaceDocuments(root: string, hidden: readonly Classification[], owner: string) {
  for (const [index, file] of hiddenDocuments(root, hidden).entries()) {
    const { classification } = fieldsOf(root, file);
    removeDocument(root, file);
    const slug = `other-${index}`;
    const place = `policies/elsewhere-${index % 3}`;
    const fields = [
      `id: ALT-${String(index).padStart(3, '0')}`,
      `title: Another document, number ${index}`,
      'type: guideline',
      `classification: ${classification}`,
      'version: 7.8.9',
      `owner: ${owner}`,
      `approver: ${owner}`,
      'audience: [all-staff]',
      'reviewEvery: P2Y',
      `summary: What stands here instead, number ${index}.`,
      'keywords: [instead, elsewhere, privacy, access]',
    ];
    const text = `## Elsewhere\n\nWords about privacy, access and data.\n\n![Instead](${slug}/picture.png)\n`;
    mkdirSync(join(root, place, slug), { recursive: true });
    writeFileSync(join(root, place, `${slug}.mdx`), `---\n${fields.join('\n')}\n---\n${text}`);
    writeFileSync(join(root, place, slug, 'picture.png'), await drawPicture(index));
  }
}

/** Removes every document of these classifications, with its pictures and its confirmations. */
export function removeDocuments(root: string, hidden: readonly Classification[]): void {
  for (const file of hiddenDocuments(root, hidden)) removeDocument(root, file);
}

function removeDocument(root: string, file: string): void {
  rmSync(join(root, file));
  const slug = basename(file, '.mdx');
  rmSync(join(root, dirname(file), slug), { recursive: true, force: true });
  rmSync(join(root, 'content/confirmations', `${slug}.yaml`), { force: true });
}

function drawPicture(index: number): Promise<Buffer> {
  return sharp({ create: { width: 5 + index, height: 7, channels: 3, background: { r: index, g: 9, b: 9 } } })
    .png()
    .toBuffer();
}

/** Slugs of the documents of these classifications. */
export function documentsOf(root: string, hidden: readonly Classification[]): string[] {
  return hiddenDocuments(root, hidden).map((file) => basename(file, '.mdx'));
}

function hiddenDocuments(root: string, hidden: readonly Classification[]): string[] {
  return listMdx(root, 'policies').filter((file) => hidden.includes(fieldsOf(root, file).classification));
}

export function fieldsOf(
  root: string,
  file: string,
): Record<string, unknown> & { classification: Classification } {
  const [, yaml = ''] = /^---\n(.*?)\n---\n/s.exec(readFileSync(join(root, file), 'utf8')) ?? [];
  return parse(yaml) as Record<string, unknown> & { classification: Classification };
}

/** MDX files below a folder of the handbook, sorted. */
export function listMdx(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.mdx'))
    .map((path) => join(folder, path).replaceAll(sep, '/'))
    .sort();
}

/** YAML files of a folder of the handbook, but not of the folders in it, sorted. */
export function listYaml(root: string, folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`)
    .sort();
}

/** Frameworks themselves: lists about them stand in the same folder. */
export function listFrameworks(root: string): string[] {
  return listYaml(root, 'content/frameworks').filter((file) => !Object.values(auditLists).includes(file));
}

const auditLists = {
  documentedInformation: 'content/frameworks/documented-information.yaml',
  healthNotes: 'content/frameworks/health-notes.yaml',
};

interface Reasons {
  readonly included?: readonly object[];
  readonly excluded?: readonly object[];
}

/**
 * Other words in everything that only audits see of frameworks: why they apply, what has to be in writing, what is
 * special in healthcare, and what was confirmed of the documents that are left.
 */
export function changeForAudits(root: string): void {
  for (const file of listYaml(root, 'content/frameworks/applicability')) {
    rewrite<Reasons>(root, file, ({ included = [], excluded = [], ...whole }) => {
      const change = (reason: object) => ({ ...reason, because: 'Another reason.' });
      return { ...change(whole), included: included.map(change), excluded: excluded.map(change) };
    });
  }
  rewrite<{ readonly entries: readonly Record<'id' | 'framework' | 'requirements', unknown>[] }>(
    root,
    auditLists.documentedInformation,
    ({ entries }) =>
      // Documents name them by their ids.
      entries.toReversed().map(({ id, framework, requirements }, index) => ({
        ...{ id, framework, requirements, class: 'expected' },
        ...{ name: `Another piece, number ${index}`, check: 'Another check.', suppliedBy: 'Somebody else' },
      })),
  );
  rewrite<{ readonly entries: readonly object[] }>(root, auditLists.healthNotes, ({ entries }) =>
    entries.slice(1).map((entry) => ({ ...entry, note: 'Another note.' })),
  );
  changeRegisters(root);
  forgetSafeguardControls(root);
  rewrite(root, 'content/registers/interested-parties.yaml', () => [
    {
      ...{ id: 'another-party', party: 'Another party', needs: ['Another need'], becomes: ['Another rule.'] },
      ...{ systems: 'ISMS', metIn: ['information-security-and-privacy-policy'] },
      ...{ owner: 'ceo', reviewedOn: '2020-01-01' },
    },
  ]);
  for (const file of listYaml(root, 'content/confirmations')) {
    rewrite<readonly object[]>(root, file, (entries) =>
      entries.slice(1).map((entry) => ({
        ...entry,
        // Words are quoted from the text, and that is another one now.
        ...{ words: undefined, text: 'Another text.', sha256: '0'.repeat(64), role: 'ceo', on: '2020-01-01' },
      })),
    );
  }
}

/** What the public is told of safeguards stays; which controls it rests on, auditors alone see. */
export function forgetSafeguardControls(root: string): void {
  rewrite<readonly object[]>(root, 'content/safeguards.yaml', (rows) =>
    rows.map((row) => ({ ...row, controls: {} })),
  );
}

/** Registers that only audits see are gone, and of others what only audits see is otherwise. */
function changeRegisters(root: string): void {
  for (const [key, { file, sight, page }] of registerEntries)
    if (
      page !== undefined &&
      sight.from === 'audit' &&
      key !== 'interestedParties' &&
      !toldFiles.includes(file)
    )
      rmSync(join(root, file), { recursive: true, force: true });
  changeInside(root);
  rewrite<readonly Record<string, unknown>[]>(root, 'content/registers/cloud-services.yaml', (services) =>
    services.map(({ asset, supplier, ...service }) => ({
      ...service,
      ...{ because: 'Another reason.', decidedOn: '2020-01-01' },
    })),
  );
}

/** Other maps between the same frameworks: other words, other relations, and only every second row. */
export function changeCrosswalks(root: string): void {
  for (const file of listYaml(root, 'content/crosswalks')) {
    rewrite<{ edges: readonly object[] }>(root, file, ({ edges, ...crosswalk }) => ({
      ...crosswalk,
      basis: 'Another basis.',
      published: false,
      sources: { other: { title: 'Another source', licence: 'own', taken: 'pairs' } },
      edges: edges
        .filter((_edge, index) => index % 2 === 0)
        .map((edge) => ({ ...edge, source: 'other', relation: 'related', note: 'Another note.' })),
      unrelated: [],
    }));
  }
}

/** Whether the fields of a control record the decision on a specification that the law leaves to assessment. */
export function isSpecification(fields: Readonly<Record<string, unknown>>): boolean {
  return 'decision' in fields;
}

/** Another decision, by somebody else, on another day. */
export const anotherDecision = {
  decision: 'alternative',
  why: 'Another reason.',
  alternative: 'Another measure.',
  decidedBy: 'ceo',
  decidedOn: '2020-01-01',
} as const;

/** Rewrites a YAML file. */
export function rewrite<Content>(root: string, file: string, work: (content: Content) => unknown): void {
  const path = join(root, file);
  writeFileSync(path, stringify(work(parse(readFileSync(path, 'utf8')) as Content)));
}

/** Lists of records with a classification of their own, which is `internal` where it is left out. */
const lists = ['roles', 'contacts', 'parameters', 'glossary'].map((name) => `content/${name}.yaml`);

/**
 * Replaces or removes the records of these classifications. Those that the organisation names stay under their ids.
 *
 * @param replace What to put in the place of one; nothing removes it.
 */
export function changeRecords(
  root: string,
  hidden: readonly Classification[],
  replace?: (record: Classified, index: number) => object,
): void {
  const { contacts } = parse(readFileSync(join(root, 'content/organization.yaml'), 'utf8')) as {
    contacts: Record<string, string>;
  };
  const kept = new Set(Object.values(contacts));
  for (const file of lists) {
    rewrite<readonly Classified[]>(root, file, (records) =>
      records.flatMap((record, index) => {
        const { id, classification = 'internal' } = record;
        if (!hidden.includes(classification)) return [record];
        if (replace !== undefined) return [{ ...replace(record, index), ...(kept.has(id) ? { id } : {}) }];
        return kept.has(id) ? [record] : [];
      }),
    );
  }
}

/** Another record of the same kind: another id, and other words and numbers in every field. */
export function anotherRecord(record: Classified, index: number): object {
  const entries = Object.entries(record).map(([field, value]) => {
    if (field === 'id') return [field, `changed-${index}`];
    if (field === 'amount') return [field, 1000 + index];
    // What a record names would have to be there, and contacts have addresses of a certain shape.
    if (field === 'contact' || field === 'see') return [field, undefined];
    if (typeof value !== 'string' || ['classification', 'unit', 'timeZone'].includes(field))
      return [field, value];
    return [field, `Another ${field}, number ${index}`];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
