/** What somebody was looking for who came to an address that is not there: `/handbook/a.8.10/` is "a.8.10". */
export function wordsOfAddress(path: string): string {
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  return unescape(last)
    .replace(/\.html?$/i, '')
    .replaceAll(/[-_+]+/g, ' ')
    .trim();
}

/** A broken escape is taken as it was typed. */
function unescape(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
