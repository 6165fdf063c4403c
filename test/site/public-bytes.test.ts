import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { stringify } from 'yaml';
import { registers } from '../../src/registers/registers.ts';
import { buildHandbook } from '../support/build-handbook.ts';
import { builtDate } from '../support/build-once.ts';
import { compareFolders } from '../support/compare-folders.ts';
import { releaseFrom } from '../support/released-handbook.ts';
import { project } from '../support/run-clausebook.ts';
import { copyHandbook, temporaryFolder } from '../support/temporary-folder.ts';
import { changeInside, changeMoments, forgetWords, toldFiles } from './keep-told.ts';
import {
  anotherDecision,
  anotherRecord,
  changeCrosswalks,
  changeForAudits,
  changeRecords,
  documentsOf,
  fieldsOf,
  forgetSafeguardControls,
  isSpecification,
  listFrameworks,
  listMdx,
  removeDocuments,
  replaceDocuments,
  rewrite,
} from './replace-hidden.ts';
import { rewriteLedger } from './rewrite-ledger.ts';

interface Organization {
  readonly riskMethod?: object;
  readonly sites: object;
  readonly audiences: readonly { readonly id: string }[];
  readonly checks?: object;
  readonly certification?: object;
}
interface Framework {
  readonly id: string;
  readonly requirements: readonly { readonly id: string }[];
}

const folder = temporaryFolder();
/** A day after everything that was recorded, and no later than the clock allows. */
const recordedOn = '2026-12-01';

function copy(name: string): string {
  return copyHandbook(project, join(folder, name));
}

function writeControl(root: string, file: string, fields: object, text: string): void {
  writeFileSync(join(root, file), `---\n${stringify(fields)}---\n${text}\n`);
}

/** Every word of the texts in a folder, the ids of requirements among them. */
function wordsOf(root: string, folder: string): ReadonlySet<string> {
  return new Set(
    listMdx(root, folder).flatMap((file) => readFileSync(join(root, file), 'utf8').match(/[\w.]+/g) ?? []),
  );
}

/** Other words in everything of the organisation that the public does not see. */
function changeOrganization(root: string): void {
  rewrite<Organization>(
    root,
    'content/organization.yaml',
    ({ riskMethod: _method, checks: _checks, certification: _certification, ...organization }) => ({
      ...organization,
      locations: ['Elsewhere'],
      headcount: 987654,
      sites: {
        ...organization.sites,
        staff: 'https://else.example.org/',
        audit: 'https://where.example.org/there/',
      },
      audiences: organization.audiences
        .map(({ id }) => ({ id, title: `Group ${id}`, description: 'Other people.' }))
        .reverse(),
    }),
  );
}

/** What is otherwise in another public edition, but for the page that names the sub-processors: they were removed with the rest. */
function differencesOf(out: string): readonly string[] {
  return compareFolders(join(out, 'public'), join(inject('built'), 'public')).filter(
    (difference) => !/\btrust\/|\bmanifest\.json/.test(difference),
  );
}

describe('the public edition is the same, byte for byte, save for what it tells of sub-processors', () => {
  const hidden = ['internal', 'confidential'] as const;

  test('when everything else is replaced: documents, pictures, names, records, controls, frameworks, crosswalks, pages', async () => {
    const root = copy('replaced');
    rewriteLedger(root, hidden, builtDate);
    changeRecords(root, hidden, anotherRecord);
    changeOrganization(root);
    await replaceDocuments(root, hidden, 'ciso');
    removeStaffLists(root);
    forgetWords(root, true);
    rewrite<object[]>(root, 'content/role-holders.yaml', () => [
      ...['ceo', 'ciso'].map((role) => ({
        ...{ role, person: 'somebody', name: 'Somebody Else', from: '2020-01-01' },
      })),
    ]);
    // What a document says that it meets can't be left out.
    const claimed = wordsOf(root, 'policies');
    for (const file of listMdx(root, 'content/controls')) {
      const fields = fieldsOf(root, file);
      const { id, framework } = fields;
      const decision = isSpecification(fields)
        ? anotherDecision
        : { applicable: claimed.has(String(id)), because: 'Another reason.', status: 'planned' };
      writeControl(root, file, { id, framework, ...decision, owner: 'ceo' }, 'Another statement.');
    }
    for (const file of listFrameworks(root)) {
      rewrite<Framework>(root, file, (framework) => ({
        ...framework,
        title: `Another ${framework.id}`,
        name: 'Another name',
        requirements: framework.requirements.map((requirement) => ({
          ...requirement,
          title: 'Another title',
        })),
      }));
    }
    changeForAudits(root);
    changeMoments(root);
    // Staff see that there are exceptions, and the public does not.
    rmSync(join(root, 'content/registers/exceptions.yaml'), { force: true });
    changeCrosswalks(root);
    // Public, but named by no public page: an edition has what it uses.
    for (const file of ['glossary', 'roles'].map((name) => `content/${name}.yaml`)) {
      const words = file.includes('glossary')
        ? { term: 'Unused', definition: 'Unused.' }
        : { title: 'Unused', duty: 'Unused.' };
      rewrite<object[]>(root, file, (records) => [
        { id: 'a-new-one', classification: 'public', ...words },
        ...records,
      ]);
    }
    rmSync(join(root, 'content/pages/staff'), { recursive: true, force: true });
    releaseFrom(root, documentsOf(root, hidden), { recordedOn });
    const out = await buildHandbook(root, join(folder, 'replaced-dist'), { edition: 'public' });
    expect(differencesOf(out)).toEqual([]);
  });

  test('when everything else is removed, requirements that public documents meet included', async () => {
    const root = copy('removed');
    rewriteLedger(root, hidden, builtDate);
    removeDocuments(root, hidden);
    removeStaffLists(root);
    forgetWords(root, true);
    changeRecords(root, hidden);
    changeOrganization(root);
    rewrite(root, 'content/role-holders.yaml', () => []);
    forgetSafeguardControls(root);
    for (const part of [
      ...['controls', 'frameworks', 'crosswalks', 'confirmations'],
      ...['pages/staff', 'pages/audit'],
    ]) {
      rmSync(join(root, 'content', part), { recursive: true, force: true });
    }
    for (const { file } of Object.values(registers))
      if (file.startsWith('content/registers/') && !toldFiles.includes(file))
        rmSync(join(root, file), { recursive: true, force: true });
    changeInside(root);
    changeMoments(root);
    for (const file of listMdx(root, 'policies')) {
      const text = readFileSync(join(root, file), 'utf8');
      const bare = text
        .replaceAll(/^<Satisfies [^>]*\/>\n\n?/gm, '')
        .replace(/^satisfies:\n(?: .*\n)+/m, '')
        .replace(/^provides:.*\n(?: .*\n)*/m, '');
      expect(bare).not.toMatch(/satisfies/i);
      writeFileSync(join(root, file), bare);
    }
    const out = await buildHandbook(root, join(folder, 'removed-dist'), { edition: 'public' });
    expect(differencesOf(out)).toEqual([]);
  });
});

test('the staff edition is the same, byte for byte, when everything confidential is replaced', async () => {
  const root = copy('staff');
  const hidden = ['confidential'] as const;
  rewriteLedger(root, hidden, builtDate);
  changeRecords(root, hidden, anotherRecord);
  await replaceDocuments(root, hidden, 'ciso');
  rewrite<Organization>(
    root,
    'content/organization.yaml',
    ({ riskMethod: _method, checks: _checks, certification: _certification, ...organization }) => ({
      ...organization,
      locations: ['Elsewhere'],
      headcount: 987654,
      sites: { ...organization.sites, audit: 'https://where.example.org/there/' },
    }),
  );
  rewrite<object[]>(root, 'content/role-holders.yaml', (holders) =>
    holders.slice(1).map((holder) => ({ ...holder, name: 'Somebody Else' })),
  );
  for (const file of listMdx(root, 'content/controls')) {
    const [, , body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(join(root, file), 'utf8')) ?? [];
    const {
      drivers: _drivers,
      evidence: _evidence,
      risks: _risks,
      clients: _clients,
      legal: _legal,
      provides: _provides,
      dueOn: _dueOn,
      ...fields
    } = fieldsOf(root, file);
    const change = isSpecification(fields)
      ? { ...fields, ...anotherDecision }
      : { ...fields, because: 'Another reason.', status: 'not-started' };
    writeControl(root, file, change, body.trim());
  }
  changeForAudits(root);
  forgetWords(root, false);
  rmSync(join(root, 'content/pages/audit'), { recursive: true, force: true });
  const out = await buildHandbook(root, join(folder, 'staff-dist'), { edition: 'staff' });
  expect(existsSync(join(out, 'staff/index.html'))).toBe(true);
  expect(compareFolders(join(out, 'staff'), join(inject('built'), 'staff'))).toEqual([]);
});

/** First steps, what is read first, who decides and what staff ask: they name documents that are not there any more. */
function removeStaffLists(root: string): void {
  for (const file of ['now.yaml', 'first-day.yaml', 'decisions.yaml']) rmSync(join(root, 'content', file));
  rmSync(join(root, 'content/quizzes'), { recursive: true });
  // What only auditors see of a role may name documents and roles that are not there any more.
  rewrite<Record<string, unknown>[]>(root, 'content/roles.yaml', (roles) =>
    roles.map(({ aliases, excludes, deputyAskedBy, atLeast, advisesOnly, ...role }) => role),
  );
  rewrite<{ classification?: string }[]>(root, 'content/home.yaml', (questions) =>
    questions.filter(({ classification }) => classification === 'public'),
  );
}
