import sharp from 'sharp';
import { imageUrl } from '../schema/address.ts';
import type { Image } from '../schema/handbook.ts';
import { readBytes } from '../source/read.ts';
import type { EditionFolder } from './edition-folder.ts';

/**
 * Writes the images that an edition cites, under names made from their bytes. They are encoded anew, which turns
 * them as the camera held them and leaves out all metadata: a photograph tells where and by whom it was taken.
 */
export async function copyImages(
  images: readonly Image[],
  root: string,
  folder: EditionFolder,
): Promise<void> {
  // Every version that shows a picture has it beside its text: one of them is enough.
  for (const image of new Map(images.map((one) => [imageUrl(one), one])).values()) {
    const path = imageUrl(image).slice(1);
    // Encoded by the same engine from the same bytes, as its name says.
    if (folder.keep(path)) continue;
    const source = readBytes(root, image.file);
    if (!('bytes' in source))
      throw new Error(`${image.file} was there when the handbook was checked and can't be read now.`);
    folder.write(path, await sharp(source.bytes).rotate().toFormat(image.format).toBuffer());
  }
}
