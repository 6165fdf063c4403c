import { h } from 'hastscript';
import { z } from 'zod';
import type { Component } from '../../component.ts';
import { splitWords } from '../../split-words.ts';

const props = z.strictObject({
  elements: z
    .string()
    .regex(
      /^\s*[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+(?:\s+[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)*\s*$/,
      'Write ids of content/legal/ with spaces between, like "H-02 H-03".',
    )
    .meta({ description: 'What a law wants in a notice and these words say: ids in content/legal/' }),
});

export const tells: Component<z.infer<typeof props>> = {
  name: 'Tells',
  summary:
    'Marks words of a notice that say what a law wants in it. What components print from the register needs no mark.',
  props,
  kind: 'block',
  content: 'blocks',
  example: '<Tells elements="G-COMPL">\nYou can complain to the authority at any time.\n</Tells>',
  makes: { div: ['dataElement'] },
  render: ({ elements }, children) =>
    h(
      'div',
      {
        dataElement: splitWords(elements)
          .map(({ word }) => word)
          .join(' '),
      },
      ['\n', ...children],
    ),
};
