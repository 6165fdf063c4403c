import type { Citation, Place } from '../schema/handbook.ts';
import type { Reference } from './component.ts';
import type { RuleProps } from './components/rule.ts';
import type { Use } from './guard/elements.ts';
import type { Findings } from './guard/findings.ts';
import type { CitedImage } from './guard/images.ts';
import type { Link } from './guard/links.ts';
import type { Named, RuleFact } from './parsed-text.ts';
import { splitWords } from './split-words.ts';

/** What the links and images of a text name. */
export function listLinked(
  links: readonly Link[],
  images: readonly CitedImage[],
  { placeOf }: Findings,
): Citation[] {
  return [
    ...links.flatMap(({ address, at }): Citation[] => {
      if (address.kind === 'document')
        return [{ kind: 'document', id: address.slug, ...anchorOf(address), place: placeOf(at) }];
      // A term in the glossary is a term, however it is pointed to.
      if (address.kind === 'page' && address.path === '/glossary/' && address.anchor !== undefined)
        return [{ kind: 'term', id: address.anchor, place: placeOf(at) }];
      return address.kind === 'page'
        ? [{ kind: 'page', id: address.path, ...anchorOf(address), place: placeOf(at) }]
        : [];
    }),
    ...images.map((image): Citation => ({ kind: 'image', id: image.file, place: placeOf(image.at) })),
  ];
}

/** In the order in which they are written. */
export function sortByPlace<Item extends { readonly place: Place }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

/** Everything that the attributes of a component name, each where it is written. */
export function listReferences(
  { component, props, places, visit }: Use,
  { placeOf }: Findings,
): { kind: Reference['kind']; id: string; place: Place }[] {
  return (component.cites?.(props) ?? []).map(({ kind, id, anchor, prop, at = 0 }) => {
    const written = places.get(prop);
    return {
      kind,
      id,
      ...anchorOf({ anchor }),
      place: placeOf(written === undefined ? visit.start : written.valueStart + at),
    };
  });
}

/** Whether a reference is no citation, but is looked up elsewhere. */
export function isNamed(reference: { readonly kind: Reference['kind'] }): reference is Named {
  const { kind } = reference;
  return (
    kind === 'clock' ||
    kind === 'regime' ||
    kind === 'statement' ||
    kind === 'reader' ||
    kind === 'register' ||
    kind === 'rows'
  );
}

/** The rules of a text. */
export function listRules(uses: readonly Use[], { placeOf }: Findings): RuleFact[] {
  return uses.flatMap(({ component, props, places, visit }) => {
    if (component.name !== 'Rule') return [];
    const { id, level, who } = props as RuleProps;
    return [
      {
        id,
        level,
        who: splitWords(who).map(({ word }) => word),
        place: placeOf(places.get('id')?.valueStart ?? visit.start),
      },
    ];
  });
}

/** A key that is left out rather than undefined. */
function anchorOf({ anchor }: { readonly anchor?: string | undefined }): { anchor?: string } {
  return anchor === undefined ? {} : { anchor };
}
