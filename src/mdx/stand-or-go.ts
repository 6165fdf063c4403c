import type { Root } from 'mdast';
import type { Answers } from '../schema/answers.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { type AskedAnswer, answerTo, fingerprintOf, holds, type Undecided } from './asked-answers.ts';
import type { DecideProps } from './components/decide.ts';
import type { WhenProps } from './components/when.ts';
import { cutConditions } from './cut-conditions.ts';
import { type CutSource, cutSource } from './cut-source.ts';
import { checkElements } from './guard/elements.ts';
import { openFindings } from './guard/findings.ts';
import { listVisits } from './guard/visits.ts';
import type { MdxNode } from './parse.ts';

/** What the answers of an organisation leave of a source. */
export interface Standing extends CutSource {
  /** What is wrong with the tags themselves. */
  readonly diagnostics: readonly Diagnostic[];
  /** Answers that were asked for, wherever in the source. */
  readonly asked: readonly AskedAnswer[];
  /** Sentences that stand and need a decision, made or not. */
  readonly toDecide: readonly Undecided[];
}

/** Whether a source can have anything that depends on answers: most have not, and are parsed once. */
export function mayDepend(source: string): boolean {
  return /<(?:When|Decide)\b/.test(source);
}

/**
 * Takes everything out of a source that does not stand under these answers, and the tags round what does. What is read
 * afterwards (outline, numbers, rules, ties, anchors, notes) is that of the text without it: nothing later has to know
 * that there were conditions. Faulty tags go as well, and what they hold stays.
 */
export function standOrGo(
  source: string,
  root: Root,
  answers: Answers,
  file: string,
  firstLine: number,
): Standing {
  const visits = listVisits(root, openFindings(source, file, firstLine));
  const tags = visits.filter(
    ({ node }) =>
      (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
      (node.name === 'When' || node.name === 'Decide'),
  );
  const findings = openFindings(source, file, firstLine);
  const uses = checkElements(tags, findings);
  const stands = new Map<MdxNode, boolean>(tags.map(({ node }) => [node, true]));
  const asked: AskedAnswer[] = [];
  for (const { component, props, places, visit } of uses) {
    if (component.name !== 'When') continue;
    const condition = props as WhenProps;
    const name = condition.answer === undefined ? 'unless' : 'answer';
    const answer = condition[name] ?? '';
    stands.set(visit.node, holds(condition, answers));
    asked.push({
      answer,
      compared: condition.is !== undefined,
      said: fingerprintOf(answerTo(answer, answers)),
      place: findings.placeOf(places.get(name)?.valueStart ?? visit.start),
    });
  }
  const { cuts, gone } = cutConditions(source, visits, stands);
  return {
    ...cutSource(source, cuts),
    diagnostics: [...findings.diagnostics, ...findings.listLeftOut()],
    asked,
    toDecide: uses.flatMap(({ component, props, visit: { node, start } }) => {
      if (component.name !== 'Decide' || gone.has(node) || !('children' in node)) return [];
      const [first, last] = [node.children[0], node.children.at(-1)];
      const sentence = source
        .slice(first?.position?.start.offset, last?.position?.end.offset)
        .replaceAll(/\s+/g, ' ')
        .trim();
      return [{ id: (props as DecideProps).id, sentence, place: findings.placeOf(start) }];
    }),
  };
}
