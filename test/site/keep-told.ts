import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { isFolder, writtenSchema } from '../../src/registers/define.ts';
import { listReferences } from '../../src/registers/refer.ts';
import { type RegisterKey, registers } from '../../src/registers/registers.ts';

/**
 * Registers of which public notices print a projection, and those that these name. They can't be removed where nothing
 * but the public edition stays: what is internal in them is otherwise instead.
 */
const told = [
  ...([
    'processingActivities',
    'processors',
    'transfers',
    'consents',
    'legitimateInterests',
    'dpias',
    'noticeMoments',
  ] as const),
  ...(['legalRegimes', 'vagueWords', 'assets', 'suppliers', 'clients', 'retention'] as const),
] satisfies readonly RegisterKey[];

export const toldFiles: readonly string[] = told.map((key) => registers[key].file);

type Row = Record<string, unknown>;

/** Other owners, titles, systems and papers, and no requirement; what notices say stays. */
export function changeInside(root: string): void {
  const notices = noticesIn(root);
  const files = activityFiles(root);
  for (const file of files) {
    const { role } = read(root, file) as { role: string };
    const id = /([^/]+)\.yaml$/.exec(file)?.[1] ?? '';
    // Of the notices those of employees may be gone, and what they told of with them.
    if (role === 'controller' && !notices.activities.has(id)) rmSync(join(root, file));
  }
  const activities = activityFiles(root).map((file) => read(root, file) as Row);
  const used = new Set(
    activities.flatMap(({ recipients }) =>
      Array.isArray(recipients) ? recipients.map(({ processorId }: Row) => processorId) : [],
    ),
  );
  const kept = new Set(activityFiles(root).map((file) => /([^/]+)\.yaml$/.exec(file)?.[1]));
  const systems = new Set(activities.flatMap(({ systems }) => systems as string[]));
  const moments = keepMoments(root, notices.slugs);
  // What a law asks of how a notice reaches people, auditors alone see.
  eachRow(root, 'legalRegimes', (row) => ({ ...row, handling: [] }));
  eachRow(root, 'processingActivities', (row) => ({
    ...row,
    ...{ title: 'Another title', department: 'Another department', breachRefs: 'none', changeLog: 'none' },
    deliveryPoints: keepPoints(row['deliveryPoints'], moments),
  }));
  eachRow(root, 'processors', (row) => ({ ...row, ...(used.has(row['id']) ? {} : { end: '2026-01-31' }) }));
  eachRow(root, 'dpias', (row) => ({
    ...row,
    activities: (row['activities'] as string[]).filter((id) => kept.has(id)),
  }));
  eachRow(root, 'assets', ({ privacyOwner, ...row }) => ({
    ...row,
    ephi: false,
    ...(systems.has(String(row['id'])) ? { privacyOwner } : {}),
  }));
  for (const key of told) eachRow(root, key, (row) => changeReferences(key, row));
}

/** Moments of notices that are gone lead nowhere; staff read the words of the others, and not what a law asks of them. */
function keepMoments(root: string, slugs: ReadonlySet<string>): ReadonlySet<string> {
  const { file } = registers.noticeMoments;
  const left = (read(root, file) as Row[]).filter(({ noticeId }) => slugs.has(String(noticeId)));
  writeFileSync(
    join(root, file),
    stringify(left.map((row) => ({ ...row, fulfils: 'none', record: 'none' }))),
  );
  return new Set(left.map(({ id }) => String(id)));
}

function keepPoints(points: unknown, moments: ReadonlySet<string>): unknown {
  if (!Array.isArray(points)) return points;
  const left = points.filter((point) => moments.has(String(point)));
  return left.length === 0 ? 'none' : left;
}

/** Roles, requirements and documents may be others, or none, where something is replaced. */
function changeReferences(key: RegisterKey, row: Row): Row {
  const register = registers[key];
  const changed = structuredClone(row);
  for (const { to, path } of listReferences(writtenSchema(register as never), row)) {
    if (path[0] === 'deliveryPoints' || path[0] === 'noticeId') continue;
    const owner = path.slice(0, -1).reduce<unknown>((part, step) => Reflect.get(Object(part), step), changed);
    const last = path.at(-1) ?? '';
    if (to === 'roles') Reflect.set(Object(owner), last, 'ceo');
    if (to === 'requirements') Reflect.set(Object(owner), last, {});
    if (to === 'documents') Reflect.set(Object(owner), last, 'information-security-and-privacy-policy');
  }
  return changed;
}

function eachRow(root: string, key: RegisterKey, change: (row: Row) => Row): void {
  const register = registers[key];
  const files = isFolder(register)
    ? readdirSync(join(root, register.file))
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => `${register.file}${name}`)
    : [register.file];
  for (const file of files) {
    if (!existsSync(join(root, file))) continue;
    const written = read(root, file);
    // Of a folder with other lists in it only the records are meant.
    if (isFolder(register) && Array.isArray(written)) continue;
    const made = Array.isArray(written) ? written.map((row: Row) => change(row)) : change(written as Row);
    writeFileSync(join(root, file), stringify(made));
  }
}

function activityFiles(root: string): string[] {
  const folder = registers.processingActivities.file;
  return readdirSync(join(root, folder)).map((name) => `${folder}${name}`);
}

/** The notices that are there, and what they tell of. */
function noticesIn(root: string) {
  const slugs = new Set<string>();
  const activities = new Set<string>();
  for (const entry of readdirSync(join(root, 'policies'), { recursive: true, encoding: 'utf8' })) {
    if (!/\/[^/.]+\.mdx$/.test(`/${entry}`)) continue;
    const text = readFileSync(join(root, 'policies', entry), 'utf8');
    const { notice } = parse(/^---\n(.*?)\n---/s.exec(text)?.[1] ?? '{}') as {
      notice?: { activities: string[] };
    };
    slugs.add(/([^/]+)\.mdx$/.exec(entry)?.[1] ?? '');
    for (const id of notice?.activities ?? []) activities.add(id);
  }
  return { slugs, activities };
}

/** Other places, times and words for those at the desk: the public reads none of them. */
export function changeMoments(root: string): void {
  eachRow(root, 'noticeMoments', (row) => ({
    ...row,
    ...{ where: 'Another place', when: 'Another time', short: 'none' },
  }));
}

/** Lines of everyday words that lead to what is not there any more, or that this edition does not have. */
export function forgetWords(root: string, isPublic: boolean): void {
  const { slugs } = noticesIn(root);
  const file = 'content/search.yaml';
  const lines = read(root, file) as { classification?: string; at?: string[] }[];
  const left = lines.filter(
    ({ classification, at = [] }) =>
      (!isPublic || classification === 'public') && at.every((place) => slugs.has(place.split('#')[0] ?? '')),
  );
  writeFileSync(join(root, file), stringify(left));
}

function read(root: string, file: string): unknown {
  return parse(readFileSync(join(root, file), 'utf8'));
}
