import { createHash, X509Certificate } from 'node:crypto';
import { Certificate } from 'pkijs';
import { headsFile, readTimestamp } from '../proof/verify.mjs';
import { type Diagnostic, report } from '../source/diagnostic.ts';
import { verifyToken } from './verify-token.ts';

export const timestampFile = 'content/heads.txt.tsr';

/** That all events up to one were recorded before an instant. */
export interface Witnessed {
  readonly upTo: number;
  readonly time: string;
}

export interface CheckedTimestamp {
  readonly diagnostics: readonly Diagnostic[];
  readonly said: readonly string[];
  /**
   * Up to which event, and of which instant, where the authority's signature was checked: only then is the time stamp
   * somebody else's witness.
   */
  readonly witnessed?: Witnessed;
}

/** Whom to believe, and the file that says so. */
export interface Authority {
  readonly file: string;
  readonly certificates: readonly Certificate[];
}

/**
 * Reads the certificates of an authority.
 *
 * @param pem One or more in PEM, with whatever words stand between.
 * @returns None where one cannot be read.
 */
export function readCertificates(pem: string): readonly Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
  try {
    return blocks.map((block) => Certificate.fromBER(Uint8Array.from(new X509Certificate(block).raw).buffer));
  } catch {
    return [];
  }
}

/**
 * Checks the RFC 3161 time stamp of `heads.txt`: that it speaks of this list of heads, or of the beginning of it, since
 * heads are only ever added; and of which instant. Where an authority is named its signature is checked, as of the
 * instant that was stamped, since certificates end. Reports `bad-timestamp`.
 */
export async function checkTimestamp(
  heads: string,
  token: Uint8Array,
  authority: Authority | undefined,
): Promise<CheckedTimestamp> {
  const read = readTimestamp(token);
  if (read === undefined)
    return fail(
      'This is no RFC 3161 response with a SHA-2 hash.',
      'Ask the authority for a response in DER, as "openssl ts -query -cert" does.',
    );
  const stamped = beginningsOf(heads).find(
    (text) => createHash(read.algorithm).update(text).digest('hex') === read.imprint,
  );
  if (stamped === undefined)
    return fail(
      `On ${read.time} other heads were stamped than stand in ${headsFile} now.`,
      `Compare ${headsFile} with the copy that was mailed out: one of the two was changed.`,
    );
  const upTo = Number(stamped.trimEnd().split('\n').at(-1)?.split(' ')[0]);
  const what = `The time stamp is of ${read.time} and covers the heads up to event ${upTo}`;
  if (authority === undefined)
    return {
      diagnostics: [],
      said: [
        `${what}. Checked are its hash and what it says of the time; its signature is checked with --ca FILE, the certificates of the authority.`,
      ],
    };
  const wrong = await verifyToken(token, new TextEncoder().encode(stamped), authority.certificates);
  return wrong === undefined
    ? {
        diagnostics: [],
        witnessed: { upTo, time: read.time },
        said: [`${what}. The authority's signature holds.`],
      }
    : fail(
        `The authority's signature on the time stamp of ${read.time} does not hold, or the time stamp is another authority's. ${wrong}`,
        `Name the certificates of the authority that made ${timestampFile}, up to its root, in ${authority.file}.`,
      );
}

/** The list after each of its lines, the whole first. */
function beginningsOf(heads: string): readonly string[] {
  const lines = heads.replaceAll('\r\n', '\n').split(/(?<=\n)/);
  return lines.map((_, index) => lines.slice(0, lines.length - index).join(''));
}

function fail(message: string, hint: string): CheckedTimestamp {
  return {
    diagnostics: [report({ file: timestampFile, line: 1, column: 1 }, 'bad-timestamp', message, hint)],
    said: [],
  };
}
