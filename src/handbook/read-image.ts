import type { Image } from '../schema/handbook.ts';
import { type Diagnostic, report } from '../source/diagnostic.ts';
import { readBytes } from '../source/read.ts';
import { measureImage, mostPixels } from './measure-image.ts';
import { type Memory, recallByHash } from './memory.ts';

export interface ReadImage {
  readonly image: Image | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads an image that a document cites. Reports `bad-image` when its bytes are not what its name says. */
export function readImage(root: string, file: string, memory: Memory): ReadImage {
  const source = readBytes(root, file);
  if (!('bytes' in source)) return { image: undefined, diagnostics: source.diagnostics };
  return recallByHash(memory, `read ${file}`, source.sha256, () => {
    const measured = measureImage(source.bytes);
    if (measured === undefined) {
      const problem = report(
        { file, line: 1, column: 1 },
        'bad-image',
        'This is not a PNG, JPEG, WebP or AVIF picture, whatever its name says.',
        'Open it in a picture program and save it as PNG.',
      );
      return { image: undefined, diagnostics: [problem] };
    }
    const { width, height } = measured;
    if (!(width * height > 0 && width * height <= mostPixels)) {
      const problem = report(
        { file, line: 1, column: 1 },
        'bad-image',
        `The picture says that it is ${width.toLocaleString('en')} pixels wide and ${height.toLocaleString('en')} high; ${mostPixels.toLocaleString('en')} in all is the most that is read.`,
        'Save it smaller: 1,600 pixels are as wide as a page ever shows.',
      );
      return { image: undefined, diagnostics: [problem] };
    }
    return { image: { file, sha256: source.sha256, ...measured }, diagnostics: [] };
  });
}
