import { sayExcess, type TextLimit, textLimits } from '../limits.ts';
import type { Findings } from './findings.ts';
import type { Visit } from './visits.ts';

/** Cells and footnotes, which grow when they are printed: `too-large`, at the first that is too many. */
export function checkCounts(visits: readonly Visit[], findings: Findings): void {
  const counts = { cells: 0, footnotes: 0 };
  const add = (limit: TextLimit & keyof typeof counts, more: number, at: number) => {
    const before = counts[limit];
    counts[limit] += more;
    const { most, reason, mend } = textLimits[limit];
    if (before <= most && counts[limit] > most)
      findings.report(at, 'too-large', `${sayExcess(limit)} ${reason}`, mend);
  };
  for (const { node, start } of visits) {
    if (node.type === 'footnoteReference') add('footnotes', 1, start);
    else if (node.type === 'table')
      add('cells', node.children.length * (node.children[0]?.children.length ?? 0), start);
  }
}
