/**
 * The address of a page or file of this edition, below the folder that it is served from.
 * Takes a root-relative path such as `/documents/access-control/`.
 */
export function href(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}
