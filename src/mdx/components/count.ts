import { h } from 'hastscript';
import { z } from 'zod';
import { line, slug } from '../../schema/words.ts';
import type { Component } from '../component.ts';

const props = z.strictObject({
  register: slug.meta({ description: 'The name of a register, as its file is called' }),
  where: line.optional().meta({
    description:
      'Which rows are counted: field=value, field!=value, or of days and numbers field<=value and field>=value; several are joined with "and"',
  }),
});

/** Which rows are asked for, in a line: `suppliers criticality=A`. */
export function countQuestion({ register, where }: z.infer<typeof props>): string {
  return where === undefined ? register : `${register} ${where}`;
}

export const count: Component<z.infer<typeof props>> = {
  name: 'Count',
  summary:
    'Prints how many rows a register has, or how many of them fulfil a condition. For texts that are read as they stand, such as control records; what is approved may not change with every row.',
  props,
  kind: 'phrase',
  content: 'none',
  example:
    'We work with <Count register="suppliers"/> suppliers. Of these, <Count register="suppliers" where="criticality=A"/> are looked at each year.',
  exampleRecords: { counts: { suppliers: 42, 'suppliers criticality=A': 9 } },
  makes: { data: ['value', 'dataCount'], span: ['dataCount'] },
  cites: (asked) => [
    { kind: 'register', id: asked.register, prop: 'register' },
    { kind: 'rows', id: countQuestion(asked), prop: asked.where === undefined ? 'register' : 'where' },
  ],
  render: (asked, _, context) => {
    const { register } = asked;
    const found = context.count(countQuestion(asked));
    if (found === undefined) return h('span', { dataCount: register }, register);
    return h(
      'data',
      { value: String(found.rows), dataCount: register },
      sayRows(found.rows, context.language),
    );
  },
};

/** `1,200`; in Estonian with a space. */
export function sayRows(rows: number, language: string): string {
  return new Intl.NumberFormat(language).format(rows);
}
