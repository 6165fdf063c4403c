import { toHtml } from 'hast-util-to-html';
import { nameToday, type Renames } from '../schema/renames.ts';
import { parseHtml } from './parse.ts';
import { isSurelyPlain } from './plain-html.ts';
import { rewriteTags, startTag } from './rewrite-tags.ts';

/** The list that each marker of a text names something of. Words with spaces between are names one by one. */
const markers: Readonly<Record<string, string>> = {
  'data-document': 'documents',
  'data-role': 'roles',
  'data-term': 'terms',
  'data-parameter': 'parameters',
  'data-who': 'readers',
};

/** A resolved text that was frozen long ago, with what its markers name called as it is today. No word of it changes. */
export function renewMarkers(html: string, renames: Renames): string {
  if (renames.size === 0) return html;
  return rewriteTags(plainly(html), ({ name, attributes }) => {
    let renewed = false;
    const written = new Map(
      Array.from(attributes, ([attribute, value]) => {
        const list = markers[attribute];
        const now = list && value?.replaceAll(/[^ ]+/g, (id) => nameToday(renames, list, id));
        renewed ||= now !== undefined && now !== value;
        return [attribute, now ?? value] as const;
      }),
    );
    return renewed ? { open: startTag(name, written), close: `</${name}>` } : undefined;
  });
}

/** A text as the engine writes it; one that looks otherwise and is as harmless is written anew. */
export function plainly(html: string): string {
  return isSurelyPlain(html) ? html : toHtml(parseHtml(html), { collapseEmptyAttributes: true });
}
