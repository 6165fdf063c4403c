import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Document, parseDocument } from 'yaml';
import { z } from 'zod';
import { isFolder, writtenSchema } from '../../src/registers/define.ts';
import { registerEntries } from '../../src/registers/registers.ts';
import { meantBy, schemaAt } from '../../src/source/schema-path.ts';
import { contract, toldOf } from '../handbook/contract-table.ts';
import type { Canaries } from './canaries.ts';
import { firstReader, type Held, type Named, openMdx } from './plant-documents.ts';

type Path = readonly (string | number)[];

/** Puts canaries into the records and returns those that were added for documents to name. */
export function plantRecords(root: string, canaries: Canaries): Record<Held, Named> {
  plantFields(root, canaries);
  plantOrganization(root, canaries);
  plantFrameworks(root, canaries);
  plantApplicability(root, canaries);
  plantCrosswalks(root, canaries);
  plantConfirmations(root, canaries);
  plantControls(root, canaries);
  plantPages(root, canaries);
  const clock = canaries.next('audit', 'id of a clock', 'content/legal/clocks.yaml');
  addTo(root, 'content/legal/clocks.yaml', {
    id: clock,
    regime: canaries.next('audit', 'regime of a clock', 'content/legal/clocks.yaml'),
    startEvent: canaries.next('audit', 'start of a clock', 'content/legal/clocks.yaml'),
    limit: 'At once',
    addressee: 'Nobody',
    what: 'Nothing',
    source: 'No law',
    verifiedOn: '2026-11-21',
  });
  addUnused(root, canaries);
  return {
    internal: addNamed(root, canaries, 'internal', clock),
    confidential: addNamed(root, canaries, 'confidential', clock),
  };
}

/** Laws are public, so who may read a clock is decided by the text that prints it: new ones are added instead. */
const printedByTexts: readonly string[] = ['clocks'];

/** Every text in a register that not everybody may see, whoever it is that may. */
function plantFields(root: string, canaries: Canaries): void {
  for (const [key, register] of registerEntries) {
    if (printedByTexts.includes(key) || !existsSync(join(root, register.file))) continue;
    const { from, later = {} } = contract[key];
    const schema = writtenSchema(register);
    const files = isFolder(register)
      ? listYaml(root, register.file.slice(0, -1)).filter((file) => !registered.has(file))
      : [register.file];
    for (const file of files)
      change(root, file, canaries, (yaml) => {
        for (const { at, record } of recordsIn(yaml, isFolder(register))) {
          const reader =
            from === 'own classification'
              ? firstReader[(record.classification ?? 'internal') as Held]
              : from === 'public'
                ? undefined
                : from;
          for (const path of textsIn(schema, record)) {
            const first = later[String(path[0])] ?? reader;
            // Anybody may see a public record, and what is told of others.
            if (first === undefined || first === 'public' || isTold(key, path)) continue;
            const kind = `${path.filter((step) => typeof step === 'string').join(' ')} in ${file}`;
            append(yaml, [...at, ...path], () => canaries.next(first, kind, file));
          }
        }
      });
  }
}

/** Whether a field, or what it stands in, is told to everybody although the record is not. */
function isTold(key: string, path: Path): boolean {
  const told: Readonly<Record<string, { readonly fields: readonly string[] }>> = toldOf;
  const field = path.filter((step) => typeof step === 'string').join('.');
  return told[key]?.fields.some((one) => field === one || field.startsWith(`${one}.`)) === true;
}

type Written = { readonly classification?: string };

/** The records of a file, one or a list that may stand below its sources, and where each is. */
function recordsIn(yaml: Document, isOne: boolean): readonly { at: Path; record: Written }[] {
  if (isOne) return [{ at: [], record: yaml.toJS() as Written }];
  const written = yaml.toJS() as Written[] | { readonly entries: readonly Written[] };
  const [within, records] = Array.isArray(written) ? [[], written] : [['entries'], written.entries];
  return records.map((record, index) => ({ at: [...within, index], record }));
}

/** Where a record has a text in which a word more is a text as before: no id, no address, no day. */
function textsIn(schema: z.ZodType, record: object): Path[] {
  const found: Path[] = [];
  const visit = (value: unknown, path: Path) => {
    const field = schemaAt(schema, path, record);
    // Where `none` is meant it is the word and no text.
    const part = field && meantBy(field, value);
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value))
        visit(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    else if (typeof value === 'string' && part !== undefined && z.safeParse(part, `${value} word`).success)
      found.push(path);
  };
  visit(record, []);
  return found;
}

function plantOrganization(root: string, canaries: Canaries): void {
  const file = 'content/organization.yaml';
  change(root, file, canaries, (yaml) => {
    const { audiences, locations } = yaml.toJS() as { audiences: object[]; locations: string[] };
    for (const index of audiences.keys()) {
      append(yaml, ['audiences', index, 'title'], () => canaries.next('staff', 'title of an audience', file));
      append(yaml, ['audiences', index, 'description'], () =>
        canaries.next('staff', 'description of an audience', file),
      );
    }
    for (const index of locations.keys())
      append(yaml, ['locations', index], () => canaries.next('audit', 'location', file));
    yaml.setIn(
      ['sites', 'staff'],
      `https://${canaries.next('staff', 'host of an edition', file)}.example.org/${canaries.next('staff', 'folder of the staff edition', file)}/`,
    );
    yaml.setIn(
      ['sites', 'audit'],
      `https://${canaries.next('audit', 'host of an edition', file)}.example.org/${canaries.next('audit', 'folder of the audit edition', file)}/`,
    );
  });
}

/** YAML files of a folder, but not of the folders in it. */
function listYaml(root: string, folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`);
}

/** That a requirement applies is for employees; why, for audits. */
function plantApplicability(root: string, canaries: Canaries): void {
  for (const file of listYaml(root, 'content/frameworks/applicability')) {
    change(root, file, canaries, (yaml) => {
      append(yaml, ['because'], () => canaries.next('audit', 'why a framework applies', file));
      for (const list of ['included', 'excluded'] as const) {
        const { [list]: reasons = [] } = yaml.toJS() as { [list]?: object[] };
        for (const index of reasons.keys())
          append(yaml, [list, index, 'because'], () =>
            canaries.next('audit', `why a requirement is ${list}`, file),
          );
      }
    });
  }
}

function plantCrosswalks(root: string, canaries: Canaries): void {
  for (const file of listYaml(root, 'content/crosswalks')) {
    change(root, file, canaries, (yaml) => {
      append(yaml, ['basis'], () => canaries.next('staff', 'basis of a crosswalk', file));
      const {
        sources,
        edges,
        unrelated = [],
      } = yaml.toJS() as {
        sources: object;
        edges: object[];
        unrelated?: object[];
      };
      for (const key of Object.keys(sources))
        append(yaml, ['sources', key, 'title'], () => canaries.next('staff', 'source of a crosswalk', file));
      for (const index of edges.keys())
        append(yaml, ['edges', index, 'note'], () =>
          canaries.next('staff', 'note on a row of a crosswalk', file),
        );
      for (const index of unrelated.keys())
        append(yaml, ['unrelated', index, 'note'], () =>
          canaries.next('staff', 'note on what a crosswalk leaves out', file),
        );
    });
  }
}

/** What somebody compared may differ from what is published, so it is for audits, whoever reads the document. */
function plantConfirmations(root: string, canaries: Canaries): void {
  for (const file of listYaml(root, 'content/confirmations')) {
    change(root, file, canaries, (yaml) => {
      for (const index of (yaml.toJS() as object[]).keys())
        append(yaml, [index, 'text'], () => canaries.next('audit', 'confirmed text', file));
    });
  }
}

const registered = new Set(registerEntries.map(([, { file }]) => file));

function plantFrameworks(root: string, canaries: Canaries): void {
  const files = listYaml(root, 'content/frameworks').filter((file) => !registered.has(file));
  for (const file of files) {
    change(root, file, canaries, (yaml) => {
      for (const field of ['title', 'name', 'edition', 'publisher'])
        append(yaml, [field], () => canaries.next('staff', `${field} of a framework`, file));
      const { requirements } = yaml.toJS() as { requirements: object[] };
      for (const index of requirements.keys())
        append(yaml, ['requirements', index, 'title'], () =>
          canaries.next('staff', 'title of a requirement', file),
        );
    });
  }
}

function plantControls(root: string, canaries: Canaries): void {
  const files = readdirSync(join(root, 'content/controls'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.mdx'),
  );
  for (const path of files) {
    const file = join('content/controls', path).replaceAll(sep, '/');
    const mdx = openMdx(join(root, file));
    append(mdx.fields, ['because'], () => canaries.next('audit', 'reason of a control', file));
    append(mdx.fields, ['why'], () => canaries.next('audit', 'why of a decision', file));
    append(mdx.fields, ['alternative'], () => canaries.next('audit', 'alternative of a decision', file));
    append(mdx.fields, ['evidence', 0, 'title'], () => canaries.next('audit', 'title of evidence', file));
    append(mdx.fields, ['evidence', 0, 'where'], () => canaries.next('audit', 'place of evidence', file));
    mdx.fields.commentBefore = ` ${canaries.next('nobody', 'comment in frontmatter', file)}`;
    mdx.save(
      `${mdx.body}\nPut in ${canaries.next('staff', 'statement of a control', file)}.\n\n{/* ${canaries.next('nobody', 'comment in a text', file)} */}\n`,
    );
  }
}

/** Trusted pages: whole modules that only some editions have. */
function plantPages(root: string, canaries: Canaries): void {
  for (const reader of ['staff', 'audit'] as const) {
    const folder = join(root, 'content/pages', reader);
    mkdirSync(folder, { recursive: true });
    const name = canaries.next(reader, 'name of a trusted page', `content/pages/${reader}`);
    const body = canaries.next(reader, 'text of a trusted page', `content/pages/${reader}`);
    const comment = canaries.next('nobody', 'comment in a trusted page', `content/pages/${reader}`);
    const title = canaries.next(reader, 'title of a trusted page', `content/pages/${reader}`);
    const heading = canaries.next(reader, 'heading of a trusted page', `content/pages/${reader}`);
    writeFileSync(
      join(folder, `${name}.mdx`),
      `---\ntitle: ${title}\n---\n\n## Put in ${heading}\n\nPut in ${body}.\n\n{/* ${comment} */}\n`,
    );
  }
}

/** Public records that no page names: an edition has what it uses, so they are in the audit edition alone. */
function addUnused(root: string, canaries: Canaries): void {
  const plant = (kind: string) => canaries.next('audit', kind, 'unused public records');
  addTo(root, 'content/glossary.yaml', {
    id: plant('id of an unused term'),
    term: plant('unused term'),
    definition: 'Nothing.',
    classification: 'public',
  });
  addTo(root, 'content/roles.yaml', {
    id: plant('id of an unused role'),
    title: plant('unused role'),
    duty: 'Nothing.',
    classification: 'public',
  });
}

function addNamed(root: string, canaries: Canaries, held: Held, clock: string): Named {
  const plant = (kind: string) => canaries.next(firstReader[held], kind, `the added ${held} records`);
  const [term, role, contact, parameter] = [
    plant('id of a term'),
    plant('id of a role'),
    plant('id of a contact'),
    plant('id of a parameter'),
  ];
  addTo(root, 'content/glossary.yaml', {
    id: term,
    term: plant('term'),
    definition: plant('definition'),
    classification: held,
  });
  addTo(root, 'content/roles.yaml', {
    id: role,
    title: plant('title of a role'),
    duty: plant('duty of a role'),
    classification: held,
  });
  addTo(root, 'content/contacts.yaml', {
    id: contact,
    title: plant('title of a contact'),
    purpose: plant('purpose of a contact'),
    classification: held,
    channels: [{ kind: 'email', address: `${plant('address of a contact')}@example.org` }],
    hours: plant('hours of a contact'),
    languages: ['en'],
  });
  addTo(root, 'content/parameters.yaml', {
    id: parameter,
    amount: 5,
    unit: 'day',
    meaning: plant('meaning of a parameter'),
    source: plant('source of a parameter'),
    classification: held,
  });
  return { term, role, contact, parameter, clock };
}

function addTo(root: string, file: string, record: object): void {
  const path = join(root, file);
  const yaml = parseDocument(readFileSync(path, 'utf8'));
  yaml.add(yaml.createNode(record));
  writeFileSync(path, yaml.toString({ lineWidth: 0 }));
}

/** Changes a YAML file, and puts a comment into it. */
function change(root: string, file: string, canaries: Canaries, work: (yaml: Document) => void): void {
  const path = join(root, file);
  const yaml = parseDocument(readFileSync(path, 'utf8'));
  work(yaml);
  yaml.comment = ` ${canaries.next('nobody', 'comment in a record', file)}`;
  writeFileSync(path, yaml.toString({ lineWidth: 0 }));
}

function append(yaml: Document, path: Path, word: () => string): void {
  const value = yaml.getIn(path);
  if (typeof value === 'string') yaml.setIn(path, `${value} ${word()}`);
}
