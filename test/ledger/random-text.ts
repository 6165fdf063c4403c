import fc from 'fast-check';
import { rule } from './approved.ts';

/** Few words, so that random texts share many of them; punctuation, numbers and small words as real texts have them. */
const plainWord = fc.constantFrom(
  ...[
    'report',
    'lost',
    'devices',
    'the',
    'of',
    'a',
    'key',
    'patient',
    'privacy',
    'office',
    'system',
    'owner',
  ],
);
const weighty = fc.constantFrom(
  'must',
  'not',
  'may',
  '72 hours',
  '2 March 2026',
  'EUR 1,000',
  '95%',
  'never',
);
const dressed = (words: fc.Arbitrary<string>) =>
  fc
    .tuple(words, fc.constantFrom('', '', '', '', ',', ';', ':'), fc.constantFrom('', '', '', 'strong', 'em'))
    .map(([word, mark, tag]) => (tag === '' ? word : `<${tag}>${word}</${tag}>`) + mark);

function sentencesOf(words: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const sentence = fc
    .array(dressed(words), { minLength: 1, maxLength: 9 })
    .map((list) => `${list.join(' ')}.`);
  return fc.array(sentence, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
}

function blockOf(words: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const sentences = sentencesOf(words);
  const item = sentences.map((inner) => `<li>${inner}</li>`);
  const row = fc
    .array(sentences, { minLength: 2, maxLength: 3 })
    .map((cells) => `<tr>\n${cells.map((cell) => `<td>${cell}</td>`).join('\n')}\n</tr>`);
  const name = fc.constantFrom('lost-device', 'share-key', 'ask-office');
  return fc.oneof(
    { weight: 3, arbitrary: sentences.map((inner) => `<p>${inner}</p>`) },
    fc.array(item, { minLength: 1, maxLength: 4 }).map((items) => `<ul>\n${items.join('\n')}\n</ul>`),
    fc
      .array(item, { minLength: 1, maxLength: 3 })
      .map((items) => `<ol>\n<li>steps\n<ul>\n${items.join('\n')}\n</ul>\n</li>\n</ol>`),
    fc
      .array(row, { minLength: 1, maxLength: 4 })
      .map(
        (rows) =>
          `<table>\n<thead>\n<tr>\n<th scope="col">what</th>\n<th scope="col">who</th>\n</tr>\n</thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`,
      ),
    fc.tuple(name, sentences).map(([id, inner]) => rule(id, inner)),
    fc.tuple(name, words).map(([id, word]) => `<h2 id="${id}"><span data-number>3</span> ${word}</h2>`),
    sentences.map(
      (inner) => `<div role="note" data-callout="note">\n<p data-title>Note</p>\n<p>${inner}</p>\n</div>`,
    ),
  );
}

/** Ids are unique in a text: the guard lets no other through. */
function joinBlocks(blocks: readonly string[]): string {
  const seen = new Map<string, number>();
  const distinct = blocks.map((block) =>
    block.replace(/^<(?:div|h2) id="([^"]+)"/, (opening, id: string) => {
      const count = (seen.get(id) ?? 0) + 1;
      seen.set(id, count);
      return count === 1 ? opening : opening.replace(id, `${id}-${count}`);
    }),
  );
  return `${distinct.join('\n')}\n`;
}

function textOf(words: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.array(blockOf(words), { maxLength: 7 }).map(joinBlocks);
}

/** A resolved text made of paragraphs, lists, tables, rules, headings and callouts. */
export const anyText = textOf(fc.oneof({ weight: 4, arbitrary: plainWord }, weighty));

/** Two texts of which the second shares blocks with the first, as versions of a text do. */
export const anyTwoTexts = fc
  .tuple(
    fc.array(blockOf(fc.oneof({ weight: 4, arbitrary: plainWord }, weighty)), { minLength: 1, maxLength: 8 }),
    fc.array(fc.tuple(fc.constantFrom('keep', 'keep', 'drop', 'put'), blockOf(plainWord)), {
      minLength: 8,
      maxLength: 8,
    }),
  )
  .map(([blocks, edits]) => {
    const edited = blocks.flatMap((block, index) => {
      const [edit, other] = edits[index] ?? ['keep', ''];
      return edit === 'keep' ? [block] : edit === 'drop' ? [] : [other, block.replace('report', 'tell')];
    });
    return [joinBlocks(blocks), joinBlocks(edited)] as const;
  });
