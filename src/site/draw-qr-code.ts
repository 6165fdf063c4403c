import { encode } from 'uqr';

/** A QR code as one path of an SVG: `size` modules on each side, a module a unit. */
export interface QrCode {
  readonly size: number;
  /** A line of width 1 along each run of dark modules: `M0 .5h7m2 0h1`. */
  readonly path: string;
}

/**
 * Draws a QR code (ISO/IEC 18004), level M: a fifteenth of it may be smudged or folded. The mask is always the third of
 * the eight: a reader takes any, it names itself, and to weigh all of them takes six times as long (1.16 ms, not 0.18).
 *
 * @param text What the code says, for example an address.
 */
export function drawQrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: 0, maskPattern: 2 });
  const rows = data.map((row, y) => {
    let path = '';
    let at = 0;
    for (let x = row.indexOf(true); x !== -1; x = row.indexOf(true, at)) {
      const light = row.indexOf(false, x);
      const end = light === -1 ? size : light;
      path += `${path === '' ? `M${x} ${y}.5` : `m${x - at} 0`}h${end - x}`;
      at = end;
    }
    return path;
  });
  return { size, path: rows.join('') };
}
