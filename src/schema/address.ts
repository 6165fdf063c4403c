/** Addresses of pages, root-relative, without the folder an edition is served from. One place for their shape. */

/** `/documents/SLUG/`, or a heading or rule in it. */
export function documentUrl(slug: string, anchor?: string): string {
  return `/documents/${slug}/${anchor === undefined ? '' : `#${anchor}`}`;
}

/** `/documents/SLUG/v/VERSION/text.html`: the resolved text, for recomputing its hash. */
export function textUrl(slug: string, version: string): string {
  return `/documents/${slug}/v/${version}/text.html`;
}

/** `/frameworks/FRAMEWORK/ID/`, the id as written, URL-encoded. */
export function requirementUrl(framework: string, id: string): string {
  return `/frameworks/${framework}/${encodeURIComponent(id)}/`;
}

/** `/glossary/#TERM`. */
export function termUrl(id: string): string {
  return `/glossary/#${id}`;
}

/** `/images/HASH.EXT`: named by its bytes, so that no file name tells what it shows. */
export function imageUrl(image: { readonly sha256: string; readonly format: string }): string {
  return `/images/${image.sha256.slice(0, 16)}.${image.format}`;
}
