import type { RuleName } from '../../rulebook/rulebook.ts';
import { classification } from '../../schema/words.ts';
import { type Diagnostic, report } from '../../source/diagnostic.ts';
import type { Gathered } from '../gather.ts';
import { placeIn } from '../places.ts';
import { checkFields } from './check-fields.ts';
import { checkStated } from './check-stated.ts';
import { checkText } from './check-text.ts';
import type { Known } from './known.ts';
import type { Citing } from './look-up.ts';

type ReadDocument = Gathered['documents'][number];

/** What documents name in their fields and texts, and that each id and each slug is there once. */
export function checkDocuments(gathered: Gathered, known: Known): Diagnostic[] {
  const { documents } = gathered;
  return [
    ...findRepeated(
      documents,
      'duplicate-id',
      ({ written }) => (typeof written.id === 'string' ? written.id : undefined),
      'id',
      (first) => `The id is taken by ${first.file}.`,
      'Ids are never reused: take the next free one.',
    ),
    ...findRepeated(
      documents,
      'duplicate-slug',
      ({ name }) => name,
      undefined,
      (first) => `The file name is taken by ${first.file}, and the file name is the address.`,
      'Rename one of the two.',
    ),
    ...documents.flatMap((document) => [
      ...checkFields(document, citingOf(document), known),
      ...checkText(document, citingOf(document), known),
      ...checkStated(document, gathered),
    ]),
  ];
}

function citingOf({ written }: ReadDocument): Citing {
  const readable = classification.safeParse(written.classification);
  return { name: 'this document', classification: readable.success ? readable.data : undefined };
}

/** Reports every document after the first of the same value, at a field, or at the beginning of its file. */
function findRepeated(
  documents: readonly ReadDocument[],
  rule: RuleName,
  valueOf: (document: ReadDocument) => string | undefined,
  field: string | undefined,
  message: (first: ReadDocument) => string,
  hint: string,
): Diagnostic[] {
  const first = new Map<string, ReadDocument>();
  return documents.flatMap((document) => {
    const value = valueOf(document);
    if (value === undefined) return [];
    const earlier = first.get(value);
    if (earlier !== undefined)
      return [
        report(
          field === undefined
            ? { file: document.file, line: 1, column: 1 }
            : placeIn(document.file, document.places)(field),
          rule,
          message(earlier),
          hint,
        ),
      ];
    first.set(value, document);
    return [];
  });
}
