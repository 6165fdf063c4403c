import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Diagnostic, report } from '../source/diagnostic.ts';
import { readTimestamp } from './verify.mjs';

export const headsFile = 'content/heads.txt';
export const timestampFile = 'content/heads.txt.tsr';

export interface CheckedTimestamp {
  readonly diagnostics: readonly Diagnostic[];
  readonly said: readonly string[];
  /** Whether the authority's signature was checked: only then is the time stamp somebody else's witness. */
  readonly witnessed: boolean;
}

/**
 * Checks the RFC 3161 time stamp of `heads.txt`: that it speaks of this list of heads, or of the beginning of it, since
 * heads are only ever added; and of which instant. Its signature is checked by `openssl ts`, where that is installed and
 * the certificate of an authority is named. Reports `bad-timestamp`.
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
  const last = stamped.trimEnd().split('\n').at(-1)?.split(' ')[0] ?? '';
  const what = `The time stamp is of ${read.time} and covers the heads up to event ${Number(last)}`;
  if (authority === undefined)
    return {
      diagnostics: [],
      witnessed: false,
      said: [
        `${what}. Checked are its hash and what it says of the time; its signature is checked with --ca FILE, the certificates of the authority.`,
      ],
    };
  const verified = verifySignature(stamped, token, authority);
  if ('unable' in verified)
    return { diagnostics: [], witnessed: false, said: [`${what}. ${verified.unable}`] };
  return verified.holds
    ? { diagnostics: [], witnessed: true, said: [`${what}. The authority's signature holds.`] }
    : fail(
        "The authority's signature does not hold, or the time stamp is another authority's.",
        `Run: openssl ts -verify -data ${headsFile} -in ${timestampFile} -CAfile ${authority}`,
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
  authority: string,
): { readonly holds: boolean } | { readonly unable: string } {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-'));
  try {
    const [data, response] = [join(folder, 'heads.txt'), join(folder, 'heads.txt.tsr')];
    writeFileSync(data, stamped);
    writeFileSync(response, token);
    const words = ['ts', '-verify', '-data', data, '-in', response, '-CAfile', authority];
    const { error, status } = spawnSync('openssl', words, { encoding: 'utf8' });
    return error === undefined
      ? { holds: status === 0 }
      : { unable: 'Its signature was not checked: openssl is not installed on this machine.' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fail(message: string, hint: string): CheckedTimestamp {
  return {
    diagnostics: [report({ file: timestampFile, line: 1, column: 1 }, 'bad-timestamp', message, hint)],
    witnessed: false,
    said: [],
  };
}
