import { h } from 'hastscript';
import { z } from 'zod';
import { wordsOf } from '../../languages/languages.ts';
import type { Component } from '../component.ts';

const props = z.strictObject({});

export const inShort: Component<z.infer<typeof props>> = {
  name: 'InShort',
  summary: 'The document in 3 to 7 plain sentences of must and must not, before its first heading.',
  props,
  kind: 'block',
  content: 'blocks',
  example: [
    '<InShort>',
    '- You **must** lock your screen whenever you leave it.',
    '- You **must not** share your password, not with your manager either.',
    '- Report a lost device at once, day or night.',
    '</InShort>',
  ].join('\n'),
  makes: { section: ['dataInShort'], h2: ['id'] },
  render: (_, children, { language }) =>
    h(
      'section',
      { dataInShort: '' },
      '\n',
      h('h2', { id: 'in-short' }, wordsOf(language).inShort),
      ...children,
    ),
};
