import { h } from 'hastscript';
import { z } from 'zod';
import { slug } from '../../schema/words.ts';
import type { Component } from '../component.ts';

const props = z.strictObject({ id: slug.meta({ description: 'Id in content/glossary.yaml' }) });

export const term: Component<z.infer<typeof props>> = {
  name: 'Term',
  summary: 'A word that the glossary explains. Without text it prints the term.',
  props,
  kind: 'phrase',
  content: 'phrase',
  example: 'Every <Term id="breach">breach</Term> of <Term id="personal-data"/> is recorded.',
  exampleRecords: {
    terms: [
      {
        id: 'breach',
        term: 'personal data breach',
        aliases: [],
        definition: 'A breach of security.',
        see: [],
        classification: 'public',
      },
      {
        id: 'personal-data',
        term: 'personal data',
        aliases: [],
        definition: 'Information about a person.',
        see: [],
        classification: 'public',
      },
    ],
  },
  makes: { span: ['dataTerm'] },
  cites: ({ id }) => [{ kind: 'term', id, prop: 'id' }],
  render: ({ id }, children, context) =>
    h(
      'span',
      { dataTerm: id },
      ...(children.length > 0 ? children : [{ type: 'text' as const, value: context.term(id)?.term ?? id }]),
    ),
};
