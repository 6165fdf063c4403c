import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import { wordsOf } from '../../languages/languages.ts';
import { slug } from '../../schema/words.ts';
import type { Component, RenderContext } from '../component.ts';
import { param } from './param.ts';
import { role } from './role.ts';

const props = z.strictObject({ id: slug.meta({ description: 'Id in content/decisions.yaml' }) });

export const decision: Component<z.infer<typeof props>> = {
  name: 'Decision',
  summary:
    'Prints who decides something, whom they hear before, who carries it out, and until when, as content/decisions.yaml has it.',
  props,
  kind: 'phrase',
  content: 'none',
  example:
    'A high risk is accepted in writing, <Decision id="accept-high-risk"/>. A question about data gets an answer, <Decision id="answer-question"/>.',
  exampleRecords: {
    decisions: [
      {
        id: 'accept-high-risk',
        decision: 'Whether a high risk is accepted',
        decides: 'board',
        heard: ['ciso'],
        carriesOut: [],
        limit: 'until a stated day',
        said: 'information-security-and-privacy-policy#risk',
        words: [],
        classification: 'internal',
      },
      {
        id: 'answer-question',
        decision: 'What somebody is told who asks what we know of them',
        decides: 'ciso',
        heard: [],
        carriesOut: ['board'],
        within: 'answer-time',
        said: 'information-security-and-privacy-policy#questions',
        words: [],
        classification: 'internal',
      },
    ],
    parameters: [
      {
        id: 'answer-time',
        amount: 30,
        unit: 'day',
        meaning: 'How long an answer may take.',
        source: 'Management decision',
        classification: 'internal',
      },
    ],
    roles: [
      {
        id: 'board',
        title: 'Management Board',
        duty: 'Sets the direction.',
        classification: 'public',
      },
      {
        id: 'ciso',
        title: 'Head of Information Security',
        duty: 'Keeps information safe.',
        classification: 'public',
      },
    ],
  },
  makes: { span: ['dataDecision', 'dataRole'], data: ['value', 'dataParameter'] },
  cites: ({ id }) => [{ kind: 'decision', id, prop: 'id' }],
  render: ({ id }, _, context) => {
    const found = context.decision(id);
    if (found === undefined) return h('span', { dataDecision: id }, id);
    const { decides, heard, carriesOut, limit, within } = found;
    const { decidedBy, heardBefore, carriedOutBy, inTime } = wordsOf(context.language).decisions;
    return h('span', { dataDecision: id }, [
      decidedBy,
      ...printRoles([decides], context),
      ...(heard.length === 0 ? [] : [heardBefore, ...printRoles(heard, context)]),
      ...(carriesOut.length === 0 ? [] : [carriedOutBy, ...printRoles(carriesOut, context)]),
      ...(limit === undefined ? [] : [`; ${limit}`]),
      ...(within === undefined ? [] : [inTime, printLimit(within, context)]),
    ]);
  },
};

function printRoles(ids: readonly string[], context: RenderContext): (ElementContent | string)[] {
  return ids.flatMap((id, index) => [
    ...(index === 0 ? [] : [', ']),
    ...listed(role.render({ id }, [], context)),
  ]);
}

function printLimit(id: string, context: RenderContext): ElementContent[] {
  return listed(param.render({ id }, [], context));
}

function listed(made: ElementContent | readonly ElementContent[]): ElementContent[] {
  return 'type' in made ? [made] : [...made];
}
