import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadHandbook } from '../../src/handbook/load.ts';
import { licences, mayTake, type Source, source, sourceInWords } from '../../src/schema/source.ts';
import { project } from '../support/run-clausebook.ts';

const takings = ['nothing', 'ids', 'titles', 'pairs', 'words'] as const;

describe('what may be taken from a source', () => {
  test.each([
    ['own', 'words'],
    ['public-domain', 'words'],
    ['MIT', 'words'],
    ['copyrighted', 'pairs'],
    ['AGPL-3.0', 'nothing'],
    ['PolyForm-Shield-1.0.0', 'nothing'],
    ['unknown', 'nothing'],
  ] as const)('licence %s: at most %s', (licence, most) => {
    const may = takings.filter((taken) => mayTake(licence, taken));
    expect(may).toEqual(takings.slice(0, takings.indexOf(most) + 1));
    for (const taken of takings)
      expect(source.safeParse({ title: 'A list', licence, taken }).success).toBe(may.includes(taken));
  });

  test('a refusal says what may be taken, and why', () => {
    const { error } = source.safeParse({ title: 'A list', licence: 'AGPL-3.0', taken: 'titles' });
    expect(error?.issues).toMatchObject([
      {
        path: ['taken'],
        message: 'Take at most "nothing" from what is published so (GNU AGPL 3.0), or another source.',
      },
    ]);
  });

  test('readers see the terms', () => {
    expect(sourceInWords({ title: 'A list', licence: 'MIT', taken: 'titles' })).toBe(
      'A list (MIT licence; ids and short titles taken)',
    );
  });
});

describe('every file of this handbook about standards and laws', () => {
  const files = ['frameworks', 'crosswalks'].flatMap((folder) =>
    readdirSync(join(project, 'content', folder))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `content/${folder}/${name}`),
  );

  test.each(files)('%s states where it comes from, under which terms, and what was taken', (file) => {
    const { sources } = parse(readFileSync(join(project, file), 'utf8')) as { sources?: object };
    const stated = Object.values(sources ?? {});
    expect(stated.length).toBeGreaterThan(0);
    for (const one of stated) expect(source.safeParse(one).success).toBe(true);
    // Something was taken from one of them, be it from ourselves.
    expect(stated.some(({ taken }: Source) => taken !== 'nothing')).toBe(true);
  });

  test('are those that are looked at here, and reasons of our own', () => {
    expect(files.length).toBeGreaterThan(20);
    const folders = readdirSync(join(project, 'content/frameworks'), { withFileTypes: true });
    expect(folders.filter((one) => one.isDirectory()).map(({ name }) => name)).toEqual(['applicability']);
  });

  test('the 115 pairs of ISO/IEC 27002:2022 Annex B are ids and nothing else', () => {
    const map = loadHandbook(project).handbook?.crosswalks.find(({ from }) => from === 'iso27001-2013');
    const pairs = map?.edges.filter((edge) => edge.source === 'annex-b') ?? [];
    expect(pairs).toHaveLength(115);
    // Our own notes on three of them say where two extracts disagree.
    const notes = pairs.flatMap(({ note }) => note ?? []);
    expect(notes.every((note) => /\bextract\b/.test(note))).toBe(true);
    expect(map?.sources['annex-b']).toMatchObject({ licence: 'copyrighted', taken: 'pairs' });
  });
});

describe('the lists and maps of this handbook', () => {
  const { handbook } = loadHandbook(project);
  const frameworks = handbook?.frameworks ?? [];
  const crosswalks = handbook?.crosswalks ?? [];
  const all: readonly Source[] = [
    ...frameworks.flatMap(({ sources }) => sources),
    ...crosswalks.flatMap(({ sources }) => Object.values(sources)),
  ];

  test('take ids and short titles, and no word more, from ISO', () => {
    const iso = frameworks.filter(({ publisher }) => /\bISO\b/.test(publisher));
    expect(iso.length).toBe(5);
    for (const { id, sources, requirements } of iso) {
      expect(
        sources.filter(({ taken }) => taken === 'words'),
        id,
      ).toEqual([]);
      expect(
        sources.some(({ licence, taken }) => licence === 'copyrighted' && taken === 'titles'),
        id,
      ).toBe(true);
      // A title of ISO is a heading: one line, no sentence.
      expect(
        requirements.filter(({ title }) => title.length > 120 || /\.$/.test(title)),
        id,
      ).toEqual([]);
    }
  });

  test('rest on nothing whose licence this handbook cannot keep', () => {
    for (const { from, to, edges, sources } of crosswalks)
      for (const key of new Set(edges.map((edge) => edge.source)))
        expect(sources[key]?.taken, `${from}__${to} ${key}`).toBe('pairs');
    const strict = all.filter(({ licence }) => licences[licence].most === 'nothing');
    expect(strict.length).toBeGreaterThan(10);
    expect(strict.filter(({ taken }) => taken !== 'nothing')).toEqual([]);
  });

  test.each(['frameworks', 'crosswalks'])('content/%s keeps the MIT notice of what it uses', (folder) => {
    const file = join(project, 'content', folder, 'NOTICE');
    expect(existsSync(file)).toBe(true);
    const notice = readFileSync(file, 'utf8').replaceAll(/\s+/g, ' ');
    expect(notice).toContain('Copyright <2020> <Data Protection Mapping Project>');
    expect(notice).toContain(
      'The above copyright notice and this permission notice shall be included in all copies',
    );
    const users =
      folder === 'frameworks'
        ? frameworks
            .filter(({ sources }) => sources.some(({ licence }) => licence === 'MIT'))
            .map(({ id }) => id)
        : crosswalks
            .filter(({ sources }) => Object.values(sources).some(({ licence }) => licence === 'MIT'))
            .map(({ from, to }) => `${from}__${to}`);
    expect(users.length).toBeGreaterThan(0);
    for (const user of users) expect(notice).toContain(`${user}.yaml`);
  });
});
