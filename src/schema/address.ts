/** Addresses of pages, root-relative, without the folder an edition is served from. One place for their shape. */

/** `/documents/SLUG/`, or a heading or rule in it. */
export function documentUrl(slug: string, anchor?: string): string {
  return `/documents/${slug}/${anchor === undefined ? '' : `#${anchor}`}`;
}

/** `/documents/SLUG/LANG/`: a document in another language. */
export function translationUrl(slug: string, language: string): string {
  return `/documents/${slug}/${language}/`;
}

/** `/documents/SLUG/v/VERSION/text.html`, `/documents/SLUG/LANG/v/VERSION/text.html`: for recomputing the hash of a text. */
export function textUrl(slug: string, version: string, translation?: string): string {
  return `/documents/${slug}/${translation === undefined ? '' : `${translation}/`}v/${version}/text.html`;
}

/** `/frameworks/FRAMEWORK/ID/`, the id as written, URL-encoded. */
export function requirementUrl(framework: string, id: string): string {
  return `/frameworks/${framework}/${encodeURIComponent(id)}/`;
}

/** `/soa/FRAMEWORK/`, one theme of it, or the row of a control there. */
export function statementUrl(framework: string, theme?: string, control?: string): string {
  const row = control === undefined ? '' : `#${rowAnchor(control)}`;
  return `/soa/${framework}/${theme === undefined ? '' : `${encodeURIComponent(theme)}/`}${row}`;
}

/** `/stage-1/FRAMEWORK/`, or the row of one piece of documented information. */
export function stage1Url(framework: string, item?: string): string {
  return `/stage-1/${framework}/${item === undefined ? '' : `#${item}`}`;
}

/** `/crosswalks/FROM/TO/`, or one page of it. */
export function crosswalkUrl(from: string, to: string, page?: string): string {
  return `/crosswalks/${from}/${to}/${page === undefined ? '' : `${encodeURIComponent(page)}/`}`;
}

/** The anchor of a requirement's row in a table: `row-A-5-15`. `part` for the heading above several rows. */
export function rowAnchor(id: string, kind: 'row' | 'part' = 'row'): string {
  return `${kind}-${id.replaceAll(/[^A-Za-z0-9]+/g, '-').replace(/-$/, '')}`;
}

/** `/frameworks/FRAMEWORK/checklist/`, or one part of it. */
export function checklistUrl(framework: string, part?: string): string {
  return `/frameworks/${framework}/checklist/${part === undefined ? '' : `${encodeURIComponent(part)}/`}`;
}

/** `/feeds/reviews.ics`, or the calendar of one role. */
export function reviewCalendarUrl(role?: string): string {
  return `/feeds/${reviewCalendarName(role)}.ics`;
}

/** `reviews`, `reviews-ROLE`. */
export function reviewCalendarName(role?: string): string {
  return role === undefined ? 'reviews' : `reviews-${role}`;
}

/** `/registers/NAME/`, or one record of it; of a register that is too long for a page, with the name of one of its pages. */
export function registerUrl(name: string, id?: string, page?: string): string {
  return `/registers/${name}/${page === undefined ? '' : `${page}/`}${id === undefined ? '' : `#${id}`}`;
}

/** `/packs/CLIENT/`: what a client is shown. */
export function packUrl(client: string): string {
  return `/packs/${client}/`;
}

/** `/glossary/#TERM`. */
export function termUrl(id: string): string {
  return `/glossary/#${id}`;
}

/** `/images/HASH.EXT`: named by its bytes, so that no file name tells what it shows. */
export function imageUrl(image: { readonly sha256: string; readonly format: string }): string {
  return `/images/${image.sha256.slice(0, 16)}.${image.format}`;
}

/** `/documents/SLUG/v/VERSION/`: one version, at its permanent address. */
export function versionUrl(slug: string, version: string): string {
  return `/documents/${slug}/v/${version}/`;
}

/** `/documents/SLUG/changes/`: the life of a document, or one version in it. */
export function historyUrl(slug: string, version?: string): string {
  return `/documents/${slug}/changes/${version === undefined ? '' : `#${versionAnchor(version)}`}`;
}

/** The anchor of a version among the others: `version-1-2-0`. */
export function versionAnchor(version: string): string {
  return `version-${version.replaceAll('.', '-')}`;
}

/** `/documents/SLUG/changes/VERSION/`: a version against the one before it. */
export function redlineUrl(slug: string, version: string): string {
  return `/documents/${slug}/changes/${version}/`;
}

/** `/documents/SLUG/changes/?from=OLD&to=NEW#compare`: any two versions, compared in the reader's browser. */
export function compareUrl(slug: string, before: string, after: string): string {
  return `/documents/${slug}/changes/?from=${before}&to=${after}#compare`;
}

/** `/changes/`, or one year of it, or a further page of that year. */
export function changesUrl(year?: string, page = 1): string {
  return `/changes/${year === undefined ? '' : `${year}/`}${page === 1 ? '' : `${page}/`}`;
}

/** `/changes/for/AUDIENCE/`. */
export function changesForUrl(audience: string): string {
  return `/changes/for/${audience}/`;
}

/** `/changes/since/`, what changed from a day to that of the build, or one page of what is too long for that page; there the rows of a register. */
export function sinceUrl(day?: string, page?: string, register?: string): string {
  const anchor = register === undefined ? '' : `#rows-${register}`;
  return `/changes/since/${day === undefined ? '' : `${day}/`}${page === undefined ? '' : `${page}/`}${anchor}`;
}

/** `/on/`, the documents in force on one day, or a further page of them. */
export function dayUrl(day?: string, page = 1): string {
  return `/on/${day === undefined ? '' : `${day}/`}${page === 1 ? '' : `${page}/`}`;
}

/** `/rights/`, or one of them; in another language than the handbook's own with that behind it: `/rights/copy/et/`. */
export function rightsUrl(right?: string, language?: string): string {
  return `/rights/${[right, language].flatMap((part) => (part === undefined ? [] : `${part}/`)).join('')}`;
}

/** `/documents/SLUG/on/`, or what of a document was in force on a day. */
export function documentDayUrl(slug: string, day?: string): string {
  return `/documents/${slug}/on/${day === undefined ? '' : `${day}/`}`;
}
