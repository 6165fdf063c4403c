import type { Findings } from './findings.ts';
import type { Visit } from './visits.ts';

/** Footnotes: named in plain letters, each defined once and used: `bad-footnote`. */
export function checkFootnotes(visits: readonly Visit[], findings: Findings): void {
  const used = new Set<string>();
  const defined = new Set<string>();
  for (const { node } of visits) {
    if (node.type === 'footnoteReference') used.add(node.identifier);
  }
  for (const { node, start, end, parent } of visits) {
    if (node.type === 'text') {
      for (const match of node.value.matchAll(/\[\^([^[\]\n]+)\]/g)) {
        findings.report(
          start + Math.max(0, findings.source.slice(start, end).indexOf(match[0])),
          'bad-footnote',
          `The footnote ${match[0]} is not written anywhere.`,
          `Write it on a line of its own: [^${match[1]?.replaceAll(/\s+/g, '-')}]: The text of the note.`,
        );
      }
    }
    if (node.type !== 'footnoteDefinition') continue;
    const name = node.label ?? node.identifier;
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/i.test(node.identifier))
      findings.report(
        start,
        'bad-footnote',
        `The footnote [^${name}] has a name that an address cannot show.`,
        'Use letters, digits and hyphens: [^breach-notice]',
      );
    if (parent?.node.type !== 'root')
      findings.report(
        start,
        'bad-footnote',
        `The footnote [^${name}] is written inside a list, a quote or a component.`,
        'Write it at the end of the text.',
      );
    if (defined.has(node.identifier))
      findings.report(
        start,
        'bad-footnote',
        `The footnote [^${name}] is written twice.`,
        'Give one of the two another name.',
      );
    else if (!used.has(node.identifier))
      findings.report(
        start,
        'bad-footnote',
        `No sentence uses the footnote [^${name}], so that nobody would read it.`,
        `Write [^${name}] where it belongs, or remove it.`,
      );
    defined.add(node.identifier);
  }
}
