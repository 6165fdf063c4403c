import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { buildHandbook } from '../support/build-handbook.ts';
import { builtDate } from '../support/build-once.ts';
import { compareFolders } from '../support/compare-folders.ts';
import { readFiles } from '../support/decode-file.ts';
import { project, type Ran, runClausebook } from '../support/run-clausebook.ts';
import { copyHandbook, temporaryFolder } from '../support/temporary-folder.ts';
import { small } from '../support/temporary-handbook.ts';

/** A handbook that is built again and again, so that each build finds what the one before has kept. */
function handbookIn(folder: string, from: string) {
  const root = join(folder, 'handbook');
  const out = join(folder, 'out');
  return {
    root,
    out,
    copy: () => copyHandbook(from, root),
    build: (words: readonly string[] = ['--date', builtDate]): Promise<Ran> =>
      runClausebook(['build', '--root', root, '--out', out, ...words], { ownPresses: true }),
    edit(path: string, change: (text: string) => string) {
      const before = readFileSync(join(root, path), 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`${path} was not changed.`);
      writeFileSync(join(root, path), after);
    },
    /** The same handbook built from nothing, as on a machine with one core: in one thread, one edition after the other. */
    async buildAnew(name: string): Promise<string> {
      const fresh = copyHandbook(root, join(folder, name));
      return await buildHandbook(fresh, join(folder, `${name}-out`), {
        env: { NODE_OPTIONS: `--import=${oneCore}` },
      });
    },
  };
}

const oneCore = new URL('../support/one-core.mjs', import.meta.url).href;

const nothing = 'Nothing has changed since the last build';

const lockers = `---
id: PRO-009
title: Lockers
type: procedure
classification: internal
version: 1.0.0
owner: officer
approver: boss
audience: [all-staff]
reviewEvery: P1Y
summary: How lockers are lent.
---

<InShort>
- Ask the desk for a locker.
- Empty it when you leave.
- Keep no records in it.
</InShort>

## Lending {#lending}

The desk lends lockers.
`;

describe('a build after a build', () => {
  const { root, out, copy, build, edit, buildAnew } = handbookIn(temporaryFolder(), small);
  /** The handbook as the last change left it, built from nothing. */
  let anew = '';
  const timesOf = () => readFiles(out).map(({ path }) => `${path} ${statSync(join(out, path)).mtimeMs}`);

  beforeAll(async () => {
    copy();
    expect((await build()).code).toBe(0);
  });

  test('touches nothing and says so where nothing has changed, and shows the same problems', async () => {
    edit(
      'content/glossary.yaml',
      (text) => `${text}- { id: unused, term: unused, definition: Nobody says it. }\n`,
    );
    const first = await build();
    const before = timesOf();
    const second = await build();
    expect(second.stderr).toContain(nothing);
    expect(second.stdout).toBe(first.stdout);
    expect(timesOf()).toEqual(before);
  });

  test('is made on another day, for another edition, with drafts, and when it is forced', async () => {
    for (const words of [
      ['--date', '2026-12-02', '--edition', 'public'],
      ['--date', builtDate, '--edition', 'public'],
      ['--date', builtDate, '--edition', 'public', '--drafts'],
      ['--date', builtDate],
      ['--date', builtDate, '--force'],
    ])
      expect((await build(words)).stderr, words.join(' ')).not.toContain(nothing);
    expect((await build()).stderr).toContain(nothing);
  });

  test.each<[string, () => void]>([
    ['was changed', () => writeFileSync(join(out, 'public/index.html'), 'Not ours.')],
    ['is gone', () => rmSync(join(out, 'audit/documents/access-control/index.html'))],
    ['was added', () => writeFileSync(join(out, 'staff/stray.html'), 'Not ours.')],
  ])('makes the editions again where a file of theirs %s', async (_, harm) => {
    harm();
    expect((await build()).stderr).not.toContain(nothing);
    expect((await build()).stderr).toContain(nothing);
    expect(readFileSync(join(out, 'public/index.html'), 'utf8')).toContain('<html');
    expect(existsSync(join(out, 'audit/documents/access-control/index.html'))).toBe(true);
    expect(existsSync(join(out, 'staff/stray.html'))).toBe(false);
  });

  const changes: readonly (readonly [what: string, change: () => void])[] = [
    [
      'the text of a document',
      () => edit('policies/access/access-control.mdx', (text) => text.replace('Ask the', 'You may ask the')),
    ],
    [
      'a heading that others link to',
      () =>
        edit('policies/privacy/privacy-notice.mdx', (text) => text.replace(/^## (.*) \{#/m, '## Now: $1 {#')),
    ],
    [
      'a title',
      () => edit('policies/access/key-cabinet.mdx', (text) => text.replace(/^title: .*/m, 'title: Keys')),
    ],
    [
      'a role',
      () => edit('content/roles.yaml', (text) => text.replace('title: Key Keeper', 'title: Warden of keys')),
    ],
    [
      'a term',
      () =>
        edit('content/glossary.yaml', (text) => text.replace('term: break-glass', 'term: breaking glass')),
    ],
    [
      'what a section meets',
      () =>
        edit('policies/access/access-control.mdx', (text) =>
          text.replace('demo-2026="5.10"', 'demo-2026="5.1"'),
        ),
    ],
    [
      'the organisation',
      () => edit('content/organization.yaml', (text) => text.replace(/^name: .*/m, 'name: The Clinic')),
    ],
    [
      'keywords',
      () =>
        edit('policies/privacy/privacy-notice.mdx', (text) =>
          text.replace('keywords: [privacy', 'keywords: [letters'),
        ),
    ],
    [
      'a document less',
      () => {
        for (const path of ['policies/access/key-cabinet.mdx', 'content/confirmations/key-cabinet.yaml'])
          rmSync(join(root, path));
      },
    ],
  ];

  // One change after the other takes four times as long: `npm run test:full` does that.
  const together = process.env.CLAUSEBOOK_EVERY_CASE === '1' ? 1 : 3;
  const groups = Array.from({ length: Math.ceil(changes.length / together) }, (_, index) =>
    changes.slice(index * together, (index + 1) * together),
  );

  test.each(groups.map((group) => [group.map(([what]) => what).join(', '), group] as const))(
    'is, after a change of %s, what one from nothing is',
    async (name, group) => {
      for (const [, change] of group) change();
      const { code, stdout, stderr } = await build();
      expect({ code, stdout: code === 0 ? '' : stdout, stderr: code === 0 ? '' : stderr }).toEqual({
        code: 0,
        stdout: '',
        stderr: '',
      });
      anew = await buildAnew(`after ${name}`);
      expect(compareFolders(out, anew)).toEqual([]);
    },
  );

  test('writes only files that differ, and removes what is gone with its folder', async () => {
    const placesOf = () =>
      new Map(readFiles(out).map(({ path }) => [path, statSync(join(out, path)).ino] as const));
    writeFileSync(join(root, 'policies/access/lockers.mdx'), lockers);
    expect((await build()).code).toBe(0);
    const before = placesOf();
    expect(before.has('staff/documents/lockers/index.html')).toBe(true);
    rmSync(join(root, 'policies/access/lockers.mdx'));
    expect((await build()).code).toBe(0);
    const after = placesOf();
    expect(existsSync(join(out, 'staff/documents/lockers'))).toBe(false);
    const written = [...after].filter(([path, ino]) => before.get(path) !== ino).map(([path]) => path);
    expect(written).toContain('staff/a-z/index.html');
    expect(written).toContain('staff/manifest.json');
    expect(written).not.toContain('staff/glossary/index.html');
    expect(written).not.toContain('public/index.html');
    expect(written.length).toBeLessThan(after.size / 2);
    expect(compareFolders(out, anew)).toEqual([]);
  });

  test('is, over editions that stand, the same whatever has become of what was kept', async () => {
    const kept = (file: string) => join(root, '.clausebook', file);
    for (const harm of [
      [
        () => truncateSync(kept('memory'), 1000),
        () => truncateSync(kept('staff/pages/pages'), 1000),
        () => rmSync(kept('public/pages'), { recursive: true }),
      ],
      [() => writeFileSync(kept('memory.json'), '{"by":'), () => truncateSync(kept('audit/search'), 3000)],
    ]) {
      for (const one of harm) one();
      edit('policies/access/access-control.mdx', (text) => `${text}\nOne sentence more.\n`);
      expect((await build()).code).toBe(0);
    }
    expect(compareFolders(out, await buildAnew('over-standing'))).toEqual([]);
  });

  test('shows the public nothing of a document that was public in the build before', async () => {
    edit('policies/privacy/privacy-notice.mdx', (text) =>
      text.replace(/^summary: .*/m, 'summary: Quokkas keep it.'),
    );
    await build();
    expect(readFiles(join(out, 'public')).some(({ bytes }) => bytes.includes('Quokkas'))).toBe(true);
    edit('policies/privacy/privacy-notice.mdx', (text) =>
      text.replace('classification: public', 'classification: internal'),
    );
    await build();
    const { stderr } = await build();
    expect(stderr).toContain(nothing);
    expect(readFiles(join(out, 'public')).filter(({ bytes }) => bytes.includes('Quokkas'))).toEqual([]);
    expect(
      readFiles(join(root, '.clausebook/public')).filter(({ bytes }) => bytes.includes('Quokkas')),
    ).toEqual([]);
  });

  test('is the same whatever has become of what was kept', async () => {
    const whole = await buildAnew('with-store');
    const pages = join(root, '.clausebook/staff/pages/pages');
    const press = join(root, '.clausebook/audit/press');
    for (const harm of [
      [
        () => truncateSync(pages, 1000),
        () => rmSync(join(press, readdirSync(press)[0] ?? '', 'imprint.json')),
        () => truncateSync(join(root, '.clausebook/staff/search'), 3000),
      ],
      [
        () => writeFileSync(`${pages}.json`, '{"press":'),
        () => writeFileSync(join(root, '.clausebook/last-build.json'), '{'),
      ],
      [() => rmSync(join(root, '.clausebook'), { recursive: true })],
    ]) {
      for (const one of harm) one();
      rmSync(join(out, 'public/index.html'));
      expect((await build()).code).toBe(0);
      expect(compareFolders(out, whole)).toEqual([]);
    }
  });
});

describe('Northwater, built again with other words on another day, then as it was', () => {
  const { root, out, copy, build, edit } = handbookIn(temporaryFolder(), project);

  // Begins with what the build for all tests has made and kept: to build it once more from nothing takes a minute.
  beforeAll(async () => {
    copy();
    cpSync(join(project, '.clausebook'), join(root, '.clausebook'), { recursive: true });
    cpSync(inject('built'), out, { recursive: true });
    const changes = [
      ['content/roles.yaml', 'title: Head of People', 'title: Head of People and Culture'],
      ['policies/access/access-control.mdx', 'keywords: [', 'keywords: [wombats, '],
    ] as const;
    for (const [file, from, to] of changes) edit(file, (text) => text.replace(from, to));
    expect(await build(['--date', '2026-12-02'])).toMatchObject({ code: 0 });
    const roles = readFileSync(join(out, 'audit/api/registers/roles.json'), 'utf8');
    expect(roles).toContain('Head of People and Culture');
    for (const [file, from, to] of changes) edit(file, (text) => text.replace(to, from));
    expect(await build()).toMatchObject({ code: 0 });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('is what one from nothing is on that day', () => {
    expect(compareFolders(out, inject('built'))).toEqual([]);
  });
});
