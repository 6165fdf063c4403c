import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import sharp from 'sharp';
import { parseDocument, stringify } from 'yaml';
import type { Canaries } from './canaries.ts';

/** Ids of the records that were put in for a document of this classification to name. */
export interface Named {
  readonly term: string;
  readonly role: string;
  readonly contact: string;
  readonly parameter: string;
  readonly clock: string;
}

export const firstReader = { internal: 'staff', confidential: 'audit' } as const;
export type Held = keyof typeof firstReader;

/** An MDX file in its two parts, the fields ready to be changed in place. */
export function openMdx(path: string) {
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(path, 'utf8')) ?? [];
  const fields = parseDocument(yaml);
  const append = (place: readonly (string | number)[], word: string) => {
    const value = fields.getIn(place);
    if (typeof value === 'string') fields.setIn(place, `${value} ${word}`);
    return typeof value === 'string';
  };
  const save = (text: string) => writeFileSync(path, `---\n${fields.toString({ lineWidth: 0 })}---\n${text}`);
  return { fields, body, append, save };
}

/** Puts canaries into every document: what readers see into those that not all may see, comments into all. */
export async function plantDocuments(root: string, canaries: Canaries, named: Record<Held, Named>) {
  const files = readdirSync(join(root, 'policies'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.mdx'))
    .map((path) => join('policies', path).replaceAll(sep, '/'));
  for (const file of files) await plantDocument(root, file, canaries, named);
  for (const held of ['internal', 'confidential'] as const) await addDocument(root, canaries, held, named);
}

async function plantDocument(root: string, file: string, canaries: Canaries, named: Record<Held, Named>) {
  const path = join(root, file);
  const mdx = openMdx(path);
  const { fields } = mdx;
  fields.commentBefore = ` ${canaries.next('nobody', 'comment in frontmatter', file)}`;
  const comment = `\n{/* ${canaries.next('nobody', 'comment in a text', file)} */}\n`;
  const classification = fields.get('classification');
  if (classification !== 'internal' && classification !== 'confidential') return mdx.save(mdx.body + comment);

  const plant = (kind: string) => canaries.next(firstReader[classification], kind, file);
  mdx.append(['title'], plant('title of a document'));
  mdx.append(['summary'], plant('summary of a document'));
  if (fields.hasIn(['keywords'])) fields.addIn(['keywords'], plant('keyword'));
  if (fields.hasIn(['answers', 0])) mdx.append(['answers', 0, 'question'], plant('question'));
  const text = renameImages(path, mdx.body, canaries, file);
  const heading = text.replace(/^(## [^{\n]*?) *(?=\{#|$)/m, `$1 ${plant('heading')} `);
  mdx.save(heading + comment + (await writeSection(root, file, canaries, classification, named)));
}

/** Renames the pictures of a document, in its folder and in its text. */
function renameImages(path: string, body: string, canaries: Canaries, file: string): string {
  const folder = path.replace(/\.mdx$/, '');
  let text = body;
  for (const name of listFolder(folder)) {
    const renamed = `${canaries.next('nobody', 'name of an image', file)}-${name}`;
    renameSync(join(folder, name), join(folder, renamed));
    text = text.replaceAll(`${basename(folder)}/${name}`, `${basename(folder)}/${renamed}`);
  }
  return text;
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A section that holds a canary in everything a text may hold, and names the records put in for it. */
async function writeSection(
  root: string,
  file: string,
  canaries: Canaries,
  held: Held,
  named: Record<Held, Named>,
): Promise<string> {
  const plant = (kind: string) => canaries.next(firstReader[held], kind, file);
  const image = await addImage(root, file, canaries);
  const { term, role, contact, parameter, clock } = named[held];
  return [
    '',
    `## Put in ${plant('heading')} {#${plant('anchor')}}`,
    '',
    `Words with ${plant('body')}, **bold ${plant('body')}** and a [link](https://${plant('link')}.example.org/).`,
    '',
    `<Rule id="${plant('id of a rule')}" level="must" who="all-staff" record="${plant('record of a rule')}">`,
    '',
    `You **must** keep ${plant('text of a rule')}.`,
    '',
    '</Rule>',
    '',
    `| ${plant('head of a table')} |`,
    '|---|',
    `| ${plant('cell of a table')} |`,
    '',
    `![Plan ${plant('text of an image')}](${image})`,
    '',
    `A note.[^put] The <Term id="${term}"/> of the <Role id="${role}"/> ends after <Param id="${parameter}"/>.`,
    '',
    `Ask <Contact id="${contact}"/>.`,
    '',
    ...(held === 'confidential' ? [`<Clock ids="${clock}"/>`, ''] : []),
    `[^put]: Note ${plant('footnote')}.`,
    '',
  ].join('\n');
}

/** Adds a picture with canaries in its name and its metadata, and returns how a text writes its address. */
async function addImage(root: string, file: string, canaries: Canaries): Promise<string> {
  const slug = basename(file, '.mdx');
  const name = `${canaries.next('nobody', 'name of an image', file)}.png`;
  const description = canaries.next('nobody', 'metadata of an image', file);
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#0f5c55' } })
    .withExif({ IFD0: { ImageDescription: description, Artist: description } })
    .png()
    .toBuffer();
  mkdirSync(join(root, dirname(file), slug), { recursive: true });
  writeFileSync(join(root, dirname(file), slug, name), bytes);
  return `${slug}/${name}`;
}

/** Adds a document of which folder and file name are canaries, too, and confirms its section. */
async function addDocument(root: string, canaries: Canaries, held: Held, named: Record<Held, Named>) {
  const plant = (kind: string) => canaries.next(firstReader[held], kind, `the added ${held} document`);
  const file = `policies/${plant('topic')}/${plant('slug')}.mdx`;
  mkdirSync(join(root, dirname(file)), { recursive: true });
  const fields = [
    `id: ZZ-90${held === 'internal' ? 1 : 2}`,
    `title: Put in ${plant('title of a document')}`,
    'type: record',
    `classification: ${held}`,
    'version: 1.0.0',
    'owner: ciso',
    'approver: ceo',
    'audience: [all-staff]',
    'reviewEvery: P1Y',
    `summary: Put in ${plant('summary of a document')}`,
  ];
  const section = await writeSection(root, file, canaries, held, named);
  writeFileSync(join(root, file), `---\n${fields.join('\n')}\n---\n${section}`);
  const confirmation = {
    section: /\{#(\w+)\}/.exec(section)?.[1],
    text: `Put in ${canaries.next('audit', 'confirmed text', `the added ${held} document`)}.`,
    sha256: '0'.repeat(64),
    requirements: { 'iso27001-2022': ['5.1'] },
    role: named[held].role,
    on: '2026-11-02',
  };
  writeFileSync(
    join(root, `content/confirmations/${basename(file, '.mdx')}.yaml`),
    stringify([confirmation]),
  );
}
