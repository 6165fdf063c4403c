import { h } from 'hastscript';
import { z } from 'zod';
import { noticeWordsOf } from '../../../languages/notice/notice-words.ts';
import type { Component } from '../../component.ts';
import { splitWords } from '../../split-words.ts';
import { contact } from '../contact.ts';

const props = z.strictObject({
  to: z
    .string()
    .regex(
      /^\s*[a-z0-9]+(?:-[a-z0-9]+)*(?:\s+[a-z0-9]+(?:-[a-z0-9]+)*)*\s*$/,
      'Write ids of contacts with spaces between, like "supervisory-authority-ee hhs-ocr".',
    )
    .meta({ description: 'Ids in content/contacts.yaml, with spaces between: the authority first' }),
});

export const complain: Component<z.infer<typeof props>> = {
  name: 'Complain',
  summary: 'Prints where people can complain, each place with the way to reach it.',
  props,
  kind: 'block',
  content: 'none',
  example: '<Complain to="incident-line"/>',
  exampleRecords: contact.exampleRecords ?? {},
  makes: { p: ['dataFactsOf'], ul: ['dataFactsOf'], li: [], ...contact.makes },
  cites: ({ to }) => splitWords(to).map(({ word, at }) => ({ kind: 'contact', id: word, prop: 'to', at })),
  render: ({ to }, _, context) => [
    h('p', { dataFactsOf: 'complain' }, noticeWordsOf(context.language).complain),
    h(
      'ul',
      { dataFactsOf: 'complain' },
      ...splitWords(to).map(({ word }) => h('li', {}, ...[contact.render({ id: word }, [], context)].flat())),
    ),
  ],
};
