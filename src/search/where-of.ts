import { placesWithin } from '../registers/contact-lines.ts';
import type { Document, DocumentRule, EditionHandbook, Section } from '../schema/handbook.ts';

/** Where something holds that does not hold everywhere. */
export interface Where {
  /** As people call these places. */
  readonly titles: readonly string[];
  /** Ids of these and of all places in them. */
  readonly serves: readonly string[];
}

/**
 * Where a rule or section holds. What is said of itself counts before what is said of the section around it, and that
 * before what is said of the document. Nothing where it holds everywhere, and where nobody said otherwise.
 */
export function whereOf(
  { workplaces }: Pick<EditionHandbook, 'workplaces'>,
  { appliesIn = [], outline }: Pick<Document, 'appliesIn' | 'outline'>,
  part: DocumentRule | Section | undefined,
): Where | undefined {
  const said = [...anchorsAround(outline, part), undefined].flatMap(
    (anchor) => appliesIn.find(({ at }) => at?.slice(1) === anchor) ?? [],
  )[0];
  if (said === undefined) return undefined;
  return {
    titles: workplaces.filter(({ id }) => said.places.includes(id)).map(({ title }) => title),
    serves: placesWithin(workplaces, said.places),
  };
}

/** The anchor of a rule or section itself, then those of the sections that it stands in, the outermost last. */
function anchorsAround(
  outline: readonly Section[],
  part: DocumentRule | Section | undefined,
): readonly string[] {
  if (part === undefined) return [];
  if ('id' in part) {
    const within = outline.find(({ number }) => number !== '' && part.number.startsWith(`${number}.`));
    return [part.id, ...anchorsAround(outline, within)];
  }
  const before = outline.slice(0, outline.indexOf(part));
  const within = before.findLast(({ depth }) => depth < part.depth);
  return [part.anchor, ...anchorsAround(outline, within)];
}
