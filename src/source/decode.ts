import { type Diagnostic, report } from './diagnostic.ts';

/**
 * Decodes UTF-8 strictly, strips a byte-order mark, turns CRLF and lone CR into LF and composes letters with their marks
 * (NFC), so that a file means the same whichever editor on whichever system saved it.
 *
 * @returns The text, or the problem `not-utf8` at the first byte that is none.
 */
export function decodeText(bytes: Uint8Array, file: string): string | Diagnostic {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const bad = findUndecoded(text, bytes);
  if (bad === undefined) return normalise(text);

  const before = normalise(text.slice(0, bad.index)).split('\n');
  const place = { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
  const hint = 'Save the file as UTF-8 (in most editors under "Save with encoding").';
  const mark = `${bytes[0]},${bytes[1]}`;
  if (mark === '255,254' || mark === '254,255') {
    return report(place, 'not-utf8', 'The file is saved as UTF-16, not as UTF-8.', hint);
  }
  const hex = bad.byte.toString(16).toUpperCase().padStart(2, '0');
  return report(place, 'not-utf8', `The byte 0x${hex}${guessCharacter(bad.byte)} is not UTF-8.`, hint);
}

function normalise(text: string): string {
  return (text.startsWith('\uFEFF') ? text.slice(1) : text).replaceAll(/\r\n?/g, '\n').normalize('NFC');
}

/**
 * The decoder puts U+FFFD where it fails. An author may have written U+FFFD, too, and then its own three bytes stand
 * there; up to the first failure text and bytes run in step, which gives the position in both.
 */
function findUndecoded(text: string, bytes: Uint8Array): { index: number; byte: number } | undefined {
  let offset = 0;
  let counted = 0;
  for (let index = text.indexOf('\uFFFD'); index !== -1; index = text.indexOf('\uFFFD', index + 1)) {
    offset += Buffer.byteLength(text.slice(counted, index));
    counted = index;
    const written = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!written) return { index, byte: bytes[offset] ?? 0 };
  }
  return undefined;
}

/** What the byte is in Windows-1252, the encoding such files most often have. */
function guessCharacter(byte: number): string {
  const character = new TextDecoder('windows-1252').decode(new Uint8Array([byte]));
  return /\p{L}|\p{P}|\p{S}/u.test(character) ? ` (${character} in Windows-1252)` : '';
}
