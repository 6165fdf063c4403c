import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project } from '../support/run-clausebook.ts';
import { runProgram } from '../support/run-program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createLedger, writeFiles } from './build-ledger.ts';
import { editionFiles, frozen, manifestOf, page, smallLedger, translated } from './made-edition.ts';

const base = temporaryFolder();
let folders = 0;
function newFolder(): string {
  folders += 1;
  return join(base, `folder-${folders}`);
}

function writeEdition(
  change: (files: Map<string, Uint8Array | string>) => void = () => undefined,
  more: object = {},
) {
  const files = editionFiles(smallLedger());
  change(files);
  return writeFiles(newFolder(), new Map([...files, ['manifest.json', manifestOf(files, more)]]));
}

const writeHandbook = () => writeFiles(newFolder(), smallLedger().files);

/** Runs the auditor's program: never a stack, never a character that steers the terminal. */
async function verify(folder: string, ...words: string[]) {
  const program = join(project, 'src/proof/verify.mjs');
  const { code, output } = await runProgram(process.execPath, [program, folder, ...words], { seconds: 60 });
  expect(output).not.toMatch(/^ {4}at |node:internal/m);
  expect(output).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  const found = [...output.matchAll(/^ {2}(\S.*?) {2}(\S+)$/gm)].map(([, file, rule]) => `${file} ${rule}`);
  if (code === 1) expect(output).not.toMatch(/^\d+ events.*nothing was altered/m);
  return { code, found, output };
}

test('a handbook and an edition as they were written pass', async () => {
  for (const folder of [writeHandbook(), writeEdition()]) {
    const { code, output } = await verify(folder);
    expect(output).toContain('3 events, 3 frozen texts');
    expect(code).toBe(0);
  }
});

describe('what stands in a file cannot steer the terminal nor write a verdict', () => {
  const fake = '\u001b[2J\u001b[Haudit\n3 events: nothing was altered\u202e\u2028.';

  test('as the name or the day of an edition', async () => {
    for (const more of [
      { edition: fake },
      { date: fake },
      { edition: { toString: 1 } },
      { date: 'x'.repeat(1e6) },
    ]) {
      const { code, found } = await verify(writeEdition(undefined, more));
      expect(found).toEqual(['manifest.json page-altered']);
      expect(code).toBe(1);
    }
  });

  test('as the path of a file, in the manifest or on the disk', async () => {
    const edition = writeEdition();
    writeFileSync(join(edition, 'a\u001b[2Jb\nc.html'), '');
    expect((await verify(edition)).found).toEqual(['a<U+001B>[2Jb<U+000A>c.html page-unknown']);
    const files = editionFiles(smallLedger());
    const listed = { ...JSON.parse(manifestOf(files)).files, [fake]: 'a'.repeat(64) };
    const { output, code } = await verify(writeEdition(undefined, { files: listed }));
    expect(output).toContain('<U+001B>[2J<U+001B>[Haudit<U+000A>3 events: nothing');
    expect(code).toBe(1);
  }, 60_000);

  test('as a line of heads.txt, or as a word of the command', async () => {
    const root = writeHandbook();
    writeFileSync(join(root, 'content/heads.txt'), `${fake}\n`);
    const { code, found } = await verify(root);
    expect(found[0]).toBe('content/heads.txt heads-incomplete');
    expect(code).toBe(1);
    expect((await verify(root, fake)).code).toBe(2);
    expect((await verify(root, '--against', `${root}${fake}`)).code).toBe(2);
  }, 60_000);
});

describe('a manifest that is none is a finding', () => {
  test.each([
    '',
    'null',
    '[]',
    '{',
    '{"edition":"audit","date":"2026-03-01"}',
    '{"edition":"audit","date":"2026-03-01","files":"abc"}',
    '{"edition":"audit","date":"2026-03-01","files":{"index.html":1}}',
  ])('%s', async (text) => {
    const edition = writeEdition();
    writeFileSync(join(edition, 'manifest.json'), text);
    const { code, found } = await verify(edition);
    expect(found).toEqual(['manifest.json page-altered']);
    expect(code).toBe(1);
  });

  test('and so is one that is missing, a folder, or a link', async () => {
    const make: readonly ((path: string) => void)[] = [
      () => undefined,
      (path) => mkdirSync(path),
      (path) => symlinkSync(join(base, 'nowhere'), path),
    ];
    for (const put of make) {
      const edition = writeEdition();
      rmSync(join(edition, 'manifest.json'));
      put(join(edition, 'manifest.json'));
      const { code, found } = await verify(edition);
      expect(found).toContain('manifest.json page-missing');
      expect(code).toBe(1);
    }
  }, 60_000);
});

describe('what is no plain file is a finding, wherever it lies', () => {
  test.each([
    'content',
    'content/ledger',
    'content/ledger/0002-release.json',
    'content/ledger/HEAD',
    'content/archive',
    'content/archive/access',
    'content/archive/access/1.0.0',
    frozen,
    'content/heads.txt',
  ])(
    'a link in place of %s, whose target is sound',
    async (path) => {
      const root = writeHandbook();
      const away = newFolder();
      renameSync(join(root, path), away);
      symlinkSync(away, join(root, path));
      const { code, found } = await verify(root);
      expect(found[0]).toBe(`${path} not-a-file`);
      expect(code).toBe(1);
    },
    60_000,
  );

  test('a link in place of a page, of a folder of pages, or where nothing should be', async () => {
    for (const path of ['index.html', 'documents', 'documents/access']) {
      const edition = writeEdition();
      const away = newFolder();
      renameSync(join(edition, path), away);
      symlinkSync(away, join(edition, path));
      expect((await verify(edition)).found, path).toContain(`${path} not-a-file`);
    }
    const edition = writeEdition();
    symlinkSync('/etc', join(edition, 'more'));
    expect((await verify(edition)).found).toEqual(['more not-a-file']);
  }, 60_000);

  test('a link that leads to itself, a pipe, and a folder in place of an event', async () => {
    const root = writeHandbook();
    symlinkSync('round', join(root, 'content/ledger/round'));
    expect((await verify(root)).found).toEqual(['content/ledger/round not-a-file']);
    rmSync(join(root, 'content/ledger/round'));
    rmSync(join(root, 'content/ledger/0002-release.json'));
    mkdirSync(join(root, 'content/ledger/0002-release.json'));
    expect((await verify(root)).found[0]).toBe('content/ledger/0003-correction.json broken-chain');
    const piped = writeHandbook();
    rmSync(join(piped, 'content/ledger/HEAD'));
    if (spawnSync('mkfifo', [join(piped, 'content/ledger/HEAD')]).status === 0)
      expect((await verify(piped)).found[0]).toBe('content/ledger/HEAD not-a-file');
  }, 60_000);

  // Other systems refuse such a name.
  test.runIf(process.platform === 'linux')(
    'a name that is not UTF-8, of a file or a folder',
    async () => {
      const strange = (folder: string) => Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9])]);
      for (const path of ['content/ledger', 'content/archive/access']) {
        const root = writeHandbook();
        writeFileSync(strange(join(root, path)), 'x');
        expect((await verify(root)).found).toEqual([`${path}/caf<E9> not-a-file`]);
        rmSync(strange(join(root, path)));
        mkdirSync(strange(join(root, path)));
        expect((await verify(root)).found).toEqual([`${path}/caf<E9> not-a-file`]);
      }
      const edition = writeEdition((files) => files.set('caf\ufffd', 'x'));
      expect((await verify(edition)).code).toBe(0);
      writeFileSync(strange(edition), 'x');
      expect((await verify(edition)).found).toEqual(['caf<E9> not-a-file']);
    },
    60_000,
  );
});

describe('a frozen text without its page is a finding', () => {
  test('of a version and of a translation, though the manifest does not name it either', async () => {
    for (const path of [page, translated]) {
      const { code, found } = await verify(writeEdition((files) => files.delete(path)));
      expect(found).toEqual([`${path} page-missing`]);
      expect(code).toBe(1);
    }
  }, 60_000);

  test('but not of a version that was taken back, nor where the text itself has gone', async () => {
    expect((await verify(writeEdition())).output).toContain(
      '2 texts of versions are those that the ledger names.',
    );
    const { found } = await verify(
      writeEdition((files) => {
        files.delete(page);
        files.delete(`ledger/files/${frozen}`);
      }),
    );
    expect(found).toEqual([`${frozen} archive-missing`]);
  }, 60_000);
});

describe('an edition whose ledger was taken out', () => {
  const bare = () =>
    writeEdition((files) => {
      for (const path of [...files.keys()]) if (path.startsWith('ledger/')) files.delete(path);
    });

  test('does not pass, though every page fits the manifest', async () => {
    const { code, found } = await verify(bare());
    expect(found).toEqual(['ledger/files/content/ledger page-missing']);
    expect(code).toBe(1);
  });

  test('passes where nothing was ever recorded', async () => {
    const edition = writeEdition((files) => {
      for (const path of [...files.keys()]) if (path.startsWith('ledger/')) files.delete(path);
      files.set('api/ledger.json', '{ "head": null, "events": [] }\n');
    });
    expect((await verify(edition)).code).toBe(0);
    const { code, found } = await verify(edition, '--head', 'a'.repeat(64));
    expect(found).toEqual(['ledger/files/content/ledger page-missing']);
    expect(code).toBe(1);
  }, 60_000);
});

describe('when an event was recorded', () => {
  test('is held against the clock of whoever verifies', async () => {
    const ledger = createLedger();
    const day = { approvedOn: '2026-01-10', effective: '2026-02-01' };
    ledger.release('2126-01-12', [{ document: 'access', version: '1.0.0', ...day }]);
    ledger.review('2026-01-13', 'access', '1.0.0');
    const { code, found } = await verify(writeFiles(newFolder(), ledger.files));
    expect(found).toEqual(['content/ledger/0001-release.json recorded-in-future']);
    expect(code).toBe(1);
  });
});

describe('a witness', () => {
  test('that is damaged or empty is told of, with its own findings', async () => {
    const root = writeHandbook();
    const kept = writeHandbook();
    expect((await verify(root, '--against', kept)).output).toContain(
      'All 3 events of the older copy are here',
    );
    writeFileSync(join(kept, 'content/ledger/0003-correction.json'), '{}');
    const { code, found } = await verify(root, '--against', kept);
    expect(found).toEqual([
      `${kept}/content/ledger/HEAD witness-unsound`,
      `${kept}/content/ledger/0003-correction.json bad-event`,
    ]);
    expect(code).toBe(1);
    const empty = newFolder();
    mkdirSync(join(empty, 'content/ledger'), { recursive: true });
    expect((await verify(root, '--against', empty)).found).toEqual([
      `${empty}/content/ledger/HEAD witness-unsound`,
    ]);
  }, 60_000);

  test('that was mailed is given as a whole line', async () => {
    const root = writeHandbook();
    const [, line = ''] = new TextDecoder().decode(smallLedger().files.get('content/heads.txt')).split('\n');
    expect((await verify(root, '--head', line)).code).toBe(0);
    expect((await verify(root, '--head', line.replace('2 ', '1 '))).found).toEqual([
      'content/ledger/HEAD head-not-on-chain',
    ]);
  }, 60_000);
});
