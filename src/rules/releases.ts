import { compareDisclosed } from '../handbook/compare-disclosed.ts';
import { differs, saysTheSame, tellsTheSame } from '../handbook/differs.ts';
import { historyOn, latestVersion } from '../handbook/histories.ts';
import { placeOf } from '../handbook/places.ts';
import { listDrifted } from '../ledger/drift.ts';
import { releaseCommand } from '../ledger/release-command.ts';
import type { Document, FrozenText, Handbook } from '../schema/handbook.ts';
import { quote } from '../source/phrase.ts';
import { defineHandbookRule, type HandbookRule } from './rule.ts';

/** Same source, other text: something that it prints has changed, and readers still see what was approved. */
const driftedTexts = defineHandbookRule({
  slug: 'text-drifted',
  severity: 'warning',
  means:
    'Nobody has touched the document, and it says something else: a number, a role or the title of another document that it prints has changed. Readers still see the text that was approved.',
  mend: 'Have the new text approved. `npx clausebook release --affected --approved-on DAY --method minutes --evidence "..." --reason "..."` releases all such documents together.',
  example: {
    where: 'content/parameters.yaml',
    wrong: '{ id: screen-lock, amount: 10,',
    right: '{ id: screen-lock, amount: 5,',
  },
  check: (handbook, today, faulty) => {
    const drifted = listDrifted(handbook, today);
    const counts = Map.groupBy(
      drifted.flatMap(({ causes }) => causes),
      (cause) => cause,
    );
    if (drifted.length === 0) return [];
    const command = releaseCommand(
      handbook,
      drifted.map(({ document }) => document),
      today,
      '--affected',
    );
    return (
      drifted
        // A notice whose register has changed is told of as that.
        .filter(({ document, frozen }) => !faulty.has(document.file) && tellsTheSame(frozen, document))
        .map(({ document, frozen, causes }) => {
          const reasons = causes.map((cause) => {
            const count = counts.get(cause)?.length ?? 1;
            return `${cause}${count > 1 ? ` (${count} documents still say what it was)` : ''}`;
          });
          return {
            ...placeOf(handbook, document.file, 'version'),
            message: `Version ${frozen.version} was released with another text: ${reasons.length === 0 ? 'something that it prints has changed' : reasons.join('; ')}.`,
            hint: `Have the new text approved, then run: ${command}`,
          };
        })
    );
  },
});

/** An id and an address mean one document for ever: readers and records point to them after it is retired. */
const reusedIds = defineHandbookRule({
  slug: 'id-reused',
  severity: 'error',
  means:
    'The document has the id of another one that was released once, retired or not. Records and readers would find the wrong one.',
  mend: 'Take the next free id: `npx clausebook new TYPE TITLE` knows it.',
  example: { where: 'fields', wrong: 'id: PRO-007\ntitle: Key safe', right: 'id: PRO-008\ntitle: Key safe' },
  check: (handbook, _today, faulty) => {
    const there = new Set(handbook.documents.map(({ slug }) => slug));
    const owners = new Map(
      handbook.archive.map(({ document, facts }) => [facts.frontmatter.id, document] as const),
    );
    return handbook.documents.flatMap(({ id, slug, file }) => {
      const owner = owners.get(id);
      // Whose file is gone may have been renamed to this one, and that is said of it.
      const said = owner !== undefined && !there.has(owner) && faulty.has(file);
      return owner === undefined || owner === slug || said
        ? []
        : [
            {
              ...placeOf(handbook, file, 'id'),
              message: `The id ${quote(id)} was released as that of ${quote(owner)}, and ids are never given twice.`,
              hint: 'Take the next free one. If this is the same document under another file name, give it its old name back.',
            },
          ];
    });
  },
});

/** The version of a document that was released last. */
function latestOf(handbook: Handbook, slug: string, today: string): FrozenText | undefined {
  const history = historyOn(handbook, slug, today);
  return history && latestVersion(history);
}

/** Documents that can be compared with their last version; without a ledger nothing waits for a release. */
function comparable(handbook: Handbook, faulty: ReadonlySet<string>): readonly Document[] {
  return handbook.ledger.length === 0 ? [] : handbook.documents.filter(({ file }) => !faulty.has(file));
}

/** Where there is a ledger, only what was released is published: what was not is named, so that nobody waits for it. */
const neverReleased = defineHandbookRule({
  slug: 'never-released',
  severity: 'warning',
  means:
    'The document has no version that was released. Once a handbook has a ledger, only released texts are published.',
  mend: 'Have it approved, then run `npx clausebook release SLUG --approved-on DAY --method minutes --evidence "..." --reason "..."`.',
  example: {
    where: 'command',
    wrong: 'npx clausebook new policy "Visitor badges"',
    right: 'npx clausebook release visitor-badges --approved-on 2026-03-02 --reason "There was none."',
  },
  check: (handbook, today, faulty) =>
    comparable(handbook, faulty)
      .filter(({ slug }) => latestOf(handbook, slug, today) === undefined)
      .map((document) => ({
        ...placeOf(handbook, document.file, 'version'),
        message: 'This document was never released, so that readers do not see it.',
        hint: howToRelease(handbook, document, today),
      })),
});

/** A change that nobody has approved yet. What only its surroundings changed is said by `text-drifted`. */
const unreleasedChanges = defineHandbookRule({
  slug: 'unreleased-change',
  severity: 'warning',
  means:
    'The working copy is not what was approved last. It shows in `dev` and with `build --drafts`, and nowhere else.',
  mend: 'Finish it, have it approved, and release it. Or take the change back.',
  example: {
    where: 'policies/access/access-control.mdx',
    wrong: 'Ask first the <Role id="keeper"/>.',
    right: 'Ask the <Role id="keeper"/>.',
  },
  check: (handbook, today, faulty) =>
    comparable(handbook, faulty).flatMap((document) => {
      const last = latestOf(handbook, document.slug, today);
      if (last === undefined) return [];
      const sameSource = last.facts.body === document.body;
      // What it prints has changed, or what it is a notice of: other rules say so. None does of words in a new language.
      const { disclosed: told = {} } = last.facts;
      if (
        sameSource &&
        !(
          saysTheSame(last, document, handbook.texts) &&
          compareDisclosed(told, document.disclosed ?? {}).length === 0
        )
      )
        return [];
      if (!differs(last, document, handbook.texts)) return [];
      return [
        {
          ...placeOf(handbook, document.file, 'version'),
          message: `This is not what was approved as ${last.version}: readers still see that.`,
          hint: howToRelease(handbook, document, today),
        },
      ];
    }),
});

function howToRelease(handbook: Handbook, document: Document, today: string): string {
  return `When it is approved, run: ${releaseCommand(handbook, [document], today)}`;
}

export const versionRules: readonly HandbookRule[] = [
  driftedTexts,
  unreleasedChanges,
  neverReleased,
  reusedIds,
];
