import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadHandbook } from '../../src/handbook/load.ts';
import { select } from '../../src/handbook/select.ts';
import type { Handbook } from '../../src/schema/handbook.ts';
import { lookupOf } from '../../src/search/lookup.ts';
import { resolveId } from '../../src/search/resolve-id.ts';
import { project } from '../support/run-clausebook.ts';

const { handbook } = loadHandbook(project);
if (handbook === undefined) throw new Error('The handbook could not be read.');
const superseded = new Set(
  handbook.frameworks.filter(({ status }) => status.state === 'superseded').map(({ id }) => id),
);
const edition = select(handbook as Handbook, 'audit', '2026-11-21');
const lookup = lookupOf(
  edition,
  (address) => address,
  (id) => !superseded.has(id) && id !== 'indonesia-pdp',
);
const first = (query: string) => resolveId(query, lookup)[0]?.url;
const all = (query: string) => resolveId(query, lookup).map(({ id }) => id);

describe('an id is found', () => {
  test.each([
    ['A.5.15', '/frameworks/iso27001-2022/A.5.15/'],
    ['a 5.15', '/frameworks/iso27001-2022/A.5.15/'],
    ['A5.15', '/frameworks/iso27001-2022/A.5.15/'],
    ['annex a 8.10', '/frameworks/iso27001-2022/A.8.10/'],
    ['5.15', '/frameworks/iso27001-2022/A.5.15/'],
    ['27701 A.1.2.2', '/frameworks/iso27701-2025/A.1.2.2/'],
    ['ISO/IEC 27001:2013 A.9.2.3', '/frameworks/iso27001-2013/A.9.2.3/'],
    ['Article 30 GDPR', '/frameworks/gdpr/Art.30/'],
    ['gdpr 33', '/frameworks/gdpr/Art.33/'],
    ['art 6 1 f gdpr', '/frameworks/gdpr/Art.6(1)(f)/'],
    ['45 CFR 164.308(a)(1)(ii)(D)', '/frameworks/hipaa/164.308(a)(1)(ii)(D)/'],
    ['§ 164.312', '/frameworks/hipaa/164.312/'],
    ['164.312 a 2 ii', '/frameworks/hipaa/164.312(a)(2)(ii)/'],
    ['hipaa 308(a)(1)(i)', '/frameworks/hipaa/164.308(a)(1)(i)/'],
    ['pr.aa-5', '/frameworks/nist-csf-2.0/PR.AA-05/'],
    ['nis2 art 21(2)(d)', '/frameworks/nis2/Art.21(2)(d)/'],
    ['pol 21', '/documents/access-control/'],
    ['PRO001', '/documents/document-control-procedure/'],
    ['std-1', '/documents/information-classification-and-handling/'],
  ])('written as %s', (query, url) => {
    expect(decodeURIComponent(first(query) ?? '')).toBe(url);
  });
});

test('A.5.1 is no beginning of A.5.15, nor A.5.15 of anything', () => {
  expect(new Set(all('A.5.1'))).toEqual(
    new Set(['A.5.1', ...all('A.5.1').filter((id) => /5\W*1$/.test(id))]),
  );
  expect(all('A.5.1')).not.toContain('A.5.15');
  expect(all('A.5.15')).not.toContain('A.5.1');
});

test.each(['lost phone', 'password', '30', '72 hours', 'what to do at 5', ''])('%s is no id', (query) => {
  expect(all(query)).toEqual([]);
});

const requirements = lookup.frameworks.flatMap((framework) =>
  framework.requirements.map(([id]) => ({
    id,
    framework,
    url: `${framework.url}${encodeURIComponent(id)}/`,
  })),
);
const anyRequirement = fc.constantFrom(...requirements);

/** Ways in which people write the same id. */
const ways: readonly ((id: string) => string)[] = [
  (id) => id,
  (id) => id.toLowerCase(),
  (id) => id.toUpperCase(),
  (id) => ` ${id} `,
  (id) => id.replaceAll('(', ' (').trim(),
  (id) => id.replace('.', ' '),
];

test('every id, in every way of writing it, is itself first: alone among those that are written so, and of its own standard where that is named', () => {
  fc.assert(
    fc.property(
      anyRequirement,
      fc.constantFrom(...ways),
      fc.boolean(),
      ({ id, framework, url }, write, inFront) => {
        const alone = resolveId(write(id), lookup)[0];
        const atoms = (text: string) => text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
        expect(atoms(alone?.id ?? '')).toEqual(atoms(id));
        const named = inFront ? `${framework.title} ${write(id)}` : `${write(id)} ${framework.title}`;
        expect(resolveId(named, lookup)[0]?.url).toBe(url);
      },
    ),
    { numRuns: 500 },
  );
});

test('every document is found by its id with and without hyphen and zeros', () => {
  for (const { id, slug } of edition.handbook.documents) {
    const [letters = '', number = ''] = id.split('-');
    for (const query of [id, id.toLowerCase(), `${letters} ${Number(number)}`, `${letters}${number}`])
      expect([query, first(query)]).toEqual([query, `/documents/${slug}/`]);
  }
});
