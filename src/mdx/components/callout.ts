import { h } from 'hastscript';
import { z } from 'zod';
import { wordsOf } from '../../languages/languages.ts';
import { line } from '../../schema/words.ts';
import type { Component } from '../component.ts';

const props = z.strictObject({
  kind: z.enum(['note', 'important', 'emergency']).meta({ description: 'note, important or emergency' }),
  title: line.optional().meta({ description: 'A few words that stand above it' }),
});

export const callout: Component<z.infer<typeof props>> = {
  name: 'Callout',
  summary:
    'A few sentences that must not be missed. The kind is printed as a word, never told by colour alone.',
  props,
  kind: 'block',
  content: 'blocks',
  example: [
    '<Callout kind="emergency" title="A patient is in danger">',
    'Call 112 first. Report afterwards.',
    '</Callout>',
  ].join('\n'),
  makes: { div: ['role', 'dataCallout'], p: ['dataTitle'] },
  render: ({ kind, title }, children, { language }) => {
    const word = wordsOf(language).callouts[kind];
    return h(
      'div',
      { role: 'note', dataCallout: kind },
      '\n',
      h('p', { dataTitle: '' }, title === undefined ? word : `${word}: ${title}`),
      ...children,
    );
  },
};
