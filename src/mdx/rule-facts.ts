import type { Element } from 'hast';
import { remember } from '../data/remember.ts';
import { wordsOf } from '../languages/languages.ts';
import type { Document } from '../schema/handbook.ts';
import { readHtml } from './parse.ts';
import { readPlainText } from './plain-text.ts';

/** What a rule says of by when it is kept, where that is recorded, and how it is checked. */
export interface RuleFacts {
  readonly by: string | undefined;
  readonly record: string | undefined;
  readonly check: string | undefined;
}

/** The facts of each rule of a resolved text, by the id of the rule: a frozen text says them in its words alone. */
export const factsOfRules = remember(
  ({ text, language }: Pick<Document, 'text' | 'language'>): ReadonlyMap<string, RuleFacts> => {
    const { rule: names } = wordsOf(language);
    // Many texts say none, and to parse those of 1,000 documents takes a second, in each edition again.
    if (![names.by, names.record, names.check].some((name) => text.includes(`>${name}<`))) return new Map();
    return new Map(
      readHtml(text).children.flatMap((node) => {
        if (node.type !== 'element' || node.properties.dataRule === undefined) return [];
        const said = new Map(
          node.children.flatMap((child) =>
            child.type === 'element' && child.properties.dataFacts !== undefined ? readFacts(child) : [],
          ),
        );
        const facts = {
          by: said.get(names.by),
          record: said.get(names.record),
          check: said.get(names.check),
        };
        return [[String(node.properties.id), facts] as const];
      }),
    );
  },
);

function readFacts(list: Element): (readonly [name: string, value: string])[] {
  return list.children.flatMap((fact) => {
    if (fact.type !== 'element') return [];
    const [name = '', value = ''] = ['dt', 'dd'].map((tag) =>
      readPlainText(fact.children.filter((child) => child.type === 'element' && child.tagName === tag)),
    );
    return [[name, value] as const];
  });
}
