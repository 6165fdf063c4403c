import type { Document } from '../schema/handbook.ts';
import type { Records } from './component.ts';
import { joinParts } from './join-parts.ts';
import { numberNodes } from './number-nodes.ts';
import { parseMdxToHtml } from './parse.ts';
import type { ParsedText } from './parsed-text.ts';
import { answersHold, type RecordUse } from './record-use.ts';
import { partMaker, type TextPart } from './text-part.ts';

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
  return joinParts(resolveParts(parsed, records, language), parsed);
}

/** The parts of a text, one for each node of its top level: {@link joinParts} makes the text of them. */
export function resolveParts(parsed: ParsedText, records: Records, language = 'en'): TextPart[] {
  if (!parsed.sound) return [];
  const { children } = parseMdxToHtml(parsed.source);
  return numberNodes(children, parsed.headings).map(partMaker(parsed.file, records, language));
}

/**
 * The parts of the same text after a change of the records: those whose answers hold are taken over. Equal to
 * resolving them anew, and ten times as fast.
 */
export function renewParts(
  parts: readonly TextPart[],
  parsed: ParsedText,
  records: Records,
  language = 'en',
): TextPart[] {
  const makePart = partMaker(parsed.file, records, language);
  return parts.map((part) =>
    part.made === undefined || answersHold(part.used, records) ? part : makePart(part.made),
  );
}
