import { h } from 'hastscript';
import { z } from 'zod';
import type { Parameter } from '../../schema/parameter.ts';
import { slug } from '../../schema/words.ts';
import type { Component } from '../component.ts';

const props = z.strictObject({ id: slug.meta({ description: 'Id in content/parameters.yaml' }) });

export const param: Component<z.infer<typeof props>> = {
  name: 'Param',
  summary: 'Prints a number that several documents share, with its unit: 72 hours.',
  props,
  kind: 'phrase',
  content: 'none',
  example: 'We notify the authority within <Param id="breach-notice"/>.',
  exampleRecords: {
    parameters: [
      {
        id: 'breach-notice',
        amount: 72,
        unit: 'hour',
        meaning: 'How long we have to tell the supervisory authority of a breach.',
        source: 'GDPR Art. 33(1)',
        classification: 'public',
      },
    ],
  },
  makes: { data: ['value', 'dataParameter'], span: ['dataParameter'] },
  cites: ({ id }) => [{ kind: 'parameter', id, prop: 'id' }],
  render: ({ id }, _, context) => {
    const parameter = context.parameter(id);
    if (parameter === undefined) return h('span', { dataParameter: id }, id);
    return h(
      'data',
      { value: String(parameter.amount), dataParameter: id },
      printParameter(parameter, context.language),
    );
  },
};

const irregular: Partial<Record<Parameter['unit'], string>> = { person: 'people', copy: 'copies' };

/** Units that languages have words for in CLDR, under the names that `Intl` knows. */
const common: ReadonlySet<string> = new Set([
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
  'percent',
  'bit',
]);

/** `72 hours`, `1 working day`, `256 bits`, `95%`, `1,000 people`; in Estonian `72 tundi`. */
export function printParameter(
  { amount, unit }: Pick<Parameter, 'amount' | 'unit'>,
  language = 'en',
): string {
  if (!language.startsWith('en') && common.has(unit))
    return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
  const [whole = '', fraction] = String(amount).split('.');
  const number = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
  if (unit === 'percent') return `${number}%`;
  return `${number} ${amount === 1 ? unit : (irregular[unit] ?? `${unit}s`)}`;
}
