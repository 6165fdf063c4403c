import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import { wordsOf } from '../../languages/languages.ts';
import { line, slug } from '../../schema/words.ts';
import type { Component } from '../component.ts';
import { splitWords } from '../split-words.ts';

/** The words that the text of a rule must contain in bold. */
export const levelWords = { must: 'must', 'must-not': 'must not', may: 'may' } as const;

const props = z.strictObject({
  id: slug.meta({ description: 'Permanent, unique in its document; also its anchor' }),
  level: z
    .enum(['must', 'must-not', 'may'])
    .meta({ description: 'must, must-not or may; the text says it in bold' }),
  who: z
    .string()
    .regex(
      /^\s*[a-z0-9]+(?:-[a-z0-9]+)*(?:\s+[a-z0-9]+(?:-[a-z0-9]+)*)*\s*$/,
      'Write ids of audience groups or roles with spaces between, like "all-staff ciso".',
    )
    .meta({ description: 'Audience groups and roles it speaks to, with spaces between' }),
  by: line.optional().meta({ description: 'By when, e.g. "within the hour"' }),
  record: line.optional().meta({ description: 'Where it is recorded, e.g. "service desk ticket"' }),
  check: line
    .optional()
    .meta({ description: 'How and by whom it is checked, e.g. "monthly, by the system owner"' }),
});
export type RuleProps = z.infer<typeof props>;

export const rule: Component<RuleProps> = {
  name: 'Rule',
  summary:
    'One duty, ban or permission: numbered, addressed to somebody, with its deadline, record and check.',
  props,
  kind: 'block',
  content: 'blocks',
  example: [
    '<Rule id="report-lost-device" level="must" who="all-staff" by="at once" record="service desk ticket">',
    'You **must** report a lost or stolen device.',
    '</Rule>',
  ].join('\n'),
  makes: { div: ['id', 'dataRule', 'dataWho'], p: ['dataNumber'], dl: ['dataFacts'], dt: [], dd: [] },
  cites: ({ who }) => splitWords(who).map(({ word, at }) => ({ kind: 'reader', id: word, prop: 'who', at })),
  render: (rule, children, { number, language }) =>
    h(
      'div',
      {
        id: rule.id,
        dataRule: rule.level,
        dataWho: splitWords(rule.who)
          .map(({ word }) => word)
          .join(' '),
      },
      ['\n', h('p', { dataNumber: '' }, number), ...children, ...renderFacts(rule, language)],
    ),
};

function renderFacts({ by, record, check }: RuleProps, language: string): (ElementContent | string)[] {
  const { rule: names } = wordsOf(language);
  const facts = [
    [names.by, by],
    [names.record, record],
    [names.check, check],
  ].filter(([, value]) => value !== undefined);
  if (facts.length === 0) return [];
  return [
    h(
      'dl',
      { dataFacts: '' },
      '\n',
      ...facts.flatMap(([name, value]) => [h('div', {}, h('dt', name), ' ', h('dd', value)), '\n']),
    ),
    '\n',
  ];
}
