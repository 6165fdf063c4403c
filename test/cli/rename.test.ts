import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { WrongUsage } from '../../src/cli/options.ts';
import { rename } from '../../src/cli/rename.ts';
import { finishWriting, hasLeft, readWhole } from '../../src/cli/write-together.ts';
import { changesFeed } from '../../src/exports/changes.ts';
import { reviewCalendars, writeReviewCalendar } from '../../src/exports/review-calendar.ts';
import { historyOn } from '../../src/handbook/histories.ts';
import { loadHandbook } from '../../src/handbook/load.ts';
import { publish } from '../../src/handbook/publish.ts';
import { hashOf } from '../../src/handbook/read-ledger.ts';
import { select } from '../../src/handbook/select.ts';
import { formerAddresses } from '../../src/ledger/former-addresses.ts';
import { checkHandbook } from '../../src/rules/check-handbook.ts';
import { policy, procedure } from '../support/faulty-handbook.ts';
import { readHandbook, releasedHandbook, rewrite } from '../support/released-handbook.ts';
import { runClausebook } from '../support/run-clausebook.ts';
import { small, temporaryHandbook } from '../support/temporary-handbook.ts';

const today = '2026-03-02';

/** Runs the command here, and returns what it says. */
async function run(root: string, ...words: readonly string[]): Promise<string> {
  const said: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0),
  );
  try {
    await rename([...words, '--root', root]);
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    said.push(error.message);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return said.join('');
}

function problemsOf(root: string): string[] {
  const { handbook, diagnostics } = loadHandbook(root);
  const found = handbook === undefined ? [] : checkHandbook(handbook, today, diagnostics);
  return [...diagnostics, ...found].map(
    ({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`,
  );
}

function filesIn(root: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(root.length + 1), readFileSync(path, 'latin1')]),
  );
}

const proof = /^content\/(?:ledger|archive|heads\.txt)/;
const kinds = [
  ['role', 'keeper', 'key-holder'],
  ['group', 'all-staff', 'everybody'],
  ['term', 'dead-drop', 'hiding-place'],
  ['parameter', 'screen-lock', 'lock-after'],
  ['document', 'access-control', 'rules-of-access'],
] as const;

describe.each(kinds)('a %s', (kind, old, now) => {
  test('gets another id wherever it is named, and nothing has to be released or confirmed again', async () => {
    const root = releasedHandbook();
    const before = filesIn(root);
    expect(await run(root, kind, old, now)).toContain('Written.');
    expect(problemsOf(root)).toEqual([]);
    const after = filesIn(root);
    const named = new RegExp(`(?<![\\w-])${old}(?![\\w-])`, 'g');
    for (const [file, text] of Object.entries(after)) {
      if (proof.test(file)) expect(text).toBe(before[file]);
      // Only that it was once called so.
      else expect([file, text.replaceAll(`formerly: [${old}]`, '').match(named)]).toEqual([file, null]);
    }
    expect(Object.keys(before).filter((file) => proof.test(file) && !(file in after))).toEqual([]);
  });

  test('has its old id back after a second rename, and says that it was called otherwise between', async () => {
    const root = releasedHandbook();
    const before = filesIn(root);
    await run(root, kind, old, now);
    await run(root, kind, now, old);
    const after = Object.entries(filesIn(root)).map(([file, text]) => [
      file,
      text.replace(new RegExp(`(?:, |\\n *)formerly: \\[${now}\\]`), ''),
    ]);
    expect(Object.fromEntries(after)).toEqual(before);
    expect(problemsOf(root)).toEqual([]);
  });

  test('keeps the id that it has where the new one is taken, was given before or can be none', async () => {
    const root = releasedHandbook();
    const before = filesIn(root);
    expect(await run(root, kind, `${old}x`, now)).toMatch(
      new RegExp(`^There is no .* "${old}x" in .*Did you mean ${old}\\?$`),
    );
    expect(await run(root, kind, old, 'Not So')).toContain('like not-so.');
    expect(await run(root, kind, old, old)).toContain('already.');
    const other = {
      role: 'boss',
      group: 'volunteers',
      term: 'break-glass',
      parameter: 'key-change',
      document: 'key-cabinet',
    }[kind];
    if (kind === 'group')
      rewrite(
        root,
        'content/organization.yaml',
        'audiences:',
        'audiences:\n  - { id: volunteers, title: Volunteers, description: They help. }',
      );
    else expect(filesIn(root)).toEqual(before);
    expect(await run(root, kind, old, other)).toContain(
      `${JSON.stringify(other)} already, and two can't become one`,
    );
    await run(root, kind, other, 'something-else');
    expect(await run(root, kind, old, other)).toContain(
      `"something-else" was once called ${JSON.stringify(other)}, and that name leads there.`,
    );
    expect(await run(root, kind, other, now)).toContain(
      `is called something-else today. Write: npx clausebook rename ${kind} something-else ${now}`,
    );
  });
});

test('an event of the past tells of the role that is called otherwise today, and is proven as before', async () => {
  const root = releasedHandbook();
  await run(root, 'role', 'boss', 'director');
  await run(root, 'group', 'all-staff', 'everybody');
  const handbook = readHandbook(root);
  const [version] = historyOn(handbook, 'access-control', today)?.versions ?? [];
  expect(version?.release.approval.role).toBe('director');
  expect(version?.frozen.facts.frontmatter).toMatchObject({ approver: 'director', audience: ['everybody'] });
  expect(Object.keys(version?.frozen.facts.roles ?? {})).toContain('director');
  const { handbook: audit } = select(publish(handbook, today, { drafts: false }), 'audit', today);
  expect(audit.documents.every(({ audience }) => audience.includes('everybody'))).toBe(true);
  expect(formerAddresses(audit).map(({ from, to }) => `${from} ${to}`)).toEqual([
    '/for/all-staff/ /for/everybody/',
    '/changes/for/all-staff/ /changes/for/everybody/',
  ]);
  // As recorded, and as it is called today.
  const [first] = handbook.ledger;
  expect(JSON.stringify(first?.recorded)).toContain('"role":"boss"');
  const { code, stdout } = await runClausebook(['verify', '--root', root], { now: today });
  expect(stdout).not.toContain('not-the-approver');
  expect(code).toBe(0);
});

test.each(kinds.filter(([kind]) => kind !== 'group'))(
  'a number that changes after the rename of a %s has not been changed by an author, and a word has',
  async (kind, old, now) => {
    const root = releasedHandbook();
    await run(root, kind, old, now);
    const said = () => problemsOf(root).filter((one) => / (?:text-drifted|unreleased-change) /.test(one));
    rewrite(root, 'content/parameters.yaml', 'amount: 5,', 'amount: 10,');
    const file = kind === 'document' ? 'policies/access/rules-of-access.mdx' : policy;
    expect(said()).toEqual([
      expect.stringMatching(new RegExp(`^${file}:\\d+ text-drifted .*went from 5 minutes to 10 minutes`)),
    ]);
    rewrite(root, file, 'Ask the', 'Please ask the');
    expect(said()).toEqual([expect.stringMatching(/ unreleased-change /)]);
  },
);

test('who follows the reviews of a role, or the changes, goes on following them', async () => {
  const root = releasedHandbook();
  const edition = () => select(publish(readHandbook(root), today, { drafts: false }), 'audit', today);
  const feed = () =>
    [...changesFeed(edition(), (path) => path).matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id).sort();
  const before = feed();
  const uids = () =>
    reviewCalendars(edition()).map((one) => writeReviewCalendar(one, edition()).match(/UID:.*/g));
  const [all] = uids();
  await run(root, 'document', 'access-control', 'rules-of-access');
  await run(root, 'role', 'officer', 'privacy-lead');
  expect(feed()).toEqual(before);
  const [now, old, own] = uids();
  expect(now?.sort()).toEqual(all?.sort());
  expect(reviewCalendars(edition()).map(({ name }) => name)).toEqual([
    ...['reviews', 'reviews-officer', 'reviews-privacy-lead'],
  ]);
  expect(old).toEqual(own);
});

test('a dry run says what would be written, and writes nothing', async () => {
  const root = releasedHandbook();
  const before = filesIn(root);
  expect(await run(root, 'role', 'keeper', 'key-holder', '--dry-run')).toBe(
    [
      'The role keeper becomes key-holder: written in 5 places, in 5 files.',
      '  content/controls/demo-2026/5.1.mdx   1',
      '  content/controls/demo-2026/5.10.mdx  1',
      '  content/decisions.yaml               1',
      '  content/roles.yaml                   1',
      '  policies/access/access-control.mdx   1',
      '  "formerly" says that it was called keeper.',
      'Nothing was written: --dry-run.',
      '',
    ].join('\n'),
  );
  expect(filesIn(root)).toEqual(before);
});

test('a kind that there is not gets a suggestion', async () => {
  expect(await run(temporaryHandbook(), 'rolle', 'a', 'b')).toContain('Did you mean role?');
});

test('a document takes its translations and pictures along, and what its readers wrote beside it', async () => {
  const root = temporaryHandbook({
    'policies/access/access-control.et.mdx':
      '---\ntranslates: access-control@2.1.0\ntitle: Juurdepääs\nsummary: Kes mida näeb.\nreviewedBy: officer\n---\n\n![Uksed](access-control/doors.png)\n',
    'content/pages/staff/doors.mdx': 'See [access](/documents/access-control/).\n',
  });
  const said = await run(root, 'document', 'access-control', 'rules-of-access');
  expect(said).toContain('content/pages/staff/doors.mdx has the word "access-control" in it');
  expect(readWhole(root, 'policies/access/rules-of-access.et.mdx')).toContain(
    'translates: rules-of-access@2.1.0',
  );
  expect(readWhole(root, 'policies/access/rules-of-access.et.mdx')).toContain('(rules-of-access/doors.png)');
  expect(existsSync(join(root, 'policies/access/rules-of-access/doors.png'))).toBe(true);
});

test('what lies where a folder would go is not written over', async () => {
  const picture = readFileSync(join(small, 'policies/access/access-control/doors.png'));
  const root = temporaryHandbook({ 'policies/access/rules-of-access/doors.png': picture });
  const before = filesIn(root);
  expect(await run(root, 'document', 'access-control', 'rules-of-access')).toContain(
    'policies/access/access-control would be called policies/access/rules-of-access, and that is there already.',
  );
  expect(filesIn(root)).toEqual(before);
});

test('a file that was renamed by hand is finished', async () => {
  const root = releasedHandbook();
  renameSync(join(root, policy), join(root, 'policies/access/rules-of-access.mdx'));
  expect(problemsOf(root).join('\n')).toContain('document-renamed');
  expect(await run(root, 'document', 'access-control', 'rules-of-access')).toContain('Written.');
  expect(problemsOf(root)).toEqual([]);
});

test('in a handbook with an error nothing is renamed, because a name could be overlooked', async () => {
  const root = releasedHandbook();
  rewrite(root, procedure, 'reviewEvery: P6M', 'reviewEvery: soon');
  const before = filesIn(root);
  expect(await run(root, 'role', 'keeper', 'key-holder')).toContain('Nothing was renamed');
  expect(filesIn(root)).toEqual(before);
});

test('records in lines and in braces, with former ids in either, get one more', async () => {
  const root = temporaryHandbook();
  writeFileSync(
    join(root, 'content/roles.yaml'),
    readWhole(root, 'content/roles.yaml').replace(
      /- \{ id: keeper, .*\n/,
      '- id: "keeper" # Of keys.\n  title: Key Keeper\n  duty: Keeps the keys.\n  formerly:\n    - locker\n    - warden\n',
    ),
  );
  await run(root, 'role', 'keeper', 'key-holder');
  await run(root, 'role', 'boss', 'director');
  await run(root, 'role', 'director', 'chief');
  const roles = readWhole(root, 'content/roles.yaml');
  expect(roles).toContain('- id: "key-holder" # Of keys.\n');
  expect(roles).toContain('  formerly:\n    - locker\n    - warden\n    - keeper\n');
  expect(roles).toContain('{ id: chief, formerly: [boss, director], title: Director,');
  expect(problemsOf(root)).toEqual([]);
});

test('whoever writes with Windows keeps its line breaks', async () => {
  const root = temporaryHandbook();
  writeFileSync(
    join(root, 'content/roles.yaml'),
    readWhole(root, 'content/roles.yaml').replaceAll('\n', '\r\n'),
  );
  await run(root, 'role', 'keeper', 'key-holder');
  expect(readFileSync(join(root, 'content/roles.yaml'), 'utf8')).not.toMatch(/[^\r]\n/);
});

test('what an author saved while a rename was interrupted stays, and is said', async () => {
  const root = temporaryHandbook();
  const after = temporaryHandbook();
  await run(after, 'role', 'keeper', 'key-holder');
  const [file, other] = ['content/roles.yaml', policy];
  const journal = join(root, 'content/.rewritten');
  for (const path of [file, other])
    cpSync(join(after, path), join(journal, 'files', path), { recursive: true });
  const said = Object.fromEntries(
    [file, other].map((path) => [path, hashOf(readFileSync(join(root, path)))]),
  );
  writeFileSync(join(journal, 'moves.json'), JSON.stringify({ moves: [], files: [file, other], said }));
  rewrite(root, other, 'Requesting access', 'Asking for access');
  const saved = readWhole(root, other);
  expect(finishWriting(root)).toEqual([
    expect.stringContaining(`${other} was saved while a rename was interrupted.`),
  ]);
  expect(readWhole(root, other)).toBe(saved);
  expect(readWhole(root, file)).toBe(readWhole(after, file));
  expect(hasLeft(root)).toBe(false);
  expect(problemsOf(root).join()).toContain('unknown-role');
});

test('what a killed rename had laid out completely is finished by the next command, and nothing else is', async () => {
  const root = temporaryHandbook();
  const after = temporaryHandbook();
  await run(after, 'document', 'access-control', 'rules-of-access');
  const moved = 'policies/access/rules-of-access.mdx';
  const lay = (folder: string) => {
    mkdirSync(join(root, 'content', folder, 'files/policies/access'), { recursive: true });
    cpSync(join(after, moved), join(root, 'content', folder, 'files', moved));
    const note = { moves: [{ from: policy, to: moved }], files: [moved] };
    writeFileSync(join(root, 'content', folder, 'moves.json'), JSON.stringify(note));
  };
  lay('.writing-half');
  finishWriting(root);
  expect(existsSync(join(root, moved))).toBe(false);
  lay('.rewritten');
  // Killed in the middle: the file has its new name already.
  renameSync(join(root, policy), join(root, moved));
  expect(hasLeft(root)).toBe(true);
  finishWriting(root);
  expect(hasLeft(root)).toBe(false);
  expect(readWhole(root, moved)).toBe(readWhole(after, moved));
  expect(existsSync(join(root, policy))).toBe(false);
});
