/** An address as Astro is told it: the host, and the folder on it. */
export function servedAt(site: string | undefined): { readonly site?: string; readonly base?: string } {
  if (site === undefined) return {};
  const { origin, pathname } = new URL(site);
  return { site: origin, base: pathname };
}
