import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buildHandbook } from '../support/build-handbook.ts';
import { project, type Ran, runClausebook } from '../support/run-clausebook.ts';
import { runProgram } from '../support/run-program.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';
import { type BuiltLedger, createLedger, roleHolders, writeFiles } from './build-ledger.ts';

/** The small handbook with releases of all its documents, one of them twice. */
function releasedHandbook(): { readonly root: string; readonly ledger: BuiltLedger } {
  const ledger = createLedger();
  const day = { approvedOn: '2026-01-10', effective: '2026-02-01' };
  ledger.release('2026-01-12', [
    { document: 'access-control', version: '1.0.0', ...day },
    { document: 'key-cabinet', version: '1.0.0', ...day, classification: 'confidential' },
    { document: 'privacy-notice', version: '1.0.0', ...day, type: 'notice', classification: 'public' },
  ]);
  ledger.review('2026-03-01', 'access-control', '1.0.0');
  ledger.release('2026-04-01', [
    { document: 'access-control', version: '1.1.0', approvedOn: '2026-04-01', effective: '2026-04-15' },
  ]);
  const root = temporaryHandbook({ 'content/role-holders.yaml': JSON.stringify(roleHolders) });
  writeFiles(root, ledger.files);
  return { root, ledger };
}

const folder = 'content/archive/access-control/1.0.0';
const retention = (period: string) =>
  `- { id: all, category: All documents, documents: {}, period: ${period}, criteria: From the last day in force, trigger: creation-or-last-in-effect, disposal: The officer decides, source: [Law 1] }\n`;

function verify(root: string, ...words: string[]): Promise<Ran> {
  return runClausebook(['verify', '--root', root, '--date', '2026-11-21', ...words]);
}

describe('clausebook verify', () => {
  test('says of a sound handbook what is proved', async () => {
    const { root, ledger } = releasedHandbook();
    const { code, stdout } = await verify(root);
    expect(stdout).toContain(
      `3 events, 4 frozen texts, head 0003 ${ledger.events[2]?.sha256}: nothing was altered`,
    );
    expect(stdout).toContain('What it does not prove: ');
    expect(code).toBe(0);
  });

  test('prints the first broken link with its meaning, then what else there is', async () => {
    const { root } = releasedHandbook();
    const event = join(root, 'content/ledger/0001-release.json');
    writeFileSync(event, readFileSync(event, 'utf8').replace('"material"', '"editorial"'));
    writeFileSync(join(root, folder, 'text.html'), '<p>Another text.</p>\n');
    const { code, stdout } = await verify(root);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('The first link that is broken:');
    expect(lines[1]).toMatch(
      /^ {2}content\/ledger\/0001-release\.json:1:1 {2}error {2}broken-chain {2}Event 2 names another SHA-256/,
    );
    expect(lines[2]).toMatch(/^ {2}What it means: Each event names the fingerprint of the one before it/);
    expect(stdout).toContain(`Found besides:\n${folder}/text.html:1:1  error  archive-altered  `);
    expect(stdout).not.toContain('nothing was altered');
    expect(code).toBe(1);
  });

  test('gives programs the list and nothing else', async () => {
    const { root } = releasedHandbook();
    rmSync(join(root, folder, 'source.mdx'));
    const { code, stdout } = await verify(root, '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject([{ file: `${folder}/source.mdx`, rule: 'archive-missing' }]);
    expect(code).toBe(1);
  });

  test('reports an approver who did not hold the role, although the chain holds', async () => {
    const { root } = releasedHandbook();
    writeFileSync(
      join(root, 'content/role-holders.yaml'),
      '- { role: boss, person: p-1, name: Mari Tamm, from: 2020-01-01 }\n- { role: boss, person: p-3, name: Anu Sepp, from: 2026-03-01 }\n',
    );
    const { code, stdout } = await verify(root);
    expect(stdout).toContain(
      'content/ledger/0001-release.json:1:1  error  not-the-approver  "access-control" 1.0.0 was approved on 2026-01-10 by "p-3" as "boss"',
    );
    expect(stdout).toContain('nothing was altered');
    expect(code).toBe(1);
  });

  test('wants to be asked with a head and a folder that can be one', async () => {
    const { root } = releasedHandbook();
    for (const words of [
      ['--head', 'abc'],
      ['--against', join(root, 'policies')],
      ['--ca', 'nowhere.pem'],
      ['more'],
    ])
      expect((await verify(root, ...words)).code, words.join(' ')).toBe(2);
  });

  test('holds the ledger against what somebody else has kept', async () => {
    const { root, ledger } = releasedHandbook();
    const kept = `${root}-kept`;
    cpSync(root, kept, { recursive: true });
    ledger.review('2026-07-01', 'privacy-notice', '1.0.0');
    writeFiles(root, ledger.files);
    const sound = await verify(root, '--head', ledger.events[0]?.sha256 ?? '', '--against', kept);
    expect(sound.stdout).toContain(
      'What it proves besides, because somebody kept a witness:\nThe head that you noted is that of event 1',
    );
    expect(sound.stdout).toContain('All 3 events of the older copy are here, unaltered; 1 came after them.');
    expect(sound.code).toBe(0);
    const cut = await verify(kept, '--against', root);
    expect(cut.stdout).toContain(
      'head-not-on-chain  Event 4 is not what it was in the older copy, or it is gone.',
    );
    expect(cut.code).toBe(1);
  });

  test('judges a damaged or empty copy by itself, and a noted line by all its parts', async () => {
    const { root, ledger } = releasedHandbook();
    const kept = `${root}-damaged`;
    cpSync(root, kept, { recursive: true });
    onTestFinished(() => rmSync(kept, { recursive: true, force: true }));
    writeFileSync(join(kept, 'content/ledger/0003-release.json'), '{}');
    const { code, stdout } = await verify(root, '--against', kept);
    expect(stdout).toContain('witness-unsound  The older copy does not hold together itself');
    expect(stdout).toContain('bad-event  In the older copy: This is not an event as the tool writes it.');
    expect(stdout).not.toContain('are here, unaltered');
    expect(code).toBe(1);
    const line = `2 ${ledger.events[1]?.sha256} ${ledger.events[1]?.recordedAt}`;
    expect((await verify(root, '--head', line)).code).toBe(0);
    expect((await verify(root, '--head', line.replace('2 ', '3 '))).stdout).toContain('head-not-on-chain');
    rmSync(join(root, 'content/heads.txt'));
    expect((await verify(root)).stdout).toContain('content/heads.txt:1:1  error  heads-incomplete');
  });

  test('says until when a missing version must be kept, and by which rule', async () => {
    const { root } = releasedHandbook();
    writeFiles(root, new Map([['content/registers/retention.yaml', retention('P6Y')]]));
    rmSync(join(root, folder), { recursive: true });
    const { code, stdout } = await verify(root);
    // In force until 14 April 2026.
    expect(stdout).toContain(
      'gone-too-soon  "access-control" 1.0.0 must be kept until 2032-04-14, and a part of it is gone: All documents (Law 1).',
    );
    expect(code).toBe(1);
  });

  test('says what need not be kept any longer, and does not miss it when it is gone', async () => {
    const { root } = releasedHandbook();
    writeFiles(root, new Map([['content/registers/retention.yaml', retention('P6M')]]));
    expect((await verify(root)).stdout).toContain(
      `Need not be kept any longer: ${folder} (since 2026-10-14).`,
    );
    rmSync(join(root, folder), { recursive: true });
    const { code, stdout } = await verify(root);
    expect(stdout).toContain('1 frozen text is gone that need not be kept any longer.');
    expect(code).toBe(0);
  });
});

describe('line endings that a setting of Git rewrote', () => {
  test('are recognised, and mended by what the message says', async () => {
    const { root } = releasedHandbook();
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], { cwd: root });
    git('init', '--quiet');
    git('-c', 'core.autocrlf=input', 'add', '.');
    git('commit', '--quiet', '-m', 'All');
    git('config', 'core.autocrlf', 'true');
    const both = ['content/ledger', 'content/archive'];
    const checkout = () => {
      for (const part of both) rmSync(join(root, part), { recursive: true });
      git('checkout', '--', 'content/archive', 'content/ledger');
    };
    checkout();
    const damaged = await verify(root);
    expect(damaged.stdout).toContain('crlf-damage');
    expect(damaged.stdout).not.toContain('Found besides');
    writeFileSync(join(root, '.gitattributes'), 'content/archive/** -text\ncontent/ledger/** -text\n');
    checkout();
    expect((await verify(root)).code).toBe(0);
  });
});

describe('verify.mjs, as an auditor runs it', () => {
  const run = (...words: string[]) => runProgram(process.execPath, words, { seconds: 30 });

  test('on a downloaded audit edition: passes, and finds a changed page, text, event, stray and missing file', async () => {
    const { root, ledger } = releasedHandbook();
    const out = mkdtempSync(join(tmpdir(), 'clausebook-'));
    onTestFinished(() => rmSync(out, { recursive: true, force: true }));
    const edition = join(await buildHandbook(root, join(out, 'dist'), { edition: 'audit' }), 'audit');
    const program = join(edition, 'verify.mjs');
    expect(readFileSync(program, 'utf8')).toBe(readFileSync(join(project, 'src/proof/verify.mjs'), 'utf8'));
    const sound = await run(program, edition, '--head', ledger.events[1]?.sha256 ?? '', '--against', root);
    expect(sound.output).toContain('3 events, 4 frozen texts');
    expect(sound.output).toContain('4 texts of versions are those that the ledger names.');
    expect(sound.output).toContain('The head that you noted is that of event 2');
    expect(sound.code).toBe(0);

    const broken = async (file: string, content: string | Uint8Array | undefined) => {
      const copy = join(out, 'copy');
      rmSync(copy, { recursive: true, force: true });
      cpSync(edition, copy, { recursive: true });
      if (content === undefined) rmSync(join(copy, file));
      else writeFiles(copy, new Map([[file, content]]));
      const { code, output } = await run(program, copy);
      expect(code, file).toBe(1);
      return [...output.matchAll(/^ {2}(\S+) {2}(\S+)$/gm)].map(([, path, rule]) => `${path} ${rule}`);
    };
    const oneByte = (file: string) => {
      const bytes = readFileSync(join(edition, file));
      bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
      return bytes;
    };
    const page = 'documents/access-control/index.html';
    expect(await broken(page, oneByte(page))).toEqual([`${page} page-altered`]);
    expect(await broken(page, undefined)).toEqual([`${page} page-missing`]);
    expect(await broken('extra.html', 'x')).toEqual(['extra.html page-unknown']);
    const text = 'documents/access-control/v/1.1.0/text.html';
    expect(await broken(text, oneByte(text))).toEqual([`${text} page-altered`, `${text} page-altered`]);
    const event = 'ledger/files/content/ledger/0002-review.json';
    expect(await broken(event, oneByte(event))).toContain(`${event} page-altered`);
    expect((await broken('ledger/files/content/ledger/HEAD', 'x'))[0]).toBe(
      'content/ledger/HEAD broken-chain',
    );
  });

  test('on a handbook, and says how it is called', async () => {
    const { root } = releasedHandbook();
    const program = join(project, 'src/proof/verify.mjs');
    expect((await run(program, root)).code).toBe(0);
    for (const words of [
      [],
      ['--head'],
      [join(root, 'nowhere')],
      [join(root, 'policies')],
      [root, '--head', 'x'],
      [root, '--wrong'],
    ])
      expect((await run(program, ...words)).code, words.join(' ')).toBe(2);
  });
});
