import { imageSize } from 'image-size';
import type { Image } from '../schema/handbook.ts';

const formats: Readonly<Record<string, Image['format']>> = {
  png: 'png',
  jpg: 'jpeg',
  webp: 'webp',
  avif: 'avif',
};

/** 50 million: photographs have 12 to 48. A picture of more may be a few bytes of file and gigabytes of memory. */
export const mostPixels = 50_000_000;

/** Format and size of a picture from its bytes; nothing for other formats, SVG among them. */
export function measureImage(bytes: Uint8Array): Pick<Image, 'format' | 'width' | 'height'> | undefined {
  try {
    const { type, width, height, orientation = 1 } = imageSize(bytes);
    const format = formats[type ?? ''];
    if (format === undefined) return undefined;
    // EXIF orientations 5 to 8 are turned by a quarter; the published picture is upright.
    return orientation >= 5 ? { format, width: height, height: width } : { format, width, height };
  } catch {
    return undefined;
  }
}
