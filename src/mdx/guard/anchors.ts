import { suggest } from '../../source/nearest.ts';
import type { RuleProps } from '../components/rule.ts';
import type { Use } from './elements.ts';
import type { Findings } from './findings.ts';
import type { Heading } from './headings.ts';
import type { Link } from './links.ts';

/**
 * Anchors of headings and ids of rules: each once (`duplicate-anchor`), and every `#anchor` that the text links to is
 * there (`dead-anchor`). Returns all anchors, in document order.
 */
export function checkAnchors(
  headings: readonly Heading[],
  uses: readonly Use[],
  links: readonly Link[],
  findings: Findings,
): string[] {
  const written = headings.map(({ anchor, visit }) => ({ anchor, at: visit.start, what: 'heading' }));
  for (const { component, props, places, visit } of uses) {
    if (component.name === 'Rule')
      written.push({
        anchor: (props as RuleProps).id,
        at: places.get('id')?.start ?? visit.start,
        what: 'rule',
      });
    if (component.name === 'InShort') written.push({ anchor: 'in-short', at: visit.start, what: 'heading' });
  }
  written.sort((a, b) => a.at - b.at);
  const first = new Map<string, number>();
  for (const { anchor, at, what } of written) {
    const before = first.get(anchor);
    if (before === undefined) first.set(anchor, at);
    else if (anchor !== '' && anchor !== 'in-short') {
      const { line, column } = findings.placeOf(before);
      findings.report(
        at,
        'duplicate-anchor',
        `The anchor "${anchor}" is taken already, in line ${line}, column ${column}.`,
        what === 'rule'
          ? 'Give the rule another id.'
          : `Give the heading an anchor of its own: {#${anchor}-2}`,
      );
    }
  }
  for (const { address, at } of links) {
    if (address.kind !== 'anchor' || first.has(address.anchor)) continue;
    findings.report(
      at,
      'dead-anchor',
      `There is no heading or rule with the anchor "#${address.anchor}" in this text.`,
      suggest(
        `#${address.anchor}`,
        [...first.keys()].map((anchor) => `#${anchor}`),
      ) ?? 'Give the heading you mean this anchor: ## Title {#anchor}',
    );
  }
  first.delete('');
  return [...first.keys()];
}
