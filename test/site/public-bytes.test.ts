import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { stringify } from 'yaml';
import { buildHandbook } from '../support/build-handbook.ts';
import { compareFolders } from '../support/compare-folders.ts';
import { project } from '../support/run-clausebook.ts';
import { copyHandbook, temporaryFolder } from '../support/temporary-folder.ts';
import {
  anotherRecord,
  changeRecords,
  fieldsOf,
  listMdx,
  removeDocuments,
  replaceDocuments,
  rewrite,
} from './replace-hidden.ts';

interface Organization {
  readonly sites: object;
  readonly audiences: readonly { readonly id: string }[];
}
interface Framework {
  readonly id: string;
  readonly requirements: readonly { readonly id: string }[];
}

const folder = temporaryFolder();

function copy(name: string): string {
  return copyHandbook(project, join(folder, name));
}

function writeControl(root: string, file: string, fields: object, text: string): void {
  writeFileSync(join(root, file), `---\n${stringify(fields)}---\n${text}\n`);
}

/** Other words in everything of the organisation that the public does not see. */
function changeOrganization(root: string): void {
  rewrite<Organization>(root, 'content/organization.yaml', (organization) => ({
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
  }));
}

describe('the public edition is the same, byte for byte', () => {
  const hidden = ['internal', 'confidential'] as const;

  test('when everything else is replaced: documents, pictures, names, records, controls, frameworks, pages', async () => {
    const root = copy('replaced');
    changeRecords(root, hidden, anotherRecord);
    changeOrganization(root);
    await replaceDocuments(root, hidden, 'ciso');
    rewrite<object[]>(root, 'content/role-holders.yaml', () => [
      { role: 'ceo', person: 'somebody', name: 'Somebody Else', from: '2020-01-01' },
    ]);
    for (const file of listMdx(root, 'content/controls')) {
      const { id, framework } = fieldsOf(root, file);
      const fields = {
        id,
        framework,
        applicable: false,
        because: 'Another reason.',
        status: 'planned',
        owner: 'ceo',
      };
      writeControl(root, file, fields, 'Another statement.');
    }
    for (const id of ['iso27001-2022', 'gdpr']) {
      rewrite<Framework>(root, `content/frameworks/${id}.yaml`, (framework) => ({
        ...framework,
        title: `Another ${id}`,
        name: 'Another name',
        requirements: framework.requirements.map((requirement) => ({
          ...requirement,
          title: 'Another title',
        })),
      }));
    }
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
    const out = await buildHandbook(root, join(folder, 'replaced-dist'), { edition: 'public' });
    expect(compareFolders(join(out, 'public'), join(inject('built'), 'public'))).toEqual([]);
  });

  test('when everything else is removed, requirements that public documents meet included', async () => {
    const root = copy('removed');
    removeDocuments(root, hidden);
    changeRecords(root, hidden);
    changeOrganization(root);
    rewrite(root, 'content/role-holders.yaml', () => []);
    for (const part of ['controls', 'frameworks', 'pages/staff', 'pages/audit']) {
      rmSync(join(root, 'content', part), { recursive: true, force: true });
    }
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
    expect(compareFolders(join(out, 'public'), join(inject('built'), 'public'))).toEqual([]);
  });
});

test('the staff edition is the same, byte for byte, when everything confidential is replaced', async () => {
  const root = copy('staff');
  const hidden = ['confidential'] as const;
  changeRecords(root, hidden, anotherRecord);
  await replaceDocuments(root, hidden, 'ciso');
  rewrite<{ sites: object }>(root, 'content/organization.yaml', (organization) => ({
    ...organization,
    locations: ['Elsewhere'],
    headcount: 987654,
    sites: { ...organization.sites, audit: 'https://where.example.org/there/' },
  }));
  rewrite<object[]>(root, 'content/role-holders.yaml', (holders) =>
    holders.slice(1).map((holder) => ({ ...holder, name: 'Somebody Else' })),
  );
  for (const file of listMdx(root, 'content/controls')) {
    const [, , body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(join(root, file), 'utf8')) ?? [];
    const { drivers: _drivers, evidence: _evidence, ...fields } = fieldsOf(root, file);
    writeControl(root, file, { ...fields, because: 'Another reason.', status: 'not-started' }, body.trim());
  }
  rmSync(join(root, 'content/pages/audit'), { recursive: true, force: true });
  const out = await buildHandbook(root, join(folder, 'staff-dist'), { edition: 'staff' });
  expect(existsSync(join(out, 'staff/index.html'))).toBe(true);
  expect(compareFolders(join(out, 'staff'), join(inject('built'), 'staff'))).toEqual([]);
});
