import { h } from 'hastscript';
import { z } from 'zod';
import { wordsOf } from '../../languages/languages.ts';
import { line } from '../../schema/words.ts';
import type { Component } from '../component.ts';

const props = z.strictObject({
  title: line.optional().meta({ description: 'A few words that stand above it' }),
});

export const example: Component<z.infer<typeof props>> = {
  name: 'Example',
  summary: 'A concrete story that shows what a rule means on an ordinary day.',
  props,
  kind: 'block',
  content: 'blocks',
  example: [
    '<Example title="A tablet left in a taxi">',
    'Kadri notices at 18:40. She calls at 18:45; the tablet is wiped at 18:52.',
    '</Example>',
  ].join('\n'),
  makes: { figure: ['dataExample'], figcaption: [] },
  render: ({ title }, children, { language }) => {
    const word = wordsOf(language).example;
    return h(
      'figure',
      { dataExample: '' },
      '\n',
      h('figcaption', title === undefined ? word : `${word}: ${title}`),
      ...children,
    );
  },
};
