import type { Words } from '../languages/words.ts';
import type { ShownDocument } from '../schema/handbook.ts';

/** The document that a page shows, as far as whoever asks about it needs it. */
export type AskedAbout = Pick<
  ShownDocument,
  'id' | 'title' | 'version' | 'owner' | 'slug' | 'topic' | 'language' | 'translation'
>;

/** Where the text is edited: what a page shows is the frozen one, which nobody may. */
export function sourceOf({ slug, topic, language, translation }: AskedAbout): string {
  const name = translation === undefined ? slug : `${slug}.${language}`;
  return ['policies', ...(topic === '' ? [] : [topic]), `${name}.mdx`].join('/');
}

/** What a reader says was unclear, as far as the page knows it. */
export interface Unclear {
  /** What it is called: `POL-021 Access control policy, version 2.1.0`. */
  readonly what: string;
  /** Of the page, whole. */
  readonly address: string;
}

/** Stands for the section until the reader, or the script, says which. */
export const openSection = '…';

/**
 * The address that opens a mail or a form with what is known filled in.
 *
 * @param to An e-mail address, or a template with `{subject}` and `{body}` in it.
 * @param words In the language of the page.
 */
export function unclearAddress(to: string, { what, address }: Unclear, words: Words['ask']): string {
  const subject = encodeURIComponent(`${words.subject}: ${what}`);
  const body = encodeURIComponent(
    [`${words.page}: ${address}`, `${words.section}: ${openSection}`, words.noNames, '', ''].join('\r\n'),
  );
  const template = to.includes('{subject}') ? to : `mailto:${to}?subject={subject}&body={body}`;
  return template.replaceAll(/\{(?:subject|body)\}/g, (place) => (place === '{subject}' ? subject : body));
}
