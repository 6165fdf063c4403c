import { contentOf } from './content.ts';
import type { Use } from './elements.ts';
import type { Findings } from './findings.ts';

/** Steps: one numbered list and nothing else. */
export function checkSteps(uses: readonly Use[], findings: Findings): void {
  for (const { component, visit } of uses) {
    if (component.name !== 'Steps') continue;
    const [list, ...rest] = contentOf(visit);
    if (list !== undefined && (list.type !== 'list' || list.ordered !== true || rest.length > 0)) {
      findings.report(
        visit.start,
        'component-content',
        '<Steps> holds something else than one numbered list.',
        'Begin each step with its number: "1. ".',
      );
    }
  }
}
