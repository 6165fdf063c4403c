import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bumpOf, stepBetween } from '../../src/ledger/bump-version.ts';
import type { Cause } from '../../src/ledger/cause.ts';
import { type ApprovedText, judgeChange } from '../../src/ledger/judge-change.ts';
import { approved, rule, section } from './approved.ts';
import { anyText, anyTwoTexts } from './random-text.ts';

const judge = (before: string, after: string, facts: Partial<ApprovedText> = {}) =>
  judgeChange(approved(before), approved(after, facts));

/** A sentence between others that stay, as in a real paragraph. */
const among = (sentence: string) =>
  section(
    'reporting',
    'Reporting',
    `<p>The clinic keeps patients safe. ${sentence} Ask the privacy office.</p>`,
  );

const judgeSentence = (before: string, after: string) => judge(among(before), among(after));

/** The shape in which a message tells a cause. */
const tell = ({ level, kind, before, after, section }: Cause) =>
  `${level} ${kind} #${section?.anchor}: "${before}" became "${after}"`;

describe('words decide', () => {
  test.each([
    [
      'a duration',
      'Report it within 72 hours.',
      'Report it within 48 hours.',
      'minor duration #reporting: "72 hours" became "48 hours"',
    ],
    [
      'a date',
      'It began on 2 March 2026 for us.',
      'It began on 3 March 2026 for us.',
      'minor date #reporting: "2 March 2026" became "3 March 2026"',
    ],
    [
      'an amount',
      'Gifts up to EUR 50 are fine.',
      'Gifts up to EUR 80 are fine.',
      'minor amount #reporting: "EUR 50" became "EUR 80"',
    ],
    [
      'a number',
      'Art. 33(1) speaks of it here.',
      'Art. 33(2) speaks of it here.',
      'minor number #reporting: "33(1)" became "33(2)"',
    ],
    [
      'a number in words',
      'Two people look at each copy.',
      'Three people look at each copy.',
      'minor number #reporting: "Two people" became "Three people"',
    ],
    [
      'a cadence',
      'The list is checked yearly by IT.',
      'The list is checked monthly by IT.',
      'minor duration #reporting: "yearly" became "monthly"',
    ],
    [
      'a permission',
      'You may share the list of keys.',
      'You should share the list of keys.',
      'minor modal #reporting: "You may share" became "You should share"',
    ],
  ])('%s is at least minor, and the verdict says which words', (_, before, after, told) => {
    const { least, causes } = judgeSentence(before, after);
    expect(least).toBe('minor');
    expect(causes.map(tell)).toContain(told);
  });

  // Whatever is done as a rule is what people go by: denied, it is a ban, and what only some may do others may not.
  test.each([
    [
      'a limit',
      'Managers see the list of keys.',
      'Only managers see the list of keys.',
      'major duty #reporting: "Managers see" became "Only managers see"',
    ],
    [
      'a negation',
      'Keys are shared with the owner.',
      'Keys are not shared with the owner.',
      'major duty #reporting: "are shared" became "are not shared"',
    ],
    [
      'another word for a duty',
      'A badge is useful in the clinic.',
      'A badge is required in the clinic.',
      'major duty #reporting: "is useful in" became "is required in"',
    ],
    [
      'a short form',
      'You do share the list of keys.',
      "You don't share the list of keys.",
      'major duty #reporting: "You do share" became "You don\'t share"',
    ],
  ])('%s is major, and the verdict says which words', (_, before, after, told) => {
    const { least, causes } = judgeSentence(before, after);
    expect(least).toBe('major');
    expect(causes.map(tell)).toContain(told);
  });

  test.each([
    ['a duty that came', 'You lock the screen of your laptop.', 'You must lock the screen of your laptop.'],
    [
      'a duty that went',
      'You must lock the screen of your laptop.',
      'You should lock the screen of your laptop.',
    ],
    [
      'a duty that became a ban',
      'You must lock the screen of your laptop.',
      'You must not lock the screen of your laptop.',
    ],
    ['a sentence with a duty that came', 'Lock it.', 'Lock it. You must report lost devices to the office.'],
    ['a sentence with a ban that went', 'Lock it. Keys never leave the building.', 'Lock it.'],
  ])('%s is major', (_, before, after) => {
    const { least, causes } = judgeSentence(before, after);
    expect(least).toBe('major');
    expect(causes[0]?.kind).toBe('duty');
  });

  test.each([
    ['wording', 'Tell the office about a lost device.', 'Inform the office about a lost device.', 'wording'],
    ['spelling', 'You recieve a new device.', 'You receive a new device.', 'spelling'],
    [
      'another custom of spelling',
      'The organization gives a device.',
      'The organisation gives a device.',
      'spelling',
    ],
    ['punctuation', 'Keys, badges and devices.', 'Keys; badges and devices.', 'punctuation'],
    [
      'a must that became a shall',
      'You must lock the screen of it.',
      'You shall lock the screen of it.',
      'modal',
    ],
  ])('%s is told as what it is', (_, before, after, kind) => {
    const { least, causes } = judgeSentence(before, after);
    expect(causes.map((cause) => cause.kind)).toEqual([kind]);
    expect(least).toBe(kind === 'modal' ? 'minor' : 'patch');
  });

  test('a link that leads elsewhere is a patch, and the verdict says where it leads', () => {
    const { causes } = judgeSentence(
      'See <a data-document="access-control">it</a>.',
      'See <a data-document="incidents">it</a>.',
    );
    expect(causes.map(tell)).toEqual([
      'patch link #reporting: "it (access-control)" became "it (incidents)"',
    ]);
  });

  test('emphasis is a patch', () => {
    expect(judgeSentence('See it.', 'See <strong>it</strong>.').causes.map(tell)).toEqual([
      'patch markup #reporting: "it" became "<strong>it</strong>"',
    ]);
  });

  test('a cell that says another thing is a detail, not wording', () => {
    const table = (cell: string) =>
      `<table><thead><tr><th scope="col">Task</th></tr></thead><tbody><tr><td>Decides</td><td>${cell}</td></tr></tbody></table>`;
    expect(judge(table('Head of IT'), table('Privacy office')).causes.map(tell)).toEqual([
      'minor detail #: "Head of IT" became "Privacy office"',
    ]);
  });

  test('a new section without duties is a detail', () => {
    const text = among('It is so.');
    const { least, causes } = judge(
      text,
      text + section('history', 'History', '<p>It began in Tallinn.</p>'),
    );
    expect(least).toBe('minor');
    expect(new Set(causes.map(({ kind, section }) => `${kind} ${section?.anchor}`))).toEqual(
      new Set(['detail history']),
    );
  });

  test('a paragraph split in two is set otherwise, and its duty has not gone', () => {
    const [first, second] = [
      'The clinic keeps the list of keys safe.',
      'You must lock the cupboard each night you leave.',
    ];
    const { least, causes } = judge(`<p>${first} ${second}</p>\n`, `<p>${first}</p>\n<p>${second}</p>\n`);
    expect(least).toBe('patch');
    expect(causes.map(({ kind }) => kind)).toEqual(['markup']);
  });
});

describe('an item of a list asks what the words above it ask', () => {
  const list = (lead: string, ...items: readonly string[]) =>
    section(
      'keys',
      'Keys',
      `<p>${lead}</p>`,
      `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`,
    );

  test.each([
    ['You must not share:', 'major'],
    ['The following people must sign:', 'major'],
    ['This policy applies to:', 'major'],
    ['You may share:', 'minor'],
    ['On the list are:', 'minor'],
    ['You must not share keys.', 'minor'],
  ])('below "%s" an item that came or went is %s', (lead, level) => {
    const [few, more] = [list(lead, 'keys', 'badges'), list(lead, 'keys', 'badges', 'heads of wards')];
    expect(judge(few, more).least).toBe(level);
    expect(judge(more, few).least).toBe(level);
  });

  test('and one that another took the place of', () => {
    const replaced = (lead: string) =>
      judge(list(lead, 'badges', 'front door keys'), list(lead, 'badges', 'rear gate keys'));
    expect(replaced('You must not share:').causes).toMatchObject([
      {
        level: 'major',
        kind: 'duty',
        before: 'front door keys',
        after: 'rear gate keys',
        section: { anchor: 'keys' },
      },
    ]);
    expect(replaced('On the list are:').least).toBe('minor');
  });

  test('in a list below an item of a list, too', () => {
    const nested = (...items: readonly string[]) =>
      `<ul>\n<li>You must lock:\n<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>\n</li>\n</ul>`;
    expect(judge(nested('doors', 'gates'), nested('doors', 'gates', 'windows')).least).toBe('major');
  });
});

describe('an example and a heading ask nothing', () => {
  test.each([
    [
      'an example',
      '<figure data-example><figcaption>Example</figcaption><p>She must call the desk.</p></figure>',
    ],
    ['a heading', '<h3 id="call">Call the desk</h3>'],
  ])('%s that came is minor', (_, block) => {
    expect(judge(among('It is so.'), among('It is so.') + block).least).toBe('minor');
  });

  test('but behind an example a duty is one again', () => {
    const example = '<figure data-example><figcaption>Example</figcaption><p>She calls.</p></figure>';
    expect(judge(example, `${example}<p>You must call the desk.</p>`).least).toBe('major');
  });

  test('in an example a word that changed binds nobody', () => {
    const example = (word: string) =>
      `<figure data-example><figcaption>Example</figcaption><p>She must ${word} the desk at once.</p></figure>`;
    expect(judge(example('call'), example('leave')).least).toBe('patch');
  });
});

describe('rules decide', () => {
  const lost = rule('lost-device', 'You <strong>must</strong> report a lost device.');
  const lend = rule('lend-device', 'You <strong>may</strong> lend a device.', { level: 'may' });
  const text = section('devices', 'Devices', '<p>Devices belong to us.</p>', lost);

  test('a permission that came is minor', () => {
    const { least, causes } = judge(text, text + lend);
    expect(least).toBe('minor');
    expect(causes).toMatchObject([
      { kind: 'rule', inRule: 'lend-device', section: { anchor: 'devices', heading: 'Devices' } },
    ]);
  });

  test('another level is major', () => {
    const { least, causes } = judge(text + lend, text + lend.replace('="may"', '="must"'));
    expect(least).toBe('major');
    expect(causes[0]).toMatchObject({ kind: 'rule', before: 'may', after: 'must', inRule: 'lend-device' });
  });

  test('another reader is major for a duty', () => {
    const { causes } = judge(text, text.replace('"all-staff"', '"all-staff contractors"'));
    expect(causes[0]).toMatchObject({ level: 'major', before: 'all-staff', after: 'all-staff, contractors' });
  });

  test('the same readers in another order are none of its business', () => {
    const both = text.replace('"all-staff"', '"all-staff ciso"');
    expect(judge(both, both.replace('all-staff ciso', 'ciso all-staff')).least).toBe('patch');
  });

  test('its wording is minor: there every word serves the duty', () => {
    const { causes } = judge(text, text.replace('a lost device', 'a lost or stolen device'));
    expect(causes.map(tell)).toEqual(['minor rule #devices: "" became "or stolen"']);
    expect(causes[0]?.inRule).toBe('lost-device');
  });

  test('its punctuation is a patch', () => {
    expect(judge(text, text.replace('device.</p>\n<dl', 'device!</p>\n<dl')).least).toBe('patch');
  });

  test('a rule with another id is the same rule', () => {
    expect(judge(text, text.replace('"lost-device"', '"lost-or-stolen"')).least).toBe('patch');
  });

  test('a rule that moved to another section has moved, and none was removed', () => {
    const other = section('care', 'Care', '<p>Handle them with care, please.</p>');
    const { least, causes } = judge(text + other, text.replace(lost, '') + other + lost);
    expect(least).toBe('minor');
    expect(causes).toMatchObject([
      { kind: 'moved', before: 'Devices', after: 'Care', inRule: 'lost-device' },
    ]);
  });
});

describe('facts decide', () => {
  const text = among('It is so.');
  test.each<[string, Partial<ApprovedText>, string]>([
    ['a wider audience', { audience: ['all-staff', 'contractors'] }, 'major audience "" "contractors"'],
    ['a wider classification', { classification: 'public' }, 'major classification "internal" "public"'],
    [
      'a narrower classification',
      { classification: 'confidential' },
      'minor classification "internal" "confidential"',
    ],
    ['another type', { type: 'standard' }, 'minor type "policy" "standard"'],
    ['another owner', { owner: 'dpo' }, 'minor owner "ciso" "dpo"'],
    ['another approver', { approver: 'cfo' }, 'minor approver "ceo" "cfo"'],
    ['another cadence', { reviewEvery: 'P6M' }, 'minor cadence "P1Y" "P6M"'],
    ['another title', { title: 'Access policy' }, 'patch title "Access control policy" "Access policy"'],
    [
      'a summary that weighs',
      { summary: 'Who must open what.' },
      'minor summary "Who may open what." "Who must open what."',
    ],
  ])('%s', (_, facts, told) => {
    const { causes } = judge(text, text, facts);
    expect(causes.map(({ level, kind, before, after }) => `${level} ${kind} "${before}" "${after}"`)).toEqual(
      [told],
    );
  });

  test('a narrower audience is minor', () => {
    const wide = approved(text, { audience: ['all-staff', 'contractors'] });
    expect(judgeChange(wide, approved(text)).causes).toMatchObject([
      { level: 'minor', before: 'contractors', after: '' },
    ]);
  });
});

describe('the law holds for all texts', () => {
  test('a text compared with itself asks for nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(
          judge(
            text,
            text.replaceAll('\n', '\n\n').replaceAll(/<(p|span) data-number>[\d.]+/g, '<$1 data-number>9'),
          ),
        ).toMatchObject({ least: 'none', causes: [] });
      }),
    );
  });

  /** Digits and full stops of the text itself, not those of tags and printed numbers. */
  const placesOf = (text: string, pattern: RegExp) =>
    Array.from(text.matchAll(/(?<=data-number>)[\d.]+|<[^>]*>|[^<]+/g)).flatMap((match) =>
      match[0].startsWith('<') || text.slice(0, match.index).endsWith('data-number>')
        ? []
        : Array.from(match[0].matchAll(pattern), (found) => match.index + found.index),
    );

  test('a text that differs in more than white space and printed numbers asks for something', () => {
    const plain = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll(/(?<=data-number>)[\d.]+/g, '');
    fc.assert(
      fc.property(anyTwoTexts, ([before, after]) => {
        expect(judge(before, after).least === 'none').toBe(plain(before) === plain(after));
      }),
    );
  });

  test('a line across the page is markup', () => {
    expect(judge('<p>It is so.</p>', '<p>It is so.</p>\n<hr>').causes).toMatchObject([
      { level: 'patch', kind: 'markup', before: '', after: '<hr>' },
    ]);
  });

  test('any digit that changes is at least minor', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.integer({ min: 1, max: 9 }), (text, which, by) => {
        const places = placesOf(text, /\d/g);
        fc.pre(places.length > 0);
        const at = places[which % places.length] ?? 0;
        const changed = text.slice(0, at) + ((Number(text[at]) + by) % 10) + text.slice(at + 1);
        expect(['minor', 'major']).toContain(judge(text, changed).least);
      }),
    );
  });

  test('punctuation alone is a patch', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.constantFrom('!', ' -', ';', ''), (text, which, mark) => {
        const places = placesOf(text, /[.,:;](?!\d)/g);
        fc.pre(places.length > 0);
        const at = places[which % places.length] ?? 0;
        fc.pre(text[at] !== mark);
        expect(judge(text, text.slice(0, at) + mark + text.slice(at + 1)).least).toBe('patch');
      }),
    );
  });

  test('a must-rule that came or went is major', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const more = `${text}${rule('brand-new', 'You <strong>must</strong> ask.')}\n`;
        expect(judge(text, more).least).toBe('major');
        expect(judge(more, text).least).toBe('major');
      }),
    );
  });
});

describe('a version follows a change', () => {
  test('by the step that the verdict names', () => {
    expect((['none', 'patch', 'minor', 'major'] as const).map((level) => bumpOf('2.1.4', level))).toEqual([
      '2.1.4',
      '2.1.5',
      '2.2.0',
      '3.0.0',
    ]);
    expect(bumpOf('0.1.0', 'major')).toBe('1.0.0');
    expect(() => bumpOf('2.1', 'patch')).toThrow('"2.1" is no version of three numbers.');
  });

  test('and a step that an author chose can be held against it', () => {
    expect(stepBetween('2.1.4', '2.1.9')).toBe('patch');
    expect(stepBetween('2.1.4', '2.2.0')).toBe('minor');
    expect(stepBetween('2.1.4', '3.0.0')).toBe('major');
    expect(stepBetween('2.1.4', '2.2.0-draft')).toBe('none');
    expect(stepBetween('2.1.4', '2.1.4')).toBe('none');
    expect(stepBetween('2.1.4', '2.0.0')).toBe('none');
  });
});
