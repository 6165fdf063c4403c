import { quote } from '../../source/phrase.ts';
import { type Address, judgeAddress } from './address.ts';
import type { Findings } from './findings.ts';
import type { Visit } from './visits.ts';
import { around } from './visits.ts';

/** A link that may stand, and where it is written. */
export interface Link {
  readonly address: Address;
  readonly at: number;
}

/** Links and link definitions: `unsafe-address`, `nested-link`. Returns those that may stand. */
export function checkLinks(visits: readonly Visit[], findings: Findings): Link[] {
  const links: Link[] = [];
  // A definition that only images use holds the address of an image.
  const imagesOnly = definitionsOfImagesOnly(visits);
  for (const visit of visits) {
    const { node, start } = visit;
    if (holdsLink(visit) && [...around(visit)].some(holdsLink)) {
      findings.report(
        start,
        'nested-link',
        'A link stands inside another link.',
        'End the first link before the second begins.',
      );
    }
    if (node.type !== 'link' && node.type !== 'definition') continue;
    if (node.type === 'definition' && imagesOnly.has(node.identifier)) continue;
    const at = locate(node.url, visit, findings.source);
    const judged = judgeAddress(node.url);
    if ('kind' in judged) {
      links.push({ address: judged, at });
      if (/^http:/i.test(node.url)) {
        // "www.example.org" is written without the scheme that the parser puts before it.
        const written = findings.source.startsWith('http', at)
          ? node.url
          : node.url.replace(/^http:\/\//, '');
        findings.report(
          at,
          'unencrypted-link',
          `The address ${quote(written)} is ${written === node.url ? '' : 'read as http: and '}not encrypted.`,
          `Write https://${written.replace(/^[a-z]+:\/*/i, '')}, if that works in a browser.`,
        );
      }
    } else findings.report(at, 'unsafe-address', judged.message, judged.hint);
  }
  return links;
}

/** Where the address itself is written; where the node begins when it is written in another way (entities). */
function locate(url: string, { node, start, end }: Visit, source: string): number {
  const slice = source.slice(start, end);
  const from = node.type === 'link' ? slice.lastIndexOf('](') : slice.indexOf(']:');
  const at = url === '' ? -1 : slice.indexOf(url, Math.max(from, 0));
  return at < 0 ? start : start + at;
}

function definitionsOfImagesOnly(visits: readonly Visit[]): ReadonlySet<string> {
  const images = new Set<string>();
  for (const { node } of visits) if (node.type === 'imageReference') images.add(node.identifier);
  for (const { node } of visits) if (node.type === 'linkReference') images.delete(node.identifier);
  return images;
}

const linking = new Set(['Doc', 'Contact']);

function holdsLink({ node }: Visit): boolean {
  if (node.type === 'link' || node.type === 'linkReference' || node.type === 'footnoteReference') return true;
  return (
    (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') && linking.has(node.name ?? '')
  );
}
