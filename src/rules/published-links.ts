import { isRetired, latestVersion } from '../handbook/histories.ts';
import { placeOf } from '../handbook/places.ts';
import { publish } from '../handbook/publish.ts';
import type { Citation, Document, Handbook } from '../schema/handbook.ts';
import { classificationRank } from '../schema/words.ts';
import { quote } from '../source/phrase.ts';
import { defineHandbookRule, type Found, type HandbookRule } from './rule.ts';

/**
 * Links of what is published, today and on every coming day on which something changes: a working copy that is mended
 * does not mend what readers see. The commands check it before they record an event.
 */
const publishedLinks = defineHandbookRule({
  slug: 'published-link-broken',
  severity: 'error',
  means:
    'A version that is in force, today or from a coming day on, links to a document or section that readers will not find then. Mending the working copy does not mend what is published.',
  mend: 'Release the documents that belong together in one event, or keep the address of the section.',
  example: {
    where: 'command',
    wrong:
      'npx clausebook retire privacy-notice --from 2026-04-01 --why "It is part of the policy." --approved-on 2026-03-02 --method minutes --evidence "Minutes no. 2"',
    right:
      'npx clausebook retire privacy-notice --from 2026-04-01 --why "It is part of the policy." --approved-on 2026-03-02 --method minutes --evidence "Minutes no. 2" --replaced-by access-control',
  },
  check: (handbook, today) => {
    if (handbook.ledger.length === 0) return [];
    const found = [today, ...comingDays(handbook, today)].flatMap((day) => checkDay(handbook, day, today));
    // What is broken today is broken tomorrow as well: the first day is enough.
    return [...Map.groupBy(found, ({ key }) => key).values()].flatMap(([first]) => first?.found ?? []);
  },
});

/** Days after today on which something comes into force or goes out of it. */
function comingDays(handbook: Handbook, today: string): readonly string[] {
  const { histories } = publish(handbook, today, { drafts: false });
  const days = histories.flatMap(({ versions }) =>
    versions.flatMap(({ release: { effective, until } }) => [
      effective,
      ...(until === undefined ? [] : [until]),
    ]),
  );
  return [...new Set(days)].filter((day) => day > today).sort();
}

function checkDay(
  handbook: Handbook,
  day: string,
  today: string,
): { readonly key: string; readonly found: Found }[] {
  const { documents, histories } = publish(handbook, day, { drafts: false });
  const inForce = new Map(
    documents.filter(({ status }) => status === 'in-force').map((document) => [document.slug, document]),
  );
  const retired = new Map(histories.filter(isRetired).map((history) => [history.document, history]));
  const when = day === today ? 'is in force' : `comes into force or stays in force on ${day}`;
  return [...inForce.values()].flatMap((document) =>
    document.citations
      .filter(({ kind }) => kind === 'document')
      .flatMap((link) => {
        const target = inForce.get(link.id);
        const gone = retired.get(link.id);
        const fault =
          target !== undefined
            ? judgeLink(document, target, link)
            : gone === undefined
              ? {
                  message: `no version of ${quote(link.id)} is in force then`,
                  hint: `Release ${link.id} with it.`,
                }
              : gone.retirements.at(-1)?.replacedBy === undefined
                ? {
                    message: `${quote(latestVersion(gone)?.facts.frontmatter.title ?? link.id)} is out of force then`,
                    hint: 'Say what replaces it, or release this document without the link first.',
                  }
                : undefined;
        if (fault === undefined) return [];
        const working = handbook.documents.find(({ slug }) => slug === document.slug);
        return [
          {
            key: `${document.slug} ${link.id} ${link.anchor ?? ''}`,
            found: {
              ...placeOf(handbook, working?.file ?? document.file, ''),
              message: `Version ${document.version}, which ${when}, links to ${quote(link.anchor === undefined ? link.id : `${link.id}#${link.anchor}`)}, and ${fault.message}.`,
              hint: fault.hint,
            },
          },
        ];
      }),
  );
}

function judgeLink(
  from: Document,
  target: Document,
  { anchor }: Citation,
): { readonly message: string; readonly hint: string } | undefined {
  if (classificationRank(target.classification) > classificationRank(from.classification))
    return {
      message: `that document is ${target.classification} then, while this one is ${from.classification}`,
      hint: 'Not all of its readers may know of it: release this document without the link first.',
    };
  const known =
    anchor === undefined ||
    target.outline.some((section) => section.anchor === anchor) ||
    target.rules.some(({ id }) => id === anchor);
  return known
    ? undefined
    : {
        message: `version ${target.version} of it has no such heading or rule`,
        hint: `Keep the address of the section with {#${anchor}} behind its heading, or release both documents together.`,
      };
}

export const publishedRules: readonly HandbookRule[] = [publishedLinks];
