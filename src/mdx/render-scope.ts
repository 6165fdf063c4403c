import type { RenderContext } from './component.ts';

/** What rendering knows: the records, and the file whose images are meant. */
export interface RenderScope {
  readonly context: RenderContext;
  readonly file: string;
}
