import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compareObserved } from '../../src/privacy/compare-observed.ts';
import { activitiesOnline, type DeclaredOnline, declaredOnline } from '../../src/privacy/declared-online.ts';
import type { Observation } from '../../src/schema/observation.ts';
import { type Online, online, storageKinds } from '../../src/schema/online.ts';

type Met = Pick<Observation, 'hosts' | 'storage' | 'forms'>;

const file = 'content/registers/processing-activities/website.yaml';
const declaration = { notice: 'website-notice', place: { file, line: 7, column: 3 }, isDeclared: true };
const nothing: DeclaredOnline = { hosts: [], storage: [], forms: [] };
const unmet: Met = { hosts: [], storage: [], forms: [] };
const compare = (met: Partial<Met>, declared: Partial<DeclaredOnline> = {}) =>
  compareObserved({ ...unmet, ...met }, { ...nothing, ...declared }, declaration);
const found = (met: Partial<Met>, declared?: Partial<DeclaredOnline>) =>
  compare(met, declared).findings.map(({ rule }) => String(rule));

const fonts = { name: 'fonts.example.net', page: '/', byForm: false };
const visits = { kind: 'cookie', name: 'visits', host: 'example.org', page: '/' } as const;
const contact = { asks: ['email', 'name'], sendsTo: '/send/', pages: ['/contact/'] };

describe('a host', () => {
  test('that nobody declares is a finding, with the page on which it was met and the row to write', () => {
    expect(compare({ hosts: [fonts] }).findings).toEqual([
      {
        ...declaration.place,
        severity: 'error',
        rule: 'undeclared-host',
        message:
          'The website asks something of fonts.example.net, first on /, and no activity of which website-notice tells declares it.',
        hint: `Take it off the website, or write { name: fonts.example.net, what: "..." } under "hosts" of "online" in ${file}, and tell of it in the notice.`,
      },
    ]);
  });

  test('that is declared is none, however its name is written; one that only ends alike is', () => {
    for (const name of ['fonts.example.net', 'Fonts.Example.NET', 'fonts.example.net.'])
      expect(found({ hosts: [fonts] }, { hosts: [{ name }] })).toEqual([]);
    expect(found({ hosts: [fonts] }, { hosts: [{ name: 'example.net' }] })).toEqual(['undeclared-host']);
  });

  test('to which only a form sends is told as that', () => {
    const [finding] = compare({ hosts: [{ ...fonts, byForm: true }] }).findings;
    expect(finding?.message).toMatch(/^A form on \/ sends what people write to fonts\.example\.net,/);
  });
});

describe('what is kept on the device', () => {
  const row = { name: 'visits', kind: 'cookie', asksFirst: false } as const;

  test('is a finding where name or kind differ', () => {
    expect(found({ storage: [visits] })).toEqual(['undeclared-storage']);
    expect(found({ storage: [visits] }, { storage: [row] })).toEqual([]);
    expect(found({ storage: [visits] }, { storage: [{ ...row, name: 'visit' }] })).toHaveLength(1);
    expect(found({ storage: [visits] }, { storage: [{ ...row, kind: 'local' }] })).toHaveLength(1);
  });

  test('before a yes that its row promises to wait for is a finding of its own', () => {
    const asks = { ...row, asksFirst: true };
    expect(found({ storage: [visits] }, { storage: [asks] })).toEqual(['stored-before-yes']);
    expect(found({ storage: [visits] }, { storage: [asks, row] })).toEqual([]);
  });

  test('may have a name that differs each time, of which the row writes a star, and only a star is one', () => {
    const met = { ...visits, name: '_id.a1b2' };
    expect(found({ storage: [met] }, { storage: [{ ...row, name: '_id.*' }] })).toEqual([]);
    expect(found({ storage: [met] }, { storage: [{ ...row, name: '_id.a*2' }] })).toEqual([]);
    expect(found({ storage: [met] }, { storage: [{ ...row, name: '_idxa*' }] })).toHaveLength(1);
    expect(found({ storage: [met] }, { storage: [{ ...row, name: '.+' }] })).toHaveLength(1);
  });

  test('by several hosts under one name is one finding that names them', () => {
    const { findings } = compare({ storage: [visits, { ...visits, host: 'ads.example.net' }] });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain('(of example.org and ads.example.net, first on /)');
  });
});

describe('a form', () => {
  test('is known by the page on which it stands or to which it sends, with a slash at the end or without', () => {
    const asks = ['name', 'email'];
    expect(found({ forms: [contact] })).toEqual(['undeclared-form']);
    for (const address of ['/contact/', '/contact', '/send/', '/send'])
      expect(found({ forms: [contact] }, { forms: [{ address, asks }] })).toEqual([]);
    expect(found({ forms: [contact] }, { forms: [{ address: '/', asks }] })).toEqual(['undeclared-form']);
  });

  test('that asks for more than is declared is a finding that names what; one that asks for less is none', () => {
    const { findings } = compare(
      { forms: [contact] },
      { forms: [{ address: '/contact/', asks: ['name', 'phone'] }] },
    );
    expect(findings.map(({ message }) => message)).toEqual([
      'The form on /contact/ is declared, and asks for more than is declared: "email".',
    ]);
    expect(
      found({ forms: [contact] }, { forms: [{ address: '/contact/', asks: ['name', 'email', 'phone'] }] }),
    ).toEqual([]);
  });

  test('on every page is one finding, declared by the page to which it sends', () => {
    const search = { asks: ['q'], sendsTo: '/search/', pages: ['/', '/contact/', '/about/'] };
    const { findings } = compare({ forms: [search] });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain('A form on / and 2 other pages asks for "q"');
    expect(findings[0]?.hint).toContain('{ address: "/search/", asks: ["q"] }');
  });
});

test('what is declared and was not met is a note and no finding; what waits for a yes is not expected', () => {
  const { findings, notMet } = compare(
    {},
    {
      hosts: [{ name: 'fonts.example.net' }],
      storage: [
        { name: 'session', kind: 'session', asksFirst: false },
        { name: 'visits', kind: 'cookie', asksFirst: true },
      ],
      forms: [{ address: '/contact/', asks: ['name'] }],
    },
  );
  expect(findings).toEqual([]);
  expect(notMet).toEqual([
    'the host fonts.example.net',
    'the entry of session storage "session"',
    'the form on /contact/',
  ]);
});

test('where no activity says what a browser meets, the hint says what kind of file does', () => {
  const { findings } = compareObserved({ ...unmet, hosts: [fonts] }, nothing, {
    ...declaration,
    isDeclared: false,
  });
  expect(findings[0]?.hint).toContain(
    'in the activity of the website in content/registers/processing-activities/, and name that under "activities" of the notice.',
  );
});

/** Names as websites give them: with whatever in them. */
const names = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' })
  .filter((name) => name.trim() === name);
const paths = fc.stringMatching(/^\/(?:[a-z]{1,5}\/){0,2}$/);
const meetings: fc.Arbitrary<Met> = fc.record({
  hosts: fc.array(fc.record({ name: fc.domain(), page: paths, byForm: fc.boolean() })),
  storage: fc.array(
    fc.record({ kind: fc.constantFrom(...storageKinds), name: names, host: fc.domain(), page: paths }),
  ),
  forms: fc.array(
    fc.record({
      asks: fc.uniqueArray(names, { minLength: 1, maxLength: 3 }),
      sendsTo: paths,
      pages: fc.uniqueArray(paths, { minLength: 1, maxLength: 3 }),
    }),
  ),
});

test('whoever writes into the register the row that each hint spells has declared everything', () => {
  fc.assert(
    fc.property(meetings, (met) => {
      const rows = { hosts: [] as unknown[], storage: [] as unknown[], forms: [] as unknown[] };
      for (const { hint = '' } of compare(met).findings) {
        const [, row = '', list] =
          /or write (\{.*\}) under "(hosts|storage|forms)" of "online"/s.exec(hint) ?? [];
        rows[list as keyof typeof rows].push(parse(row));
      }
      const filled = online.parse({
        hosts: rows.hosts.length > 0 ? rows.hosts : 'none',
        storage: rows.storage.length > 0 ? rows.storage : 'none',
        forms: rows.forms.length > 0 ? rows.forms : 'none',
      });
      const { findings, notMet } = compare(met, declaredOnline([{ online: filled }]));
      expect(findings).toEqual([]);
      expect(notMet).toEqual([]);
    }),
  );
});

describe('what a notice may rely on', () => {
  const row = (name: string) => ({ name, what: 'Maps' });
  const online = (name: string): Online => ({ hosts: [row(name)], storage: 'none', forms: 'none' });
  const website = { id: 'website', status: 'active', online: online('a.example.net') } as const;
  const idsOf = (activity: Parameters<typeof activitiesOnline>[0][number], told = ['care', 'website']) =>
    activitiesOnline([activity], { notice: { regimes: ['gdpr'], activities: told } }).map(({ id }) => id);

  test('is what the activities declare that are carried on and of which it tells', () => {
    expect(idsOf(website)).toEqual(['website']);
    expect(idsOf(website, ['care'])).toEqual([]);
    expect(idsOf({ ...website, online: 'none' })).toEqual([]);
    expect(idsOf({ ...website, status: 'draft' })).toEqual([]);
    expect(idsOf({ ...website, status: 'retired' })).toEqual([]);
    expect(activitiesOnline([website], {})).toEqual([]);
  });

  test('is all of them together', () => {
    const more = [{ online: 'none' as const }, { online: online('b.example.net') }];
    expect(declaredOnline([website, ...more])).toEqual({
      hosts: [row('a.example.net'), row('b.example.net')],
      storage: [],
      forms: [],
    });
  });
});
