import { levelWords, type RuleProps } from '../components/rule.ts';
import { readWords } from '../mdast-text.ts';
import type { Use } from './elements.ts';
import type { Findings } from './findings.ts';
import type { Heading } from './headings.ts';
import type { Visit } from './visits.ts';

/** Rules: in a numbered section (`rule-place`), with the words of their level in bold (`rule-words`). */
export function checkRules(
  uses: readonly Use[],
  visits: readonly Visit[],
  headings: readonly Heading[],
  findings: Findings,
): void {
  const bold = new Map<Visit, string[]>();
  for (const visit of visits) {
    if (visit.node.type !== 'strong') continue;
    let outer: Visit | undefined = visit;
    while (outer?.parent?.parent !== undefined) outer = outer.parent;
    if (outer === undefined) continue;
    const words = bold.get(outer) ?? [];
    bold.set(outer, words);
    words.push(readWords(visit.node).replaceAll(/\s+/g, ' ').trim().toLowerCase());
  }
  for (const { component, props, visit } of uses) {
    if (component.name !== 'Rule') continue;
    const { level } = props as RuleProps;
    if (
      visit.parent?.node.type !== 'root' ||
      !headings.some(({ depth, visit: { start } }) => depth <= 2 && start < visit.start)
    ) {
      findings.report(
        visit.start,
        'rule-place',
        'The rule does not stand in a section, so that it cannot be numbered.',
        'Put it below a ## heading, outside any list, quote or other component.',
      );
    }
    if (visit.parent?.node.type === 'root' && !bold.get(visit)?.includes(levelWords[level])) {
      findings.report(
        visit.start,
        'rule-words',
        `The rule is of level "${level}", but its text does not say "${levelWords[level]}" in bold.`,
        `Write **${levelWords[level]}** in its text, or change its level.`,
      );
    }
  }
}
