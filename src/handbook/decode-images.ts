import sharp from 'sharp';
import type { Image } from '../schema/handbook.ts';
import { type Diagnostic, report } from '../source/diagnostic.ts';
import { readBytes } from '../source/read.ts';
import { mostPixels } from './measure-image.ts';

/**
 * Decodes every picture, as a build will: `bad-image` for one that is cut off or damaged behind a header that reads
 * well. One after the other: the largest that may stand takes 200 MB while it is decoded.
 */
export async function decodeImages(root: string, images: readonly Image[]): Promise<Diagnostic[]> {
  const problems: Diagnostic[] = [];
  for (const { file } of new Map(images.map((image) => [image.sha256, image])).values()) {
    const source = readBytes(root, file);
    // Why there is nothing to decode was said when it was measured.
    if (!('bytes' in source) || (await isWhole(source.bytes))) continue;
    problems.push(
      report(
        { file, line: 1, column: 1 },
        'bad-image',
        'The picture begins well, but it is damaged or cut off further on.',
        'Take it from where it came from again, or open it in a picture program, look whether all of it is there, and save it as PNG.',
      ),
    );
  }
  return problems;
}

async function isWhole(bytes: Uint8Array): Promise<boolean> {
  try {
    // Made small, so that no more is held at once than has to be.
    await sharp(bytes, { failOn: 'truncated', limitInputPixels: mostPixels, sequentialRead: true })
      .resize(16)
      .raw()
      .toBuffer();
    return true;
  } catch {
    return false;
  }
}
