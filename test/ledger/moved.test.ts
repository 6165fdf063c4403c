import { describe, expect, test } from 'vitest';
import { judgeChange } from '../../src/ledger/judge-change.ts';
import { readBlocks } from '../../src/ledger/read-blocks.ts';
import { redline } from '../../src/ledger/redline.ts';
import { sayCauses } from '../../src/ledger/say-cause.ts';
import { parseHtml } from '../../src/mdx/parse.ts';
import { readPlainText } from '../../src/mdx/plain-text.ts';
import { approved, rule, section } from './approved.ts';
import { readSide } from './read-sides.ts';

const phone = section(
  'phone',
  'Your own phone',
  '<p>You must lock it.</p>',
  rule('lock', 'You <strong>must</strong> lock it within 2 minutes.'),
);
const mail = section(
  'mail',
  'E-mail',
  '<p>Write to one person at a time.</p>',
  '<h3 id="signed">Signed</h3>',
  '<p>You may sign it.</p>',
);
const chat = section('chat', 'Chat', '<p>Never send results in a chat.</p>');
const post = section('post', 'Post', '<p>Letters go out at noon.</p>');
const text = [phone, mail, chat, post].join('');

const judge = (before: string, after: string) => judgeChange(approved(before), approved(after));
const draw = (before: string, after: string) =>
  redline(readBlocks(parseHtml(before)), readBlocks(parseHtml(after)));
const say = (before: string, after: string) => sayCauses(judge(before, after));

const table = (...rows: readonly string[]) =>
  section(
    'classes',
    'Classes',
    `<table><thead><tr><th scope="col">What</th><th scope="col">How</th></tr></thead><tbody>${rows.map((row) => `<tr><td>${row}</td><td>${row} with care.</td></tr>`).join('')}</tbody></table>`,
  );

describe('a section that moved has moved, and is neither gone nor new', () => {
  const moved = [mail, chat, post, phone].join('');

  test('in the verdict, in one sentence', () => {
    const { least, causes } = judge(text, moved);
    expect(least).toBe('patch');
    expect(causes).toHaveLength(1);
    expect(say(text, moved)).toBe('the section "Your own phone" moved behind "Post"; its words are the same');
    expect(say(moved, text)).toBe('the section "Your own phone" moved to the top; its words are the same');
  });

  test('with the sections and the rules below it', () => {
    const swapped = [phone, chat, post, mail].join('');
    expect(say(text, swapped)).toBe('the section "E-mail" moved behind "Post"; its words are the same');
  });

  test('in the redline, where it stood and where it stands, in words for every reader', () => {
    const html = draw(text, moved);
    expect(html).not.toMatch(/<ins|<del|data-added|data-removed/);
    expect(html).toContain(
      '<p data-moved-note="" data-left="0">The section “Your own phone” moved behind “Post”; its words are the same.</p>',
    );
    expect(html).toContain(
      '<div data-moved="0"><p data-moved-note="">The section “Your own phone” stood at the top before; its words are the same.</p>',
    );
    expect(html.indexOf('data-left')).toBeLessThan(html.indexOf('data-moved="0"'));
  });

  test('and what changed in it is told beside', () => {
    const changed = moved.replace('2 minutes', '3 minutes');
    const { least, causes } = judge(text, changed);
    expect(least).toBe('minor');
    expect(causes.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['duration', '2 minutes', '3 minutes'],
      ['moved', 'at the top', 'behind "Post"'],
    ]);
    expect(causes.at(-1)?.moved?.same).toBe(false);
    expect(draw(text, changed)).toContain('<del><span class="hidden">deleted: </span>2 minutes');
    expect(draw(text, changed)).toContain('stood at the top before.</p>');
  });

  test('under the same heading only: below another one it may speak of something else', () => {
    const one =
      '<h2 id="a">Nurses</h2><h3 id="keys">Keys</h3><p>You must lock them.</p><h3 id="rest">Rest</h3><p>It is so.</p>';
    const other = '<h2 id="b">Guests</h2><p>They are welcome.</p>';
    const carried =
      one.replace('<h3 id="keys">Keys</h3><p>You must lock them.</p>', '') +
      other +
      '<h3 id="keys">Keys</h3><p>You must lock them.</p>';
    expect(judge(one + other, carried).causes.map(({ kind, moved }) => [kind, moved])).not.toContainEqual([
      'moved',
      expect.anything(),
    ]);
    expect(judge(one + other, carried).least).toBe('minor');
    const inside =
      one.replace('<h3 id="keys">Keys</h3><p>You must lock them.</p>', '') +
      '<h3 id="keys">Keys</h3><p>You must lock them.</p>';
    expect(say(one + other, inside + other)).toBe(
      'the section "Keys" moved behind "Rest"; its words are the same',
    );
  });

  test('two of one name cannot be told apart, and have not moved', () => {
    const twice = `<h2 id="a">A</h2><p>One.</p><h2 id="a">A</h2><p>Two.</p><h2 id="b">B</h2><p>Three.</p>`;
    const turned = `<h2 id="b">B</h2><p>Three.</p><h2 id="a">A</h2><p>One.</p><h2 id="a">A</h2><p>Two.</p>`;
    expect(judge(twice, turned).causes.some(({ moved }) => moved !== undefined)).toBe(false);
  });

  test('to the last place, a new section before it, and a gone one beside it', () => {
    const fresh = section('fresh', 'Fresh', '<p>The sea is near.</p>');
    const html = draw(text, [mail, fresh, post, phone].join(''));
    expect(readSide(html, 'ins')).toBe(readPlainText(parseHtml(text).children));
    expect(readSide(html, 'del')).toBe(
      readPlainText(parseHtml([mail, fresh, post, phone].join('')).children),
    );
  });
});

describe('a row that moved', () => {
  const [before, after] = [table('Store', 'Talk', 'Send', 'Print'), table('Talk', 'Store', 'Send', 'Print')];

  test('is told as moved in the verdict', () => {
    const { least, causes } = judge(before, after);
    expect(least).toBe('patch');
    expect(causes).toHaveLength(1);
    expect(say(before, after)).toBe(
      'in "Classes" the row "Store" moved behind "Talk"; its words are the same',
    );
  });

  test('is told as moved in the redline, in rows of the table', () => {
    const html = draw(before, after);
    expect(html).not.toMatch(/<ins|<del|data-added|data-removed/);
    expect(html).toMatch(
      /<tr data-moved-note="" data-left="0"><td colspan="2">The row “\w+” moved [^<]*; its words are the same\.<\/td><\/tr>/,
    );
    expect(html).toMatch(
      /<tr data-moved-note=""><td colspan="2">The row “\w+” stood [^<]* before; its words are the same\.<\/td><\/tr><tr data-moved="0">|<tr data-moved-note=""><td colspan="2">[^<]*<\/td><\/tr>\s*<tr data-moved="0">/,
    );
  });

  test('and both tables can be read from it', () => {
    expect(readSide(draw(before, after), 'ins')).toBe(readPlainText(parseHtml(before).children));
    expect(readSide(draw(before, after), 'del')).toBe(readPlainText(parseHtml(after).children));
  });

  test('with another word in it says what it was', () => {
    const changed = after.replace('Talk with care', 'Talk with patience');
    const { causes } = judge(before, changed);
    expect(causes.map(({ kind }) => kind)).toContain('moved');
    expect(draw(before, changed)).toContain('patience');
  });
});

test('rows that left one place are told there in the order in which they stood', () => {
  const table = (...names: string[]) =>
    `<table><tbody>${names.map((name) => `<tr><td>${name}</td><td>words of ${name}</td></tr>`).join('')}</tbody></table>`;
  const before = table('One', 'Video', 'Mail', 'Two', 'Three');
  const after = table('One', 'Two', 'Mail', 'Three', 'Video');
  const html = redline(readBlocks(parseHtml(before)), readBlocks(parseHtml(after)));
  expect(html).toContain('data-left');
  expect(readSide(html, 'ins')).toBe(readPlainText(parseHtml(before).children));
  expect(readSide(html, 'del')).toBe(readPlainText(parseHtml(after).children));
});
