import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headsFile, readTimestamp } from '../proof/verify.mjs';
import { type Diagnostic, report } from '../source/diagnostic.ts';

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

/**
 * Checks the RFC 3161 time stamp of `heads.txt`: that it speaks of this list of heads, or of the beginning of it, since
 * heads are only ever added; and of which instant. Its signature is checked by `openssl ts`, where that is installed and
 * the certificate of an authority is named: as of the instant that was stamped, since certificates end. Reports
 * `bad-timestamp`.
 *
 * @param authority Path of a file with the authority's certificates, PEM.
 */
export function checkTimestamp(
  heads: string,
  token: Uint8Array,
  authority: string | undefined,
): CheckedTimestamp {
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
  const verified = verifySignature(stamped, token, read.time, authority);
  if ('unable' in verified) return { diagnostics: [], said: [`${what}. ${verified.unable}`] };
  return verified.holds
    ? {
        diagnostics: [],
        witnessed: { upTo, time: read.time },
        said: [`${what}. The authority's signature holds.`],
      }
    : fail(
        "The authority's signature does not hold, or the time stamp is another authority's.",
        `Run: openssl ts -verify -attime ${secondsOf(read.time)} -data ${headsFile} -in ${timestampFile} -CAfile ${authority}`,
      );
}

/** The list after each of its lines, the whole first. */
function beginningsOf(heads: string): readonly string[] {
  const lines = heads.replaceAll('\r\n', '\n').split(/(?<=\n)/);
  return lines.map((_, index) => lines.slice(0, lines.length - index).join(''));
}

/** `openssl` reads files only. The list is written where nobody else can change it meanwhile. */
function verifySignature(
  stamped: string,
  token: Uint8Array,
  time: string,
  authority: string,
): { readonly holds: boolean } | { readonly unable: string } {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-'));
  try {
    const [data, response] = [join(folder, 'heads.txt'), join(folder, 'heads.txt.tsr')];
    writeFileSync(data, stamped);
    writeFileSync(response, token);
    const words = ['ts', '-verify', '-attime', secondsOf(time), '-data', data, '-in', response];
    const { error, status } = spawnSync('openssl', [...words, '-CAfile', authority], { encoding: 'utf8' });
    return error === undefined
      ? { holds: status === 0 }
      : { unable: 'Its signature was not checked: openssl is not installed on this machine.' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Since 1970, as `openssl` takes an instant. */
function secondsOf(time: string): string {
  return String(Date.parse(time) / 1000);
}

function fail(message: string, hint: string): CheckedTimestamp {
  return {
    diagnostics: [report({ file: timestampFile, line: 1, column: 1 }, 'bad-timestamp', message, hint)],
    said: [],
  };
}
