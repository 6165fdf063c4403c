import type { Root } from 'mdast';
import { sayExcess, textLimits } from '../limits.ts';
import type { MdxNode } from '../parse.ts';
import type { Findings } from './findings.ts';

/** A node with what surrounds it. `start` and `end` are offsets into the source. */
export interface Visit {
  readonly node: MdxNode;
  readonly parent: Visit | undefined;
  /** The node before it with the same parent. */
  readonly before: Visit | undefined;
  readonly depth: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Lists every node of a text in document order, so that each check is one loop over one list. What nests too deeply
 * is reported (`too-deep`) and left out, and so is what follows after too many nodes (`too-large`).
 */
export function listVisits(root: Root, findings: Findings): Visit[] {
  const visits: Visit[] = [];
  const open: Visit[] = [
    { node: root, parent: undefined, before: undefined, depth: 0, start: 0, end: findings.source.length },
  ];
  let reported = false;
  for (let visit = open.pop(); visit !== undefined; visit = open.pop()) {
    if (visits.length >= textLimits.nodes.most) {
      const { reason, mend } = textLimits.nodes;
      findings.report(visit.start, 'too-large', `${sayExcess('nodes')} ${reason}`, mend);
      break;
    }
    visits.push(visit);
    if (!('children' in visit.node)) continue;
    if (visit.depth >= textLimits.nesting.most) {
      if (!reported)
        findings.report(
          visit.start,
          'too-deep',
          `The text is nested more than ${textLimits.nesting.most} levels deep here.`,
          'Use fewer lists, quotes or components inside one another.',
        );
      reported = true;
      continue;
    }
    const children: Visit[] = [];
    for (const node of visit.node.children) {
      const start = node.position?.start.offset ?? visit.start;
      const end = node.position?.end.offset ?? start;
      children.push({ node, parent: visit, before: children.at(-1), depth: visit.depth + 1, start, end });
    }
    for (let index = children.length - 1; index >= 0; index--) open.push(children[index] as Visit);
  }
  return visits;
}

/** The visits around one, innermost first. */
export function* around(visit: Visit): Generator<Visit> {
  for (let outer = visit.parent; outer !== undefined; outer = outer.parent) yield outer;
}
