import type { ElementContent } from 'hast';
import { describe, expect, test } from 'vitest';
import type { Lookup } from '../../src/mdx/component.ts';
import { printParameter } from '../../src/mdx/components/param.ts';
import { components, findComponent } from '../../src/mdx/components/registry.ts';
import { parseHtml } from '../../src/mdx/parse.ts';
import { checkPlainHtml } from '../../src/mdx/plain-html.ts';
import { exampleRecords } from '../../src/site/manual/example-records.ts';
import { records, resolve } from './text.ts';

/** A handbook without records: a component then prints the ids that were written. */
const nothingKnown: Lookup = {
  ...exampleRecords,
  document: () => undefined,
  role: () => undefined,
  term: () => undefined,
  contact: () => undefined,
  parameter: () => undefined,
  decision: () => undefined,
  count: () => undefined,
  activities: () => [],
};

/** `div`, `div dataRule`: each element, and each of its attributes that has a value. */
function elementsIn(nodes: readonly ElementContent[]): string[] {
  return nodes.flatMap((node) =>
    node.type !== 'element'
      ? []
      : [
          node.tagName,
          ...Object.entries(node.properties)
            .filter(([, value]) => value !== undefined && value !== null)
            .map(([name]) => `${node.tagName} ${name}`),
          ...elementsIn(node.children),
        ],
  );
}

/** The HTML of a text below a heading that the lines under test do not care about. */
function html(source: string): string {
  return resolve(`## A\n\n${source}`)
    .text.replace('<h2 id="a"><span data-number>1</span> A</h2>\n', '')
    .trimEnd();
}

describe('every component', () => {
  test.each(components.map((component) => [component.name, component] as const))(
    '%s has a summary, described props and an example that resolves',
    (name, component) => {
      expect(component.summary).toMatch(/\.$/);
      for (const prop of Object.values(component.props.shape)) {
        expect((prop as { description?: string }).description).toBeTruthy();
      }
      const { text } = resolve(
        name === 'InShort' ? component.example : `## A\n\n${component.example}\n\nText.`,
      );
      expect(checkPlainHtml(parseHtml(text))).toEqual([]);
      expect(text).not.toMatch(/class=|style=/);
    },
  );

  test.each(components.map((component) => [component.name, component] as const))(
    '%s makes the elements and attributes that it says, and no others',
    (name, { example, makes, props, render }) => {
      const tags = [...example.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g'))].map(([, attributes = '']) =>
        props.parse(
          Object.fromEntries(
            [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
          ),
        ),
      );
      const words = [{ type: 'text', value: 'words' } as const];
      const made = tags.flatMap((written) =>
        [exampleRecords, nothingKnown].flatMap((known) =>
          elementsIn(
            [
              render(written, words, {
                ...{ ...known, language: 'en', number: '1.1' },
                covered: () => known.activities(''),
              }),
            ].flat(),
          ),
        ),
      );
      const declared = Object.entries(makes).flatMap(([element, attributes]) => [
        element,
        ...attributes.map((attribute) => `${element} ${attribute}`),
      ]);
      expect([...new Set(made)].sort()).toEqual(declared.sort());
    },
  );

  test('is found by its own name only', () => {
    expect(findComponent('Rule')?.name).toBe('Rule');
    for (const name of ['rule', 'constructor', '__proto__', 'toString', ''])
      expect(findComponent(name)).toBeUndefined();
  });
});

test('InShort prints a section with its list and needs no heading from the author', () => {
  expect(resolve('<InShort>\n- You **must** ask.\n- b\n- c\n</InShort>\n').text).toBe(
    '<section data-in-short>\n<h2 id="in-short">In short</h2>\n<ul>\n<li>You <strong>must</strong> ask.</li>\n<li>b</li>\n<li>c</li>\n</ul>\n</section>\n',
  );
});

test('Rule prints its number, its text and its facts in words', () => {
  const source =
    '<Rule id="report" level="must" who="all-staff ciso" by="within the hour" record="service desk ticket" check="monthly">\nYou **must** report.\n</Rule>';
  expect(html(source)).toBe(
    [
      '<div id="report" data-rule="must" data-who="all-staff ciso">',
      '<p data-number>1.1</p>',
      '<p>You <strong>must</strong> report.</p>',
      '<dl data-facts>',
      '<div><dt>By when</dt> <dd>within the hour</dd></div>',
      '<div><dt>Record</dt> <dd>service desk ticket</dd></div>',
      '<div><dt>Checked</dt> <dd>monthly</dd></div>',
      '</dl>',
      '</div>',
    ].join('\n'),
  );
});

test('Rule on one line is a paragraph all the same, and without facts it has no list of them', () => {
  expect(html('<Rule id="r" level="may" who="all-staff">You **may**.</Rule>')).toBe(
    '<div id="r" data-rule="may" data-who="all-staff">\n<p data-number>1.1</p>\n<p>You <strong>may</strong>.</p>\n</div>',
  );
});

test('Callout says its kind in words', () => {
  expect(html('<Callout kind="emergency" title="Fire">\nCall.\n</Callout>')).toBe(
    '<div role="note" data-callout="emergency">\n<p data-title>Emergency: Fire</p>\n<p>Call.</p>\n</div>',
  );
  expect(html('<Callout kind="note">\nCall.\n</Callout>')).toContain('<p data-title>Note</p>');
});

test('Steps, Example and Satisfies', () => {
  expect(html('<Steps>\n1. a\n2. b\n</Steps>')).toBe(
    '<div data-steps>\n<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n</div>',
  );
  expect(html('<Example title="A taxi">\nStory.\n</Example>')).toBe(
    '<figure data-example>\n<figcaption>Example: A taxi</figcaption>\n<p>Story.</p>\n</figure>',
  );
  expect(html('<Satisfies gdpr="Art.32"/>\n\nText.')).toBe('<p>Text.</p>');
});

test('Doc marks the document and prints its title, or the words between its tags', () => {
  expect(html('See <Doc to="POL-021"/>.')).toBe(
    '<p>See <a data-document="access-control">Access control policy</a>.</p>',
  );
  expect(html('See <Doc to="access-control#door">the *door*</Doc>.')).toBe(
    '<p>See <a data-document="access-control" data-anchor="door">the <em>door</em></a>.</p>',
  );
});

test('Role and Term print what the records say, Term also the words of the sentence', () => {
  expect(html('The <Role id="ciso"/>.')).toBe(
    '<p>The <span data-role="ciso">Head of Information Security</span>.</p>',
  );
  expect(html('A <Term id="phi"/> or <Term id="phi">PHI</Term>.')).toBe(
    '<p>A <span data-term="phi">protected health information</span> or <span data-term="phi">PHI</span>.</p>',
  );
});

test('Contact prints title, best channel and hours, with a link of its kind', () => {
  expect(html('Call <Contact id="incident-line"/>.')).toBe(
    '<p>Call <span data-contact="incident-line">Incident line, <a href="tel:+16175550123">+1 617 555 0123</a> (Day and night)</span>.</p>',
  );
  const contact = records.contact('incident-line');
  if (contact === undefined) throw new Error('no contact');
  const ask = (channel: (typeof contact.channels)[number]) =>
    resolve('Ask <Contact id="x"/>.', {
      ...records,
      contact: () => ({ ...contact, channels: [channel], timeZone: 'America/New_York' }),
    }).text;
  expect(ask({ kind: 'email', address: 'a@example.org' })).toContain(
    '<a href="mailto:a@example.org">a@example.org</a> (Day and night, New York time)',
  );
  expect(ask({ kind: 'web', address: 'https://example.org/', title: 'Our form' })).toContain(
    '<a href="https://example.org/">Our form</a>',
  );
  expect(ask({ kind: 'post', address: 'Street 1' })).toContain('Incident line, Street 1 (');
});

test('Count prints how many rows there are, and what was asked where nobody knows', () => {
  expect(html('We have <Count register="suppliers"/> of them.')).toBe(
    '<p>We have <data value="1200" data-count="suppliers">1,200</data> of them.</p>',
  );
  expect(html('We have <Count register="nothing" where="a<=2026-01-01"/> of them.')).toBe(
    '<p>We have <span data-count="nothing">nothing</span> of them.</p>',
  );
});

test('Param prints the value with its unit', () => {
  expect(html('Within <Param id="breach-notice"/>.')).toBe(
    '<p>Within <data value="72" data-parameter="breach-notice">72 hours</data>.</p>',
  );
  expect(printParameter({ amount: 1, unit: 'working day' })).toBe('1 working day');
  expect(printParameter({ amount: 2, unit: 'working day' })).toBe('2 working days');
  expect(printParameter({ amount: 256, unit: 'bit' })).toBe('256 bits');
  expect(printParameter({ amount: 3, unit: 'copy' })).toBe('3 copies');
  expect(printParameter({ amount: 1500, unit: 'person' })).toBe('1,500 people');
  expect(printParameter({ amount: 99.5, unit: 'percent' })).toBe('99.5%');
});

test('a number with its unit is printed in the language of the text', () => {
  expect(printParameter({ amount: 72, unit: 'hour' }, 'et')).toBe('72 tundi');
  expect(printParameter({ amount: 1, unit: 'month' }, 'et')).toBe('1 kuu');
  // CLDR has no word for these.
  expect(printParameter({ amount: 2, unit: 'working day' }, 'et')).toBe('2 working days');
});

test('Clock prints a table of clocks by id, in the order written, or all of a regime', () => {
  const some = html('<Clock ids="gdpr-34 gdpr-33-1"/>');
  expect(some.indexOf('GDPR Art. 34')).toBeLessThan(some.indexOf('GDPR Art. 33(1)'));
  expect(some).toContain('<caption>Deadlines set by law</caption>');
  expect(some).toContain(
    '<p data-compared>Compared with the sources between <time datetime="2026-11-02">2 November 2026</time> and <time datetime="2026-11-05">5 November 2026</time>.</p>',
  );
  expect(html('<Clock regime="gdpr"/>').match(/<tr data-clock/g)).toHaveLength(2);
  expect(html('<Clock ids="gdpr-34"/>')).toContain(
    'Compared with the source on <time datetime="2026-11-05">',
  );
});

test('Soa prints a table for each theme: what applies, why, how far and who, or that nobody has decided', () => {
  const table = html('<Soa framework="iso27001-2022"/>');
  expect(table).toContain('<caption>A.5 Organizational controls</caption>');
  expect(table).toContain(
    '<tr data-control="A.5.15"><th scope="row">A.5.15 Access control</th><td>Yes</td><td><em>Risk, Law</em>: Curious looks into records are a risk of every clinic.</td><td><span data-state="implemented">Implemented</span></td><td>Head of Information Security</td></tr>',
  );
  expect(table).toContain(
    '<td>No</td><td>as X.1 of Another. Nobody logs in.</td><td><span data-state="left-out">Left out</span></td>',
  );
  expect(table).toContain('<span data-state="undecided">Not decided</span>');
  expect(html('<Soa framework="nobody"/>')).toBe('');
});

test('a name that no record has is printed as it is written: linking reports it', () => {
  expect(
    html('<Role id="nobody"/>, <Term id="none"/>, <Contact id="no"/>, <Param id="x"/>, <Doc to="gone"/>.'),
  ).toBe(
    '<p><span data-role="nobody">nobody</span>, <span data-term="none">none</span>, <span data-contact="no">no</span>, <span data-parameter="x">x</span>, <a data-document="gone">gone</a>.</p>',
  );
});

test('a record cannot bring markup into a text', () => {
  const evil = '<img src=x onerror=alert(1)>';
  const { text } = resolve('The <Role id="ciso"/> and <Term id="phi"/>.', {
    ...records,
    role: (id) => ({ id, title: evil, duty: 'x', classification: 'public' }),
    term: (id) => ({ id, term: evil, aliases: [], definition: 'x', see: [], classification: 'public' }),
  });
  expect(text).not.toContain('<img');
  expect(checkPlainHtml(parseHtml(text))).toEqual([]);
});
