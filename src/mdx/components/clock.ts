import { h } from 'hastscript';
import { z } from 'zod';
import { dayIn } from '../../languages/days.ts';
import { wordsOf } from '../../languages/languages.ts';
import type { Words } from '../../languages/words.ts';
import type { Clock } from '../../schema/clock.ts';
import { frameworkId } from '../../schema/words.ts';
import type { Component } from '../component.ts';
import { splitWords } from '../split-words.ts';

const props = z
  .strictObject({
    ids: z
      .string()
      .regex(
        /^\s*[a-z0-9-]+(?:\s+[a-z0-9-]+)*\s*$/,
        'Write ids of clocks with spaces between, like "gdpr-33-1 gdpr-34".',
      )
      .optional()
      .meta({ description: 'Ids in content/legal/clocks.yaml, with spaces between; printed in this order' }),
    regime: frameworkId.optional().meta({ description: 'All clocks of a law, e.g. gdpr' }),
  })
  .superRefine(({ ids, regime }, context) => {
    if ((ids === undefined) === (regime === undefined))
      context.addIssue({ code: 'custom', message: 'Write either ids or regime.' });
  });

export const clock: Component<z.infer<typeof props>> = {
  name: 'Clock',
  summary:
    'Prints a table of deadlines set by law, with the day on which somebody last compared them with the source.',
  props,
  kind: 'block',
  content: 'none',
  example: '<Clock ids="gdpr-33-1 gdpr-34"/>',
  exampleRecords: {
    clocks: [
      {
        id: 'gdpr-33-1',
        regime: 'gdpr',
        startEvent: 'Becoming aware of the breach',
        limit: '72 hours',
        addressee: 'The supervisory authority',
        what: 'Notice of the breach',
        source: 'GDPR Art. 33(1)',
        verifiedOn: '2026-11-02',
      },
      {
        id: 'gdpr-34',
        regime: 'gdpr',
        startEvent: 'Finding that the risk to people is high',
        limit: 'Without undue delay',
        addressee: 'The people concerned',
        what: 'Word of the breach',
        source: 'GDPR Art. 34',
        verifiedOn: '2026-11-02',
      },
    ],
  },
  makes: {
    table: ['dataClocks'],
    caption: [],
    thead: [],
    tbody: [],
    tr: ['dataClock'],
    th: ['scope'],
    td: [],
    p: ['dataCompared'],
    time: ['dateTime'],
  },
  cites: ({ ids, regime }) =>
    regime === undefined
      ? splitWords(ids ?? '').map(({ word, at }) => ({ kind: 'clock', id: word, prop: 'ids', at }))
      : [{ kind: 'regime', id: regime, prop: 'regime' }],
  render: ({ ids, regime }, _, context) => {
    const words = wordsOf(context.language);
    const all = context.clocks();
    const clocks =
      regime === undefined
        ? splitWords(ids ?? '').flatMap(({ word }) => all.filter((clock) => clock.id === word))
        : all.filter((clock) => clock.regime === regime);
    return clocks.length === 0 ? [] : [renderTable(clocks, words), renderComparison(clocks, words)];
  },
};

function renderTable(clocks: readonly Clock[], { clocks: { heads, caption } }: Words) {
  const rows = clocks.flatMap((clock) => [
    h(
      'tr',
      { dataClock: clock.id },
      h('th', { scope: 'row' }, clock.source),
      h('td', clock.startEvent),
      h('td', clock.limit),
      h('td', clock.addressee),
      h('td', clock.what),
    ),
    '\n',
  ]);
  return h('table', { dataClocks: '' }, [
    '\n',
    h('caption', caption),
    '\n',
    h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
    '\n',
    h('tbody', '\n', ...rows),
    '\n',
  ]);
}

function renderComparison(clocks: readonly Clock[], words: Words) {
  const { comparedOn, comparedBetween } = words.clocks;
  const days = [...new Set(clocks.map((clock) => clock.verifiedOn))].sort();
  const [first = ''] = days;
  const last = days.at(-1) ?? first;
  if (first === last) return h('p', { dataCompared: '' }, comparedOn, printDay(first, words), '.');
  return h(
    'p',
    { dataCompared: '' },
    comparedBetween[0],
    printDay(first, words),
    comparedBetween[1],
    printDay(last, words),
    '.',
  );
}

function printDay(day: string, words: Words) {
  return h('time', { dateTime: day }, dayIn(day, words));
}
