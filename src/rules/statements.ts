import { remember } from '../data/remember.ts';
import { wordsOf } from '../languages/languages.ts';
import { splitSentences } from '../ledger/pair-sentences.ts';
import { type Block, readBlocks } from '../ledger/read-blocks.ts';
import { joinWords, type Word } from '../ledger/read-words.ts';
import { parseHtml } from '../mdx/parse.ts';
import type { Document } from '../schema/handbook.ts';

/** What is said in one go: a sentence, or a row of a table, whose cells belong together. */
export interface Statement {
  /** The heading or rule that it stands under; empty before the first. */
  readonly anchor: string;
  readonly text: string;
  readonly isRow: boolean;
  /** Ids that its components print, by their marker: `dataRole`, `dataContact`, `dataDecision`. */
  readonly marked: Readonly<Record<Marker, ReadonlySet<string>>>;
  /** "By when" of the rule that it is part of. */
  readonly by: string;
}

const markers = ['dataRole', 'dataContact', 'dataDecision'] as const;
type Marker = (typeof markers)[number];

/** The statements of a resolved text, in its order. Facts of a rule are no statements of their own. */
export const statementsOf = remember(
  ({ text, language }: Pick<Document, 'text' | 'language'>): readonly Statement[] => {
    const nameOfDeadline = wordsOf(language).rule.by;
    const found: Statement[] = [];
    let anchor = '';
    const add = (cells: readonly (readonly Word[])[], by: string) => {
      const said = cells.map(joinWords).join(' | ');
      if (said !== '')
        found.push({ anchor, text: said, isRow: cells.length > 1, marked: marksOf(cells.flat()), by });
    };
    const visit = (blocks: readonly Block[], by: string) => {
      for (const block of blocks) {
        const { kind, words, children, identity, element } = block;
        if (kind === 'dataFacts') continue;
        if (kind === 'heading') anchor = identity;
        if (kind === 'dataRule') {
          const around = anchor;
          anchor = identity;
          visit(children, deadlineOf(children, nameOfDeadline));
          anchor = around;
        } else if (element?.tagName === 'tr') add(children.map(wordsIn), by);
        else {
          for (const sentence of splitSentences(words)) add([sentence], by);
          visit(children, by);
        }
      }
    };
    visit(readBlocks(parseHtml(text)), '');
    return found;
  },
);

function wordsIn({ words, children }: Block): readonly Word[] {
  return [...words, ...children.flatMap(wordsIn)];
}

/** What a rule says of its deadline, below the name that such facts have in the language of the text. */
function deadlineOf(children: readonly Block[], name: string): string {
  const facts = children.find(({ kind }) => kind === 'dataFacts')?.children ?? [];
  const deadline = facts.find(({ children: [term] }) => joinWords(term?.words ?? []) === name);
  return joinWords((deadline?.children ?? []).slice(1).flatMap(wordsIn));
}

function marksOf(words: readonly Word[]): Statement['marked'] {
  const idsOf = (marker: Marker) =>
    new Set(
      words.flatMap(({ marks }) =>
        marks.flatMap(({ properties }) => {
          const id = properties[marker];
          return typeof id === 'string' ? [id] : [];
        }),
      ),
    );
  return {
    dataRole: idsOf('dataRole'),
    dataContact: idsOf('dataContact'),
    dataDecision: idsOf('dataDecision'),
  };
}

/** As much of a sentence as finds it again. */
export function shorten(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, text.lastIndexOf(' ', 88))} ...`;
}
