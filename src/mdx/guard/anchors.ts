import { suggest } from '../../source/nearest.ts';
import { locateAttributes } from './attributes.ts';
import type { Findings } from './findings.ts';
import { type Heading, isReserved, reportReserved } from './headings.ts';
import type { Link } from './links.ts';
import type { Visit } from './visits.ts';

/**
 * Anchors of headings and ids of rules: each once (`duplicate-anchor`), and every `#anchor` that the text links to is
 * there (`dead-anchor`). Returns all anchors, in document order.
 */
export function checkAnchors(
  visits: readonly Visit[],
  headings: readonly Heading[],
  links: readonly Link[],
  findings: Findings,
): string[] {
  const written = headings.map(({ anchor, visit }) => ({ anchor, at: visit.start, what: 'heading' }));
  for (const visit of visits) {
    const { node, start } = visit;
    if (node.type !== 'mdxJsxFlowElement') continue;
    if (node.name === 'InShort') written.push({ anchor: 'in-short', at: start, what: 'heading' });
    if (node.name !== 'Rule') continue;
    // Read here and not from its props: a rule with another fault is still there to be linked to.
    const index = node.attributes.findIndex(
      (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id',
    );
    const id = node.attributes[index]?.value;
    if (typeof id !== 'string') continue;
    const at = locateAttributes(findings.source, start)[index]?.start ?? start;
    if (isReserved(id)) reportReserved(id, at, findings);
    else written.push({ anchor: id, at, what: 'rule' });
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
      () =>
        suggest(
          `#${address.anchor}`,
          [...first.keys()].map((anchor) => `#${anchor}`),
        ) ?? 'Give the heading you mean this anchor: ## Title {#anchor}',
    );
  }
  first.delete('');
  return [...first.keys()];
}
