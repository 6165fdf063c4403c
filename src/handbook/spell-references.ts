import { deepFreeze } from '../data/freeze.ts';
import type { Framework } from '../schema/framework.ts';
import type { Control, Document } from '../schema/handbook.ts';
import type { Satisfies } from '../schema/words.ts';
import { spellRequirement } from './link/requirement-suggestion.ts';

/** Requirement ids by framework. */
type Spelling = ReadonlyMap<string, ReadonlySet<string>>;

export function spellingOf(frameworks: readonly Framework[]): Spelling {
  return new Map(
    frameworks.map(({ id, requirements }) => [
      id,
      new Set(requirements.map((requirement) => requirement.id)),
    ]),
  );
}

/** Writes a document's references as their frameworks do. Returns the same document where they are already. */
export function spellDocument(document: Document, spelling: Spelling): Document {
  const satisfies = spell(document.satisfies, spelling);
  const outline = document.outline.map((section) => {
    const spelled = spell(section.satisfies, spelling);
    return spelled === section.satisfies ? section : { ...section, satisfies: spelled };
  });
  const same =
    satisfies === document.satisfies &&
    outline.every((section, index) => section === document.outline[index]);
  return same
    ? document
    : deepFreeze({ ...document, satisfies: satisfies as Document['satisfies'], outline });
}

/** The same for a control. */
export function spellControl(control: Control, spelling: Spelling): Control {
  if (control.satisfies === undefined) return control;
  const satisfies = spell(control.satisfies, spelling);
  return satisfies === control.satisfies
    ? control
    : deepFreeze({ ...control, satisfies: satisfies as NonNullable<Control['satisfies']> });
}

function spell(satisfies: Satisfies, spelling: Spelling): Satisfies {
  const right = Object.entries(satisfies).every(([framework, ids]) =>
    ids.every((id) => spelling.get(framework)?.has(id)),
  );
  if (right) return satisfies;
  return Object.fromEntries(
    Object.entries(satisfies).map(([framework, ids]) => [
      framework,
      [...new Set(ids.map((id) => spellRequirement(id, spelling.get(framework) ?? new Set()) ?? id))],
    ]),
  );
}
