import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadHandbook } from '../../src/handbook/load.ts';
import type { Crosswalk } from '../../src/schema/crosswalk.ts';
import type { Framework, Requirement } from '../../src/schema/framework.ts';
import { project } from '../support/run-clausebook.ts';

/**
 * test/fixtures/reference/ holds the ids and rows gathered from the sources that the records name, kept apart from them:
 * FRAMEWORK.txt one id a line, A__B.txt one row a line, as "from relation to".
 */
const reference = join(project, 'test', 'fixtures', 'reference');
const lists = readdirSync(reference).map((file) => file.replace('.txt', ''));
const maps = lists.filter((name) => name.includes('__'));
const frameworks = lists.filter((name) => !maps.includes(name) && name !== 'documented-information');

function linesOf(name: string): string[] {
  return readFileSync(join(reference, `${name}.txt`), 'utf8')
    .trimEnd()
    .split('\n');
}

const { handbook } = loadHandbook(project);

function frameworkOf(id: string): Framework {
  const found = handbook?.frameworks.find((framework) => framework.id === id);
  if (found === undefined) throw new Error(`content/frameworks/ has no framework ${id}.`);
  return found;
}

function crosswalkOf(name: string): Crosswalk {
  const found = handbook?.crosswalks.find(({ from, to }) => `${from}__${to}` === name);
  if (found === undefined) throw new Error(`content/crosswalks/ has no map ${name}.`);
  return found;
}

const idsOf = (framework: string) => frameworkOf(framework).requirements.map(({ id }) => id);
const rowsOf = (name: string) =>
  crosswalkOf(name).edges.map(({ from, relation, to }) => `${from} ${relation} ${to}`);

describe('every reference id and edge is present and every endpoint exists', () => {
  test('no framework and no map has been forgotten', () => {
    const own = handbook?.frameworks.filter(({ status }) => status.state === 'own').map(({ id }) => id) ?? [];
    expect(handbook?.frameworks.map(({ id }) => id)).toEqual([...frameworks, ...own].sort());
    expect(handbook?.crosswalks.map(({ from, to }) => `${from}__${to}`).sort()).toEqual(maps.toSorted());
  });

  test.each(frameworks)('%s has exactly the ids of its reference list, each once', (name) => {
    expect(idsOf(name).toSorted()).toEqual(linesOf(name).toSorted());
  });

  test.each(frameworks)('in %s every requirement that is part of another names one that exists', (name) => {
    const ids = new Set(idsOf(name));
    const parents = frameworkOf(name).requirements.flatMap(({ parent }) => parent ?? []);
    expect(parents.filter((parent) => !ids.has(parent))).toEqual([]);
  });

  test.each(maps)('%s has exactly the rows of its reference map, each once', (name) => {
    expect(rowsOf(name).toSorted()).toEqual(linesOf(name).toSorted());
  });

  test.each(maps)('in %s both ends of every row are requirements of its two frameworks', (name) => {
    const { from, to, edges, unrelated } = crosswalkOf(name);
    const sources = new Set(idsOf(from));
    const targets = new Set(idsOf(to));
    const rows = [...edges, ...unrelated];
    expect(rows.flatMap((row) => row.from ?? []).filter((id) => !sources.has(id))).toEqual([]);
    expect(rows.flatMap((row) => row.to ?? []).filter((id) => !targets.has(id))).toEqual([]);
  });

  test('the documents that standards and laws want in writing are those of the reference list', () => {
    const ids = handbook?.documentedInformation.map(({ id }) => id) ?? [];
    expect(ids.toSorted()).toEqual(linesOf('documented-information').toSorted());
  });

  test('those documents point to requirements that exist', () => {
    for (const { id, requirements, controls = {} } of handbook?.documentedInformation ?? []) {
      for (const [framework, cited] of [...Object.entries(requirements), ...Object.entries(controls)])
        expect(idsOf(framework), id).toEqual(expect.arrayContaining(cited));
    }
  });
});

describe('the counts of the reference hold', () => {
  const count = (framework: string, kind: Requirement['kind']) =>
    frameworkOf(framework).requirements.filter((requirement) => requirement.kind === kind);

  test.each<[number, string, Requirement['kind'], string]>([
    [93, 'controls', 'control', 'iso27001-2022'],
    [114, 'controls', 'control', 'iso27001-2013'],
    [114, 'controls', 'control', 'iso27799-2016'],
    [78, 'controls', 'control', 'iso27701-2025'],
    [11, 'chapters', 'chapter', 'gdpr'],
    [99, 'articles', 'article', 'gdpr'],
    [22, 'standards', 'standard', 'hipaa'],
    [43, 'implementation specifications', 'specification', 'hipaa'],
    [6, 'functions', 'function', 'nist-csf-2.0'],
    [22, 'categories', 'category', 'nist-csf-2.0'],
    [106, 'subcategories', 'subcategory', 'nist-csf-2.0'],
    [10, 'measures', 'measure', 'nis2'],
    [16, 'chapters', 'chapter', 'indonesia-pdp'],
  ])('%i %s, of the kind "%s", in %s', (number, _, kind, framework) => {
    expect(count(framework, kind)).toHaveLength(number);
  });

  test('of the 43 implementation specifications 22 are addressable and 21 required', () => {
    const flags = count('hipaa', 'specification').map(({ flag }) => flag);
    expect(flags.filter((flag) => flag === 'addressable')).toHaveLength(22);
    expect(flags.filter((flag) => flag === 'required')).toHaveLength(21);
  });

  test('150 documents and records are wanted in writing', () => {
    expect(handbook?.documentedInformation).toHaveLength(150);
  });

  test.each([
    [115, 'iso27001-2013__iso27001-2022'],
    [115, 'iso27799-2016__iso27001-2022'],
    [426, 'iso27701-2019__gdpr'],
    [124, 'iso27701-2019__iso27701-2025'],
    [433, 'iso27701-2025__gdpr'],
    [29, 'iso27701-2025__iso27001-2022'],
    [424, 'hipaa__iso27001-2022'],
    [311, 'iso27001-2022__nist-csf-2.0'],
    [119, 'gdpr__iso27001-2022'],
  ])('%i rows in %s', (number, name) => {
    expect(rowsOf(name)).toHaveLength(number);
  });
});
