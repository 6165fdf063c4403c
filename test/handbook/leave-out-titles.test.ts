import { describe, expect, test } from 'vitest';
import { loadHandbook } from '../../src/handbook/load.ts';
import { publish } from '../../src/handbook/publish.ts';
import { select } from '../../src/handbook/select.ts';
import { changed } from '../support/faulty-handbook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

const organization = 'content/organization.yaml';
const framework = 'content/frameworks/demo-2026.yaml';

function titlesOf(switched: boolean, source: string): readonly string[] {
  const root = temporaryHandbook({
    ...changed(framework, '{ title: Made up for tests, licence: own, taken: words }', source),
    ...(switched ? changed(organization, 'reviewSoon: P60D', 'reviewSoon: P60D, titles: ids-only') : {}),
  });
  const { handbook, diagnostics } = loadHandbook(root);
  expect(diagnostics).toEqual([]);
  if (handbook === undefined) throw new Error('no handbook');
  const edition = select(publish(handbook, '2026-11-21', { drafts: true }), 'audit', '2026-11-21');
  return edition.handbook.frameworks[0]?.requirements.map(({ id, title }) => `${id} ${title}`) ?? [];
}

const copyrighted = '{ title: A standard that is sold, licence: copyrighted, taken: titles }';
const own = '{ title: Made up for tests, licence: own, taken: words }';

describe('titles: ids-only', () => {
  test('calls the requirements of a copyrighted standard by their kind', () => {
    expect(titlesOf(true, copyrighted)).toEqual(['5 Clause', '5.1 Control', '5.10 Control']);
  });

  test('keeps the titles of what is not copyrighted', () => {
    expect(titlesOf(true, own)).toEqual(['5 Rules', '5.1 Doors', '5.10 Keys']);
  });

  test('is a choice: without it titles are shown', () => {
    expect(titlesOf(false, copyrighted)).toEqual(['5 Rules', '5.1 Doors', '5.10 Keys']);
  });
});
