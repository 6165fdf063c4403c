import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { historyOn } from '../../src/handbook/histories.ts';
import { inForce } from '../../src/handbook/in-force.ts';
import { loadHandbook } from '../../src/handbook/load.ts';
import { publish } from '../../src/handbook/publish.ts';
import { select } from '../../src/handbook/select.ts';
import { formerAddresses } from '../../src/ledger/former-addresses.ts';
import { planReview } from '../../src/ledger/plan-review.ts';
import { checkHandbook } from '../../src/rules/check-handbook.ts';
import type { EditionName } from '../../src/schema/handbook.ts';
import { sortDiagnostics } from '../../src/source/diagnostic.ts';
import { changed, notice, policy, procedure } from '../support/faulty-handbook.ts';
import {
  readHandbook,
  releasedHandbook,
  releaseFrom,
  rewrite,
  writePlan,
} from '../support/released-handbook.ts';
import { runClausebook } from '../support/run-clausebook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

const today = '2026-03-02';
const rules = 'policies/access/rules-of-access.mdx';

function problemsOf(root: string): string[] {
  const { handbook, diagnostics } = loadHandbook(root);
  const found = handbook === undefined ? [] : checkHandbook(handbook, today, diagnostics);
  return sortDiagnostics([...diagnostics, ...found]).map(({ file, line, column, rule, message, hint = '' }) =>
    `${file}:${line}:${column}  ${rule}  ${message} ${hint}`.trim(),
  );
}

/** The policy under another file name, with all that names it, as `rename` leaves it. */
function renamePolicy(root: string): void {
  renameSync(join(root, policy), join(root, rules));
  renameSync(join(root, 'policies/access/access-control'), join(root, 'policies/access/rules-of-access'));
  renameSync(
    join(root, 'content/confirmations/access-control.yaml'),
    join(root, 'content/confirmations/rules-of-access.yaml'),
  );
  rewrite(root, rules, 'access-control/doors.png', 'rules-of-access/doors.png');
  rewrite(root, rules, 'keywords:', 'formerly: [access-control]\nkeywords:');
  rewrite(root, procedure, '<Doc to="access-control"/>', '<Doc to="rules-of-access"/>');
  for (const file of ['controls/demo-2026/5.1.mdx', 'decisions.yaml'])
    rewrite(root, `content/${file}`, 'access-control', 'rules-of-access');
}

const addressesOf = (root: string, edition: EditionName) =>
  formerAddresses(select(publish(readHandbook(root), today, { drafts: false }), edition, today).handbook).map(
    ({ from, to }) => `${from} ${to}`,
  );

describe('a document that had another name before', () => {
  const renamed = () => {
    const root = releasedHandbook();
    renamePolicy(root);
    return root;
  };

  test('stays one: its history, what is in force, and nothing that waits for a release', () => {
    const root = renamed();
    expect(problemsOf(root)).toEqual([]);
    const handbook = readHandbook(root);
    expect(historyOn(handbook, 'access-control', today)).toBeUndefined();
    expect(historyOn(handbook, 'rules-of-access', today)?.versions.map(({ status }) => status)).toEqual([
      'in-force',
    ]);
    expect(inForce(handbook, 'rules-of-access', today)?.frozen.version).toBe('2.1.0');
    const { documents } = publish(handbook, today, { drafts: false });
    expect(documents.map(({ slug }) => slug)).toEqual(['key-cabinet', 'privacy-notice', 'rules-of-access']);
    const cabinet = documents.find(({ slug }) => slug === 'key-cabinet');
    expect(cabinet?.citations.filter(({ kind }) => kind === 'document').map(({ id }) => id)).toEqual([
      'rules-of-access',
    ]);
  });

  test('goes on being released, reviewed and proven under its new name, and no event is written anew', async () => {
    const root = renamed();
    const first = readFileSync(join(root, 'content/ledger/0001-release.json'), 'utf8');
    writePlan(
      root,
      planReview(
        readHandbook(root),
        [{ document: 'rules-of-access', on: '2026-02-20', outcome: 'confirmed', holder: 'p-2' }],
        { today, recordedAt: `${today}T09:00:00Z` },
      ),
    );
    rewrite(root, rules, 'Ask the <Role', 'Please ask the <Role');
    releaseFrom(root, ['rules-of-access'], { recordedOn: '2026-03-03' });
    expect(readFileSync(join(root, 'content/ledger/0001-release.json'), 'utf8')).toBe(first);
    const history = historyOn(readHandbook(root), 'rules-of-access', '2026-03-04');
    expect(history?.versions.map(({ frozen }) => [frozen.facts.slug, frozen.version])).toEqual([
      ['access-control', '2.1.0'],
      ['rules-of-access', '2.1.1'],
    ]);
    expect(history?.reviews.map(({ version }) => version)).toEqual(['2.1.0']);
    const { code, stdout } = await runClausebook(['verify', '--root', root], { now: '2026-03-04' });
    expect(stdout).not.toContain('error');
    expect(code).toBe(0);
  });

  test('is found by its old addresses, in the editions that show it and in no other', () => {
    const root = renamed();
    expect(addressesOf(root, 'public')).toEqual([]);
    expect(addressesOf(root, 'staff')).toEqual([
      '/documents/access-control/ /documents/rules-of-access/',
      '/documents/access-control/changes/ /documents/rules-of-access/changes/',
      '/documents/access-control/v/2.1.0/ /documents/rules-of-access/v/2.1.0/',
    ]);
  });

  test('has no old address in public where it was internal under its old name', () => {
    const root = renamed();
    rewrite(root, rules, 'classification: internal', 'classification: public');
    const { handbook } = loadHandbook(root);
    if (handbook === undefined) throw new Error('There is no handbook.');
    const [shown] = handbook.documents.filter(({ slug }) => slug === 'rules-of-access');
    expect(shown?.formerly).toEqual(['access-control']);
    const edition = select(publish(handbook, today, { drafts: true }), 'public', today);
    expect(edition.handbook.documents.find(({ slug }) => slug === 'rules-of-access')?.formerly).toEqual([]);
    expect(formerAddresses(edition.handbook)).toEqual([]);
  });

  test('leads on before anything was released, too', () => {
    const root = temporaryHandbook();
    renamePolicy(root);
    expect(addressesOf(root, 'audit')).toEqual([
      '/documents/access-control/ /documents/rules-of-access/',
      '/documents/access-control/changes/ /documents/rules-of-access/changes/',
    ]);
  });

  test('may have had several names, and get its first one back', () => {
    const root = renamed();
    rewrite(root, rules, 'lock your screen.', 'always lock your screen.');
    releaseFrom(root, ['rules-of-access'], { recordedOn: today });
    const back = 'policies/access/access-control.mdx';
    renameSync(join(root, rules), join(root, back));
    renameSync(join(root, 'policies/access/rules-of-access'), join(root, 'policies/access/access-control'));
    renameSync(
      join(root, 'content/confirmations/rules-of-access.yaml'),
      join(root, 'content/confirmations/access-control.yaml'),
    );
    rewrite(root, back, 'rules-of-access/doors.png', 'access-control/doors.png');
    rewrite(root, back, 'formerly: [access-control]', 'formerly: [rules-of-access]');
    rewrite(root, procedure, 'rules-of-access', 'access-control');
    for (const file of ['controls/demo-2026/5.1.mdx', 'decisions.yaml'])
      rewrite(root, `content/${file}`, 'rules-of-access', 'access-control');
    expect(problemsOf(root)).toEqual([]);
    expect(
      historyOn(readHandbook(root), 'access-control', today)?.versions.map(({ frozen }) => frozen.version),
    ).toEqual(['2.1.0', '2.2.0']);
  });

  test('is told to authors who still write its old name', () => {
    const root = renamed();
    rewrite(root, procedure, '<Doc to="rules-of-access"/>', '<Doc to="access-control"/>');
    expect(problemsOf(root)[0]).toContain(
      'unknown-document  There is no document "access-control". It is called rules-of-access now: write that.',
    );
  });
});

describe('a file that was renamed and says nothing of it', () => {
  test.each([
    ['with its id', (_root: string) => undefined, 'it has the id PRO-007'],
    [
      'with its text',
      (root: string) => rewrite(root, 'policies/keys/keys.mdx', 'id: PRO-007', 'id: PRO-009'),
      'it has the same text',
    ],
    [
      'with nearly its words',
      (root: string) => {
        rewrite(root, 'policies/keys/keys.mdx', 'id: PRO-007', 'id: PRO-009');
        rewrite(root, 'policies/keys/keys.mdx', 'Nobody else may know.', 'Nobody else may know this.');
      },
      'it has nearly the same words',
    ],
  ])('is recognised %s, and nothing that follows from it is said', (_how, change, same) => {
    const root = releasedHandbook();
    mkdirSync(join(root, 'policies/keys'));
    renameSync(join(root, procedure), join(root, 'policies/keys/keys.mdx'));
    change(root);
    expect(problemsOf(root)).toEqual([
      `policies/keys/keys.mdx:1:1  document-renamed  This looks like "key-cabinet", renamed to "keys": ${same}, and there is no file key-cabinet.mdx any more. If it is the same document, run: npx clausebook rename document key-cabinet keys (it writes formerly: [key-cabinet] into its fields, and takes along what names it). If it is another one, bring key-cabinet.mdx back, or retire it first: npx clausebook retire key-cabinet --from DAY --why "..."`,
    ]);
  });

  test('is said before what stands in files before it', () => {
    const root = releasedHandbook();
    renameSync(join(root, procedure), join(root, 'policies/privacy/the-keys.mdx'));
    rewrite(root, policy, '<Role id="keeper"/>', '<Role id="kepper"/>');
    expect(problemsOf(root).map((line) => line.split('  ')[1])).toEqual(['document-renamed', 'unknown-role']);
  });

  test('is no rename where the words are others', () => {
    const root = releasedHandbook();
    rmSync(join(root, procedure));
    writeFileSync(
      join(root, 'policies/access/visitors.mdx'),
      readFileSync(join(root, notice), 'utf8')
        .replace('NOT-001', 'NOT-009')
        .replace('Privacy notice', 'Visitors'),
    );
    expect(problemsOf(root).join('\n')).not.toContain('document-renamed');
  });
});

describe('a name of before leads to one thing', () => {
  test.each([
    ['access-control', '"access-control" is what this document is called today: it would lead to itself.'],
    ['privacy-notice', 'There is a document "privacy-notice" today, and its name leads to itself.'],
  ])('and not to %s', (old, message) => {
    const root = temporaryHandbook();
    rewrite(root, policy, 'keywords:', `formerly: [${old}]\nkeywords:`);
    expect(problemsOf(root)).toEqual([
      `${policy}:12:12  former-name-taken  ${message} Take "formerly" out here.`,
    ]);
  });

  test('two may not both have had it, and no two may lead in a circle', () => {
    const root = temporaryHandbook();
    rewrite(root, policy, 'keywords:', 'formerly: [rules, key-cabinet]\nkeywords:');
    rewrite(root, procedure, 'summary:', 'formerly: [rules, access-control]\nsummary:');
    expect(problemsOf(root).map((line) => line.replace(/^\S+ +\S+ +/, ''))).toEqual([
      '"key-cabinet" says that it was once called "access-control", and this one says the same of it: the two would lead in a circle. Take "key-cabinet" out of "formerly".',
      '"access-control" says that it was once called "rules", too: a name leads to one document. Take "rules" out of "formerly".',
      '"access-control" says that it was once called "key-cabinet", and this one says the same of it: the two would lead in a circle. Take "access-control" out of "formerly".',
    ]);
  });

  test('two documents that were both released under one number are two', () => {
    const root = releasedHandbook(
      changed(procedure, 'version: 1.0.0', 'version: 2.1.0') as Record<string, string>,
    );
    rmSync(join(root, procedure));
    rmSync(join(root, 'content/confirmations/key-cabinet.yaml'));
    rewrite(root, policy, 'keywords:', 'formerly: [key-cabinet]\nkeywords:');
    expect(problemsOf(root)).toContain(
      `${policy}:12:12  former-name-taken  "key-cabinet" and "access-control" were both released as 2.1.0: they are two documents. Take "formerly" out here. If this one stands in its place now, say so: npx clausebook retire key-cabinet --from DAY --why "..." --replaced-by access-control`,
    );
  });

  test('of roles, terms, parameters and groups the same is true', () => {
    const root = temporaryHandbook();
    rewrite(root, 'content/roles.yaml', 'id: boss', 'id: boss, formerly: [officer]');
    expect(problemsOf(root).join('\n')).toContain(
      'former-name-taken  There is a role "officer" today, and its name leads to itself.',
    );
  });
});
