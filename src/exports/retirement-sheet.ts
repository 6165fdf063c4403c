import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import type { PlannedRetirement } from '../ledger/plan-retire.ts';
import { parseHtml } from '../mdx/parse.ts';
import { sha256 } from '../schema/event.ts';
import type { FrozenText, Handbook } from '../schema/handbook.ts';
import { day, line, slug } from '../schema/words.ts';
import { printDay, printFacts, printSheet, printSignature, readSheet } from './sheet.ts';

/** What a sheet says to the command that completes it: what was to go, and which text that was, to the letter. */
const retirementEntry = z.strictObject({
  document: slug,
  version: z.string(),
  /** SHA-256 of the text that goes out of force. */
  text: sha256,
  from: day,
  why: line,
  replacedBy: slug.optional(),
  suspended: z.boolean(),
});
export type RetirementEntry = z.infer<typeof retirementEntry>;

/** A document that is to go, with the text that is in force until then. */
export interface Ending {
  readonly retirement: PlannedRetirement;
  readonly frozen: FrozenText;
}

/** What the command is told of an ending. */
export function entryOf({
  retirement: { document, from, why, replacedBy, suspended },
  frozen: { version, sha256: text },
}: Ending): RetirementEntry {
  return { document, version, text, from, why, replacedBy, suspended: suspended === true };
}

/**
 * One printable page for whoever approves that documents go out of force: what they are, from which day on, why, what
 * stands in their place, the text that goes, and where to sign.
 *
 * @param css Styles, put into the file: it is read from a disk and printed, not served.
 */
export function retirementSheet(
  endings: readonly Ending[],
  handbook: Handbook,
  today: string,
  css: string,
): string {
  return printSheet(
    {
      command: 'retire',
      entries: endings.map(entryOf),
      titles: endings.map(({ frozen }) => `${frozen.facts.frontmatter.id} goes out of force`).join(', '),
      lead: 'Whoever signs approves that the texts below go out of force.',
      articles: endings.map((ending) => renderEnding(ending, handbook)),
    },
    handbook,
    today,
    css,
  );
}

/**
 * Reads a sheet back.
 *
 * @returns Nothing when the file is no sheet of a retirement, or somebody has changed what it says to the command.
 */
export function readRetirementSheet(html: string): readonly RetirementEntry[] | undefined {
  return readSheet(html, 'retire', retirementEntry);
}

function renderEnding({ retirement, frozen }: Ending, handbook: Handbook): ElementContent {
  const { frontmatter } = frozen.facts;
  const role = (id: string) => handbook.roles.find((one) => one.id === id)?.title ?? id;
  const { from, why, replacedBy, suspended } = retirement;
  const instead = handbook.documents.find(({ slug }) => slug === replacedBy);
  const deed = suspended === true ? 'suspended' : 'retired';
  return h('article', [
    h('h2', frontmatter.title),
    h('p', frontmatter.summary),
    printFacts([
      ['Document', `${frontmatter.id}, ${frontmatter.type}, ${frontmatter.classification}`],
      ['Version', `${frozen.version}, the last`],
      ['Out of force from', printDay(from)],
      ['For how long', suspended === true ? 'until its next release' : 'for good'],
      ...(replacedBy === undefined
        ? []
        : [
            ['In its place', instead === undefined ? replacedBy : `${instead.id}, ${instead.title}`] as const,
          ]),
      ['Owner', role(frontmatter.owner)],
      ['Approver', role(frontmatter.approver)],
      ['Why', why],
      ['SHA-256 of the text', frozen.sha256],
    ]),
    h('h3', `The text that goes, version ${frozen.version}`),
    h(
      'div',
      { className: 'redline' },
      parseHtml(handbook.texts.today(frozen.sha256)).children as ElementContent[],
    ),
    printSignature(
      `I approve that “${frontmatter.title}” is ${deed} from ${printDay(from)} on.`,
      role(frontmatter.approver),
    ),
  ]);
}
