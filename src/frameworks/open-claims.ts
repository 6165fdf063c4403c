import type { AnyHandbook, Document, Section, SectionConfirmation } from '../schema/handbook.ts';
import { confirmationOf } from './confirmed.ts';

/** A section whose ties nobody has confirmed as they are now. */
export interface OpenClaim {
  readonly document: Document;
  readonly section: Section;
  readonly state: 'unconfirmed' | 'changed';
  /** What was confirmed before, where something was. */
  readonly before: SectionConfirmation | undefined;
}

/** Every section with ties that are unconfirmed or whose text has changed, by document and in its order. */
export function openClaims(handbook: AnyHandbook): readonly OpenClaim[] {
  const confirmation = confirmationOf(handbook);
  const entries = new Map(
    handbook.confirmations.map((entry) => [`${entry.document}#${entry.section}`, entry]),
  );
  return handbook.documents.flatMap((document) =>
    document.outline.flatMap((section) => {
      const states = Object.entries(section.satisfies).flatMap(([framework, ids]) =>
        ids.map((id) => confirmation(document, section, framework, id)),
      );
      const state = states.includes('changed')
        ? 'changed'
        : states.includes('unconfirmed')
          ? 'unconfirmed'
          : undefined;
      return state === undefined
        ? []
        : [{ document, section, state, before: entries.get(`${document.slug}#${section.anchor}`) }];
    }),
  );
}
