import type { AttributePlace } from './attributes.ts';

/** Attributes as they are written, the last of two equals last; and whether all of them are plain text. */
export interface Written {
  readonly values: ReadonlyMap<string, string | null>;
  readonly places: ReadonlyMap<string, AttributePlace>;
  readonly plain: boolean;
}
