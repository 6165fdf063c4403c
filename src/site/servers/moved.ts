/** A page that has another address now; both root-relative, without the folder that the edition is served from. */
export interface Moved {
  readonly from: string;
  readonly to: string;
}

/** `_redirects`, for Cloudflare Pages and Netlify: from, to, and that it is for good. */
export function underscoreRedirects(base: string, moved: readonly Moved[]): string {
  const prefix = base.replace(/\/$/, '');
  return moved.map(({ from, to }) => `${prefix}${from} ${prefix}${to} 301\n`).join('');
}
