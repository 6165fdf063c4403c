import type { HostFault } from './connect-to.ts';

/** Why a page could not be opened, as the end of a sentence that begins with its address. */
export type PageFault = `${string}.`;

/** What an answer says that is no page to look at; nothing where it is one. */
export function faultOfAnswer(status: number, type: string): PageFault | undefined {
  if (status >= 400) return `answers ${status}.`;
  const [mime = ''] = type.split(';');
  if (/^(?:text\/html|application\/xhtml\+xml)$/i.test(mime.trim())) return undefined;
  return type === ''
    ? 'does not say of what kind it is, so it is no page.'
    : `is no page but ${mime.trim()}.`;
}

/** How a host that was not reached is told. */
export function sayHostFault(fault: HostFault): PageFault {
  switch (fault.kind) {
    case 'private':
      return `leads to ${fault.address}, which is no address of the public internet. Where that is meant, add --allow-private.`;
    case 'unknown':
      return 'can’t be found: its name leads to no address. Look at how it is spelt, and whether this computer is online.';
    case 'silent':
      return 'can’t be reached: nothing answers there. Open it in your own browser, and try again when it is there.';
  }
}

/** What the browser said when a page did not open, in words. */
export function sayBrowserFault(error: unknown): PageFault {
  const said = error instanceof Error ? error.message : String(error);
  const code = /net::(ERR_\w+)/.exec(said)?.[1] ?? '';
  if (/^ERR_CERT_/.test(code))
    return `has a certificate that a browser refuses (${code}). Visitors are warned of it too: have it mended first.`;
  if (/^ERR_(?:SSL|BAD_SSL)_/.test(code))
    return `does not encrypt as a browser wants it (${code}). Visitors can’t open it either: have it mended first.`;
  if (/^ERR_TOO_MANY_REDIRECTS$/.test(code)) return 'leads round in a circle.';
  if (code === 'ERR_HTTP_RESPONSE_CODE_FAILURE') return 'answers with an error and no page.';
  if (/Download is starting/.test(said)) return 'is a file to be kept, not a page.';
  if (/Timeout \S+ exceeded/.test(said)) return 'was not there in time.';
  if (/crashed/.test(said)) return 'makes the browser break down.';
  return code === '' ? 'could not be opened.' : `could not be opened (${code}).`;
}
