import type { ApprovedText } from '../../src/ledger/judge-change.ts';
import { parseHtml } from '../../src/mdx/parse.ts';
import { collectElements } from '../support/html.ts';

/** An approved text as a document of the handbook would have it; the facts of its rules are read from its markers. */
export function approved(text: string, facts: Partial<ApprovedText> = {}): ApprovedText {
  return {
    language: 'en',
    title: 'Access control policy',
    summary: 'Who may open what.',
    classification: 'internal',
    type: 'policy',
    owner: 'ciso',
    approver: 'ceo',
    reviewEvery: 'P1Y',
    audience: ['all-staff'],
    text,
    rules: collectElements(parseHtml(text)).flatMap(({ properties }) =>
      typeof properties.dataRule === 'string'
        ? [
            {
              id: String(properties.id),
              number: '1.1',
              level: properties.dataRule as 'must' | 'must-not' | 'may',
              who: String(properties.dataWho).split(' '),
            },
          ]
        : [],
    ),
    ...facts,
  };
}

/** A rule as `resolveText` writes it. */
export function rule(id: string, words: string, { level = 'must', who = 'all-staff' } = {}): string {
  return [
    `<div id="${id}" data-rule="${level}" data-who="${who}">`,
    '<p data-number>1.1</p>',
    `<p>${words}</p>`,
    '<dl data-facts>',
    '<div><dt>Record</dt> <dd>service desk ticket</dd></div>',
    '</dl>',
    '</div>',
  ].join('\n');
}

export function section(anchor: string, heading: string, ...blocks: readonly string[]): string {
  return [`<h2 id="${anchor}"><span data-number>1</span> ${heading}</h2>`, ...blocks, ''].join('\n');
}
