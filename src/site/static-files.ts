/**
 * The site's own static files: what `public/` holds, by name. Astro copies that folder into every edition as it is,
 * without a look at it, so a file that strays into it would be published to everybody. A test compares the two.
 */
export const staticFiles: readonly string[] = ['icon.svg'];
