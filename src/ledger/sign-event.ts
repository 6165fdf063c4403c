import { runKeygen } from './ssh-keygen.ts';

/** What a signature is made for: one made for something else, such as a commit, is none of the ledger's. */
export const signatureNamespace = 'clausebook';

/** `content/signatures/0012.sig` */
export function signatureFile(number: number): string {
  return `content/signatures/${String(number).padStart(4, '0')}.sig`;
}

/**
 * Makes a detached SSH signature over an event.
 *
 * @param bytes The event, as it is written to its file.
 * @param key Path of a private key, or of the public key of one that an agent holds. Asks for its passphrase.
 * @returns The signature, to be written to {@link signatureFile}, or why there is none.
 */
export function signEvent(
  bytes: Uint8Array | string,
  key: string,
): { signature: string } | { problem: string } {
  const ran = runKeygen(['-Y', 'sign', '-q', '-f', key, '-n', signatureNamespace], bytes);
  if ('problem' in ran) return ran;
  return ran.code === 0 && ran.stdout.startsWith('-----BEGIN SSH SIGNATURE-----')
    ? { signature: ran.stdout }
    : { problem: `ssh-keygen could not sign with ${key}. ${ran.stderr.trim()}` };
}
