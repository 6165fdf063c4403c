import type { Document } from '../schema/handbook.ts';
import type { Records } from './component.ts';
import { parseMdxToHtml } from './parse.ts';
import type { ParsedText } from './parsed-text.ts';
import { type RecordUse, recordUse } from './record-use.ts';
import type { RenderScope } from './render-html.ts';
import { TextBuilder } from './text-builder.ts';

/** A text as it is approved and published, and what else is read from it. */
export interface ResolvedText
  extends Pick<
    Document,
    'text' | 'sha256' | 'outline' | 'rules' | 'inShort' | 'plainText' | 'words' | 'readingMinutes'
  > {
  /** Every question asked of the handbook, with a fingerprint of its answer: {@link answersHold}. */
  readonly used: readonly RecordUse[];
}

/**
 * Resolves a text to plain semantic HTML, the same for every edition: numbers printed, components replaced by what
 * the records say. Pure: equal texts and records give equal bytes. A text that is not sound resolves to nothing.
 */
export function resolveText(parsed: ParsedText, records: Records, language = 'en'): ResolvedText {
  const { records: recorded, used } = recordUse(records);
  const scope: RenderScope = { file: parsed.file, context: { ...recorded, language, number: '' } };
  const text = new TextBuilder(parsed);
  if (parsed.sound) for (const node of parseMdxToHtml(parsed.source).children) text.add(node, scope);
  return { ...text.finish(), used };
}
