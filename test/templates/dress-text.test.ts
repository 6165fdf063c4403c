import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../src/mdx/parse.ts';
import type { Edition } from '../../src/schema/handbook.ts';
import { term } from '../../src/schema/term.ts';
import { dressText, linksIn, termsIn } from '../../src/site/dress-text.ts';
import { exceptionsBeside } from '../../src/site/exceptions-beside.ts';
import { textOf } from '../support/html.ts';

const terms = ['breach', 'personal data breach', 'incident'].map((name) =>
  term.parse({ id: name.replaceAll(' ', '-'), term: name, definition: 'A word.' }),
);
const edition = {
  name: 'staff',
  date: '2026-11-30',
  handbook: { terms, frameworks: [], images: [], organization: { language: 'en', settings: {} } },
} as unknown as Edition;

const dressed = (text: string, more: object = {}) =>
  dressText({ text }, edition, (path) => path, { tellsTerms: true, marksTerms: true, ...more });

/** The dressed text, with what can be asked for in brackets. */
const asked = (text: string, more: object = {}) =>
  dressed(text, more)
    .replaceAll(/<button type="button" popovertarget="t_([a-z-]+)">/g, '[')
    .replaceAll('</button>', ']');

describe('a term is marked', () => {
  test('at its first use in a section, and again in the next', () => {
    expect(
      asked('<h2 id="a">A</h2><p>A breach, a breach.</p><p>Breaches.</p><h2 id="b">B</h2><p>One breach.</p>'),
    ).toBe(
      '<h2 id="a">A</h2><p>A [breach], a breach.</p><p>Breaches.</p><h2 id="b">B</h2><p>One [breach].</p>',
    );
  });

  test('once, whether the author marks it or not', () => {
    expect(asked('<p>A breach is a <span data-term="breach">breach</span>.</p>')).toBe(
      '<p>A [breach] is a breach.</p>',
    );
    expect(asked('<p>A <span data-term="breach">breach</span> is a breach.</p>')).toBe(
      '<p>A [breach] is a breach.</p>',
    );
  });

  test('never in another term, a heading, a title, a link, code, or the head of a table', () => {
    for (const text of [
      '<h2 id="a">A breach</h2>',
      '<h2 id="a">A <em>breach</em></h2>',
      '<div data-callout="important"><p data-title>A breach</p></div>',
      '<p><a href="#x">a <strong>breach</strong></a></p>',
      '<p><code>breach</code></p>',
      '<dl data-facts><div><dt>Record</dt><dd>breach</dd></div></dl>',
    ])
      expect(asked(text)).toBe(text);
    expect(asked('<p><span data-term="incident">breach of all</span>, breach</p>')).toBe(
      '<p>[breach of all], [breach]</p>',
    );
    expect(
      asked('<table><thead><tr><th>breach</th></tr></thead><tbody><tr><td>breach</td></tr></tbody></table>'),
    ).toContain('<th>breach</th></tr></thead><tbody><tr><td>[breach]</td>');
  });

  test('behind what is left out, at the same depth and at a lesser one', () => {
    expect(asked('<ul><li><p><a href="#x">breach</a> breach</p></li><li>incident</li></ul>')).toBe(
      '<ul><li><p><a href="#x">breach</a> [breach]</p></li><li>[incident]</li></ul>',
    );
  });

  test('without a word more or less', () => {
    const text = '<p>A personal data breach &#x26; an <em>incident</em>: breach &#x3C; incident.</p>';
    expect(textOf(parseHtml(dressed(text)))).toBe(textOf(parseHtml(text)));
    expect(asked(text)).toBe(
      '<p>A [personal data breach] &#x26; an <em>[incident]</em>: [breach] &#x3C; incident.</p>',
    );
  });

  test('only where the page tells what it means, and in the language of the glossary', () => {
    const text = '<p>A breach.</p>';
    expect(asked(text, { marksTerms: false })).toBe(text);
    expect(asked(text, { tellsTerms: false })).toBe(text);
    expect(
      dressText({ text, language: 'et' }, edition, (path) => path, { tellsTerms: true, marksTerms: true }),
    ).toBe(text);
  });
});

test('the page tells each term that can be asked for once, in the order of the text', () => {
  const text = dressed('<h2 id="a">A</h2><p>An incident, a breach.</p><h2 id="b">B</h2><p>An incident.</p>');
  expect(termsIn(text, edition).map(({ id }) => id)).toEqual(['incident', 'breach']);
});

describe('on paper', () => {
  const links = (text: string) => dressed(text, { notesLinks: true });

  test('each link elsewhere has a number, the same for the same address, and the page lists them', () => {
    const text = links(
      '<p><a href="https://example.org/?a=1&#x26;b=2">one</a> <a href="/glossary/#x">two</a> <a href="https://example.org/?a=1&#x26;b=2">one</a></p>',
    );
    expect(Array.from(text.matchAll(/data-note="(\d+)"/g), ([, note]) => note)).toEqual(['1', '2', '1']);
    expect(linksIn(text)).toEqual(['https://example.org/?a=1&b=2', '/glossary/#x']);
  });

  test('a link to a place on the same sheet has none, nor one that says its own address', () => {
    const text =
      '<p><a href="#x">x</a> <a href="tel:+3725550110">+372</a> <a href="mailto:a@example.org">a</a></p>';
    expect(links(text)).toBe(text);
    expect(linksIn(text)).toEqual([]);
  });
});

describe('an exception stands beside its rule', () => {
  const exception = {
    ...{ id: 'ex-1', rule: 'doors#shut', until: '2026-12-14', exception: 'The <gate>', scope: 'One gate' },
    ...{ reason: 'Snow', instead: ['A guard'], owner: 'boss', approvedBy: 'boss', approvedOn: '2026-10-01' },
    ...{ renewals: [], reference: 'T-1' },
  };
  const text =
    '<h2 id="doors">Doors</h2><div id="shut" data-rule="must"><p>Shut it.</p></div><div id="lock" data-rule="must"><p>Lock it.</p></div>';
  const beside = (name: string, more: object = {}, date = '2026-11-30') => {
    const seen = {
      ...edition,
      name,
      date,
      handbook: {
        ...edition.handbook,
        roles: [{ id: 'boss', title: 'Director' }],
        exceptions: [{ ...exception, ...more }],
      },
    } as unknown as Edition;
    return dressed(text, { beside: exceptionsBeside(seen, 'doors', 'en', (path) => path) });
  };
  const note = 'An exception is in force until <time datetime="2026-12-14">14 December 2026</time>.';

  test('staff see that there is one and until when, and nothing else', () => {
    expect(beside('staff')).toBe(
      text.replace(
        'Shut it.</p>',
        `Shut it.</p><div class="exception" data-dressing data-pagefind-ignore><p>${note}</p></div>`,
      ),
    );
  });

  test('auditors see all of it, with the way to its row', () => {
    const shown = beside('audit');
    for (const words of [note, 'One gate', 'Snow', 'A guard', 'Director, 1 October 2026', 'T-1'])
      expect(shown).toContain(words);
    expect(shown).toContain('<a href="/registers/exceptions/#ex-1">The &#x3C;gate></a>');
  });

  test('below a heading, where it is from a whole section', () => {
    expect(beside('staff', { rule: 'doors#doors' })).toContain('Doors</h2><div class="exception"');
  });

  test('no longer than it holds, and not beside another document', () => {
    expect(beside('staff', {}, '2026-12-14')).toContain(note);
    expect(beside('staff', {}, '2026-12-15')).toBe(text);
    expect(beside('staff', { endedOn: '2026-11-30' })).toBe(text);
    expect(beside('staff', { rule: 'gates#shut' })).toBe(text);
  });
});

describe('a table of facts', () => {
  const table = (mark: string) =>
    `<table${mark}><thead><tr><th scope="col">Why</th><th scope="col">How long</th></tr></thead><tbody><tr><td>To lend</td><td>2 years</td></tr><tr><td>To ask</td><td>A day</td></tr></tbody></table>`;

  test('is of cards, in which each cell but the first says under which head it stands', () => {
    const html = dressed(table(' data-facts-of="purposes"'));
    expect(html).toContain('<table data-facts-of="purposes" class="cards">');
    expect(html).toContain('<td>To lend</td><td data-label="How long">2 years</td>');
    expect(html).toContain('<td>To ask</td><td data-label="How long">A day</td>');
  });

  test('and only that: a table of the author stays a table, behind one of facts, too', () => {
    const html = dressed(table(' data-facts-of="purposes"') + table(''));
    expect(html.split('</div>')[1]).toContain('<td>To lend</td><td>2 years</td>');
  });
});
