import { listRequirements, type SatisfiesProps } from '../components/satisfies.ts';
import { hasContent } from './content.ts';
import type { Use } from './elements.ts';
import type { Findings } from './findings.ts';
import type { Heading } from './headings.ts';
import type { Visit } from './visits.ts';

/** A requirement that a section meets. `heading` counts the headings of the text from 0. */
export interface SatisfiesFact {
  readonly framework: string;
  readonly requirement: string;
  readonly heading: number;
  readonly at: number;
}

/** Satisfies: directly under a heading (`satisfies-place`), each framework once. Returns what sections meet. */
export function checkSatisfies(
  uses: readonly Use[],
  headings: readonly Heading[],
  findings: Findings,
): SatisfiesFact[] {
  const facts: SatisfiesFact[] = [];
  const seen = new Set<string>();
  const indexOf = new Map(headings.map((heading, index) => [heading.visit, index]));
  for (const { component, props, places, visit } of uses) {
    // In a sentence it is out of place already.
    if (component.name !== 'Satisfies' || visit.node.type === 'mdxJsxTextElement') continue;
    const above = skipBack(visit);
    const heading = above === undefined ? undefined : indexOf.get(above);
    if (heading === undefined) {
      findings.report(
        visit.start,
        'satisfies-place',
        '<Satisfies> does not stand directly under a heading.',
        'Move it to the line below the heading of the section that meets the requirements.',
      );
      continue;
    }
    const named = listRequirements(props as SatisfiesProps);
    for (const { framework, prop } of new Map(named.map((one) => [one.framework, one])).values()) {
      if (seen.has(`${heading} ${framework}`))
        findings.report(
          places.get(prop)?.start ?? visit.start,
          'satisfies-place',
          `The section names "${framework}" twice.`,
          'Put all its ids into one attribute, with spaces between.',
        );
      seen.add(`${heading} ${framework}`);
    }
    for (const { framework, requirement, prop, at } of named) {
      facts.push({
        framework,
        requirement,
        heading,
        at: (places.get(prop)?.valueStart ?? visit.start) + (places.has(prop) ? at : 0),
      });
    }
  }
  return facts;
}

/** The node above, past comments and other Satisfies. */
function skipBack(visit: Visit): Visit | undefined {
  let above = visit.before;
  while (
    above !== undefined &&
    (!hasContent(above.node) || (above.node.type === 'mdxJsxFlowElement' && above.node.name === 'Satisfies'))
  )
    above = above.before;
  return above;
}
