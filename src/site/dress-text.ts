import { question } from '../data/ask.ts';
import { keyOf } from '../frameworks/infer.ts';
import { placeOf } from '../frameworks/neighbours.ts';
import { marksOf, wordsOf } from '../languages/languages.ts';
import type { Words } from '../languages/words.ts';
import { documentOf, historyOf } from '../ledger/life.ts';
import { plainly } from '../mdx/renew-markers.ts';
import { type Rewritten, rewriteTags, type StartTag, startTag } from '../mdx/rewrite-tags.ts';
import { documentUrl, imageUrl, requirementUrl, termUrl } from '../schema/address.ts';
import type { Facts } from '../schema/facts.ts';
import type { Edition, EditionHandbook, Image, ShownSection } from '../schema/handbook.ts';
import type { Term } from '../schema/term.ts';
import { findTerms, type TermForms, termForms } from './find-terms.ts';
import { inHtml } from './in-html.ts';

/**
 * Dresses a resolved text for a page: addresses on links, images and terms, clauses in the margin, a frame round
 * tables. Never changes a word: what it adds carries `data-dressing`. Takes the text, the edition and a function that
 * makes root-relative addresses. Returns HTML.
 */
export function dressText(
  resolved: ResolvedText,
  edition: Edition,
  href: (path: string) => string,
  {
    prefix = '',
    titles = {},
    tellsTerms = false,
    marksTerms = false,
    notesLinks = false,
    beside,
  }: DressOptions = {},
): string {
  const sections = new Map(resolved.outline?.map((section) => [section.anchor, section]));
  const text = plainly(resolved.text);
  const language = resolved.language ?? edition.handbook.organization.language;
  const said = { language, words: wordsOf(language) };
  const told = tellsTerms ? new Set<string>() : undefined;
  const dress: Dress = {
    text,
    ...said,
    sections,
    edition,
    titles,
    href,
    prefix,
    told,
    facts: undefined,
    unmarkedFrom: undefined,
    notes: notesLinks ? new Map() : undefined,
    beside,
  };
  // The words of the glossary are those of one language.
  const forms =
    told && marksTerms && language === edition.handbook.organization.language
      ? formsIn(edition.handbook)
      : undefined;
  return rewriteTags(
    dress.text,
    (tag) => dressTag(tag, dress),
    forms && ((words, within) => markTerms(words, within, forms, dress)),
  );
}

export interface DressOptions {
  /** Stands before ids, where several documents share a page. */
  readonly prefix?: string;
  /** Titles of requirements by framework and id, as they were when the text was released. */
  readonly titles?: Facts['requirements'] | undefined;
  /** The page tells what its terms mean (`termsIn`); else they lead to the glossary. */
  readonly tellsTerms?: boolean;
  /** Its terms are those that the author marked, and besides each first use of a word of the glossary in a section. */
  readonly marksTerms?: boolean;
  /** Links have the number of their address among the notes of a sheet of paper (`linksIn`). */
  readonly notesLinks?: boolean;
  /** What stands beside a rule, or below a heading, by its id: HTML in an element with `data-dressing`. */
  readonly beside?: ReadonlyMap<string, string> | undefined;
}

/** The addresses that a dressed text numbers, in the order of their numbers. */
export function linksIn(dressed: string): readonly string[] {
  const links = Array.from(
    dressed.matchAll(/ href="([^"]*)" data-note="(\d+)"/g),
    ([, address = '', note = '']) => [Number(note) - 1, address.replaceAll('&#x26;', '&')] as const,
  );
  const addresses: string[] = [];
  for (const [at, address] of links) addresses[at] = address;
  return addresses;
}

/** The terms that a dressed text can be asked for, in its order: for the page that tells what they mean. */
export function termsIn(dressed: string, { handbook }: Edition): readonly Term[] {
  const ids = new Set(Array.from(dressed.matchAll(marked), ([, id = '']) => id));
  return [...ids].flatMap((id) => termOf(handbook, id) ?? []);
}

/** The id of what tells the meaning of a term: short, because a text has a hundred, and none that a place can have. */
export function termPopover(id: string): string {
  return `t_${id}`;
}

const marked = / popovertarget="t_([^"]*)"/g;

/** A document, or the statement of a control, which has no sections. */
interface ResolvedText {
  readonly text: string;
  readonly outline?: readonly ShownSection[];
  /** Of the text; the handbook's own unless told. */
  readonly language?: string;
}

interface Dress {
  readonly text: string;
  readonly language: string;
  readonly words: Words;
  readonly sections: ReadonlyMap<string, ShownSection>;
  readonly edition: Edition;
  readonly titles: Facts['requirements'];
  readonly href: (path: string) => string;
  readonly prefix: string;
  /** Terms that were marked since the last heading, where the page tells what they mean. */
  readonly told: Set<string> | undefined;
  /** Addresses that were met, with their numbers; nothing where links have none. */
  readonly notes: Map<string, number> | undefined;
  readonly beside: ReadonlyMap<string, string> | undefined;
  /** Of a table of facts its column heads, and how many cells of the row were met. */
  facts: { readonly heads: readonly string[]; met: number } | undefined;
  /** How deep an element lies within which nothing is marked, while one is open. */
  unmarkedFrom: number | undefined;
}

/** Headings and rules of a document; none of one that was retired; nothing where this edition does not have it. */
const placesOf = question(
  'anchors',
  (handbook: EditionHandbook, slug: string): ReadonlySet<string> | undefined => {
    const document = documentOf(handbook, slug);
    if (document !== undefined)
      return new Set([
        ...document.outline.map(({ anchor }) => anchor),
        ...document.rules.map(({ id }) => id),
      ]);
    return (historyOf(handbook, slug)?.versions.length ?? 0) > 0 ? new Set() : undefined;
  },
);

const termOf = question('term', (handbook: EditionHandbook, term: string): Term | undefined =>
  handbook.terms.find(({ id }) => id === term),
);

const formsIn = question('forms of terms', ({ terms, organization }: EditionHandbook) =>
  termForms(terms, organization.language),
);

const imageOf = question('image', (handbook: EditionHandbook, sha256: string): Image | undefined =>
  handbook.images.find((image) => image.sha256 === sha256),
);

function dressTag(tag: StartTag, dress: Dress): Rewritten | undefined {
  const { name, attributes } = tag;
  if (!isUnmarked(tag.within, dress) && (unmarked.has(name) || isAside(attributes)))
    dress.unmarkedFrom = tag.within.length;
  if (name === 'table') return dressTable(tag, dress);
  if (dress.facts !== undefined && (name === 'tr' || name === 'td')) return dressCell(tag, dress.facts);
  if (attributes.size === 0) return undefined;
  if (name === 'a') return dressLink(tag, dress);
  if (name === 'img') return dressImage(tag, dress);
  // Markers that no page asks for: a long policy would be 3 KB larger with them.
  if (name === 'span' && (attributes.has('data-role') || attributes.has('data-contact'))) return bare;
  const term = attributes.get('data-term');
  if (term !== undefined && termOf(dress.edition.handbook, term) !== undefined)
    return dressTerm(term, tag, dress);
  const isHeading = /^h[2-6]$/.test(name);
  if (isHeading) dress.told?.clear();
  const id = attributes.get('id') ?? '';
  const section = isHeading ? dress.sections.get(id) : undefined;
  const beside = dress.beside?.get(id) ?? '';
  const within = attributes.has('data-rule') ? beside : '';
  const below = (section === undefined ? '' : lawMargin(section, dress)) + (isHeading ? beside : '');
  return {
    open: startTag(name, dressAttributes(attributes, dress)),
    close: `${within}</${name}>${below}`,
  };
}

/** A term is marked where a section uses it first: never in a heading, and never inside a link. */
function dressTerm(term: string, { within }: StartTag, { told, href }: Dress): Rewritten {
  if (within.includes('a')) return bare;
  if (told === undefined) return { open: `<a class="term" href="${href(termUrl(term))}">`, close: '</a>' };
  if (told.has(term) || within.some((name) => /^h[2-6]$/.test(name))) return bare;
  told.add(term);
  return termButton(term);
}

function termButton(term: string): Rewritten {
  return {
    open: `<button type="button" popovertarget="${termPopover(term)}">`,
    close: '</button>',
  };
}

/**
 * Marks terms at their first use in a section, without a word more or less. Not in a heading, a link, what the author
 * marked, or code; nor in what heads a table or lists facts, where words are short and stand close.
 */
function markTerms(
  words: string,
  within: readonly string[],
  forms: TermForms,
  dress: Dress,
): string | undefined {
  const { told } = dress;
  if (told === undefined || isUnmarked(within, dress)) return undefined;
  let written = '';
  let done = 0;
  for (const { id, from, to } of findTerms(words, forms)) {
    if (told.has(id)) continue;
    told.add(id);
    const { open, close } = termButton(id);
    written += words.slice(done, from) + open + words.slice(from, to) + close;
    done = to;
  }
  return done === 0 ? undefined : written + words.slice(done);
}

const unmarked: ReadonlySet<string> = new Set(
  'a h1 h2 h3 h4 h5 h6 code pre caption figcaption th'.split(' '),
);

function isAside(attributes: StartTag['attributes']): boolean {
  return attributes.has('data-term') || attributes.has('data-title') || attributes.has('data-facts');
}

/** Whether an element is open in which nothing is marked. */
function isUnmarked(within: readonly string[], dress: Dress): boolean {
  if (dress.unmarkedFrom !== undefined && within.length <= dress.unmarkedFrom) dress.unmarkedFrom = undefined;
  return dress.unmarkedFrom !== undefined;
}

const bare: Rewritten = { open: '', close: '' };

/** What every element gets, and what none keeps. */
function dressAttributes(
  attributes: StartTag['attributes'],
  { prefix }: Dress,
): Map<string, string | undefined> {
  const dressed = new Map(attributes);
  for (const marker of ['data-who', 'data-parameter']) dressed.delete(marker);
  const [id, describedBy] = [attributes.get('id'), attributes.get('aria-describedby')];
  if (id !== undefined) dressed.set('id', prefix + id);
  if (describedBy !== undefined)
    dressed.set('aria-describedby', describedBy.replaceAll(/\S+/g, `${prefix}$&`));
  return dressed;
}

function dressLink({ attributes }: StartTag, dress: Dress): Rewritten {
  const { edition, href, prefix } = dress;
  const [slug, anchor] = [attributes.get('data-document'), attributes.get('data-anchor')];
  if (slug !== undefined) {
    // A text may outlive its targets: where this edition lacks the document, the words stand without a link; where the
    // document has lost the place, the link leads to its beginning.
    const places = placesOf(edition.handbook, slug);
    if (places === undefined) return { open: '<span>', close: '</span>' };
    const place = anchor !== undefined && places.has(anchor) ? anchor : undefined;
    const address = href(documentUrl(slug, place));
    return { open: `<a href="${address}"${noteOf(address, dress)}>`, close: '</a>' };
  }
  const dressed = dressAttributes(attributes, dress);
  const target = attributes.get('href');
  if (target?.startsWith('#')) dressed.set('href', `#${prefix}${target.slice(1)}`);
  else if (target?.startsWith('/')) dressed.set('href', href(target));
  const address = dressed.get('href') ?? '';
  const isElsewhere = /^(?:https?:)?\//.test(address);
  const open = startTag('a', dressed);
  return {
    open: isElsewhere ? open.replace(/ href="[^"]*"/, (whole) => whole + noteOf(address, dress)) : open,
    close: '</a>',
  };
}

/** What ends in the hand of a reader says where a link leads: the same number for the same address. */
function noteOf(address: string, { notes }: Dress): string {
  if (notes === undefined) return '';
  const note = notes.get(address) ?? notes.size + 1;
  notes.set(address, note);
  return ` data-note="${note}"`;
}

function dressImage({ attributes }: StartTag, dress: Dress): Rewritten {
  const source = imageOf(dress.edition.handbook, attributes.get('data-image') ?? '');
  const dressed = dressAttributes(attributes, dress);
  if (source !== undefined) {
    dressed.delete('data-image');
    dressed.set('src', dress.href(imageUrl(source)));
    dressed.set('width', String(source.width)).set('height', String(source.height)).set('loading', 'lazy');
  }
  return { open: startTag('img', dressed), close: '' };
}

function dressTable({ attributes, at }: StartTag, dress: Dress): Rewritten {
  const { caption, heads } = headsOfTable(dress, at);
  const dressed = dressAttributes(attributes, dress);
  // What a notice prints of the record has short cells: on a phone each row is a card.
  const isFacts = attributes.has('data-facts-of');
  dress.facts = isFacts ? { heads, met: 0 } : undefined;
  if (isFacts) dressed.set('class', 'cards');
  const name = dress.words.table([caption, ...heads].filter(Boolean).join(', '));
  // A group, not a region: landmarks must differ by name, and a text may have ten tables with the same heads.
  const frame = `<div class="table-scroll" tabindex="0" role="group" aria-label="${inQuotes(name)}">`;
  return { open: frame + startTag('table', dressed), close: '</table></div>' };
}

/** Each cell of a card but the first, which names it, says under which head it stands. */
function dressCell({ name }: StartTag, facts: NonNullable<Dress['facts']>): Rewritten | undefined {
  if (name === 'tr') {
    facts.met = 0;
    return undefined;
  }
  const head = facts.heads[facts.met];
  facts.met += 1;
  return facts.met === 1 || head === undefined
    ? undefined
    : { open: startTag('td', new Map([['data-label', inQuotes(head)]])), close: '</td>' };
}

function inQuotes(words: string): string {
  return words.replaceAll('"', '&#x22;').replaceAll("'", '&#x27;');
}

/**
 * What a table is called: its caption, and its column heads, without their tags. One that scrolls needs a name for those
 * who reach it by keyboard.
 */
function headsOfTable({ text }: Dress, at: number) {
  const table = text.slice(at, text.indexOf('</table>', at));
  const [, caption = ''] = /<caption>(.*?)<\/caption>/s.exec(table) ?? [];
  const [, head = ''] = /<thead>(.*?)<\/thead>/s.exec(table) ?? [];
  const columns = Array.from(head.matchAll(/<th\b[^>]*>(.*?)<\/th>/gs), ([, words = '']) => words);
  const bareWords = (words: string) => rewriteTags(words, () => bare);
  return { caption: bareWords(caption), heads: columns.map(bareWords) };
}

/** The clauses that a section meets, beside its heading: folded; for auditors open where there is a margin for them. */
function lawMargin(section: ShownSection, { edition, titles, href, words: said, language }: Dress): string {
  const isAudit = edition.name === 'audit';
  const present = edition.handbook.frameworks.map(({ id, title }) => ({ id, title }));
  const gone = Object.keys(section.satisfies)
    .filter((id) => !present.some((framework) => framework.id === id))
    .map((id) => ({ id, title: id }));
  const groups = [...present, ...gone].flatMap((framework) => {
    const ids = section.satisfies[framework.id] ?? [];
    return ids.length === 0 ? [] : [{ framework, ids }];
  });
  const total = groups.reduce((sum, { ids }) => sum + ids.length, 0);
  if (total === 0) return '';
  // What a version was released with may be titles that the handbook has since left out.
  const released = edition.handbook.organization.settings.titles === 'ids-only' ? {} : titles;
  // What clauses are called is not translated.
  const marks = new Map(Object.entries(marksOf(edition.handbook.organization.language, language)));
  const lists = groups.map(({ framework, ids }) => {
    const items = ids.map((id) => {
      const today = placeOf(edition.handbook, keyOf(framework.id, id))?.requirement.title;
      const url = href(requirementUrl(framework.id, id));
      // What an old version met may be gone from the framework, and its page with it.
      const title = inHtml(released[framework.id]?.[id] ?? today ?? '');
      // Auditors know the clauses by their ids: in their margin the title is only in the name of the link.
      const name = `${inHtml(id)} ${isAudit ? `<i>${title}</i>` : title}`;
      return `<li>${today === undefined ? `<b>${name}</b>` : `<a href="${inHtml(url)}">${name}</a>`}</li>`;
    });
    return `${startTag('p', marks)}${inHtml(framework.title)}</p>${startTag('ul', marks)}${items.join('')}</ul>`;
  });
  const summary = said.clausesMet(total);
  // Not an aside, twenty landmarks on a page are none; and without a name, because it stands behind its heading.
  return `<div class="law${isAudit ? ' audit' : ''}" data-dressing><details><summary>${summary}</summary>${lists.join('')}</details></div>`;
}
