import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import { wordsOf } from '../languages/languages.ts';
import { judgedByStructure } from '../ledger/basis.ts';
import { bumpOf } from '../ledger/bump-version.ts';
import type { Level } from '../ledger/cause.ts';
import type { Decision } from '../ledger/plan-release.ts';
import { readBlocks } from '../ledger/read-blocks.ts';
import { redline } from '../ledger/redline.ts';
import { sayCause } from '../ledger/say-cause.ts';
import { parseHtml } from '../mdx/parse.ts';
import { sha256 } from '../schema/event.ts';
import type { Handbook } from '../schema/handbook.ts';
import { releaseRequest } from '../schema/release-request.ts';
import { printDay, printFacts, printSheet, printSignature, readSheet } from './sheet.ts';

const { document, effective, reason, changes, below } = releaseRequest.shape;

/** What a sheet says to the command that completes it: what was to be approved, to the letter. */
const sheetEntry = z.strictObject({
  document,
  version: z.string(),
  /** SHA-256 of the resolved text. */
  text: sha256,
  translations: z.array(z.strictObject({ language: z.string(), text: sha256 })),
  effective,
  reason,
  changes,
  below,
});
export type SheetEntry = z.infer<typeof sheetEntry>;

/** A document on an approval sheet. */
export interface SheetItem {
  readonly decision: Decision;
  readonly entry: SheetEntry;
}

/**
 * One printable page for whoever approves: what the documents are, what changed and why it is this version, the redline,
 * what changes for whom, the SHA-256 of each text, and where to sign. A whole HTML file that needs nothing else.
 *
 * @param css Styles, put into the file: it is read from a disk and printed, not served.
 */
export function approvalSheet(
  items: readonly SheetItem[],
  handbook: Handbook,
  day: string,
  css: string,
): string {
  return printSheet(
    {
      command: 'release',
      entries: items.map(({ entry }) => entry),
      titles: items.map(({ decision }) => `${decision.document.id} ${decision.version}`).join(', '),
      lead: 'Whoever signs approves the texts below, to the letter.',
      articles: items.map((item) => renderItem(item, handbook)),
    },
    handbook,
    day,
    css,
  );
}

/**
 * Reads a sheet back.
 *
 * @returns Nothing when the file is no sheet, or somebody has changed what it says to the command.
 */
export function readApprovalSheet(html: string): readonly SheetEntry[] | undefined {
  return readSheet(html, 'release', sheetEntry);
}

function renderItem({ decision, entry }: SheetItem, handbook: Handbook): ElementContent {
  const { document, before, version, verdict } = decision;
  const role = (id: string) => handbook.roles.find((one) => one.id === id)?.title ?? id;
  const audience = (id: string) =>
    handbook.organization.audiences.find((group) => group.id === id)?.title ?? id;
  const facts: [string, string][] = [
    ['Document', `${document.id}, ${document.type}, ${document.classification}`],
    ['Version', before === undefined ? `${version}, the first` : `${version}, after ${before.version}`],
    [
      'In force from',
      entry.effective === undefined ? 'the day on which the approval is recorded' : printDay(entry.effective),
    ],
    ['Owner', role(document.owner)],
    ['Approver', role(document.approver)],
    ['Why', entry.reason],
    ['SHA-256 of the text', entry.text],
    ...entry.translations.map(({ language, text }): [string, string] => [
      `SHA-256 of the translation (${language})`,
      text,
    ]),
  ];
  return h('article', [
    h('h2', document.title),
    h('p', document.summary),
    printFacts(facts),
    ...(entry.changes.length === 0
      ? []
      : [
          h('h3', 'What changes for whom'),
          h(
            'ul',
            entry.changes.map(({ audience: id, text }) => h('li', [h('b', `${audience(id)}: `), text])),
          ),
        ]),
    ...(verdict === undefined || before === undefined
      ? []
      : [
          h('h3', `Why this is ${version}`),
          h('p', sayVerdict(verdict.least, before.version, entry.below)),
          ...(verdict.basis === 'structure' ? [h('p', `${judgedByStructure}.`)] : []),
          h('table', [
            h(
              'thead',
              h(
                'tr',
                ['Asks for', 'Where', 'Was', 'Is'].map((head) => h('th', { scope: 'col' }, head)),
              ),
            ),
            h(
              'tbody',
              verdict.causes.map((cause) =>
                h(
                  'tr',
                  [
                    ...[cause.level, cause.section?.heading ?? '', cause.before],
                    // Was and is do not show that words stayed, and where they went.
                    cause.kind === 'moved'
                      ? sayCause(cause).replace(/^./, (letter) => letter.toUpperCase())
                      : cause.after,
                  ].map((cell) => h('td', cell)),
                ),
              ),
            ),
          ]),
        ]),
    h('h3', before === undefined ? 'The text' : `The text, compared with ${before.version}`),
    h(
      'div',
      { className: 'redline' },
      parseHtml(
        before === undefined
          ? document.text
          : redline(
              readBlocks(parseHtml(handbook.texts.today(before.sha256))),
              readBlocks(parseHtml(document.text)),
              { labels: wordsOf(handbook.organization.language).redline },
            ),
      ).children as ElementContent[],
    ),
    printSignature(`I approve version ${version} of “${document.title}”.`, role(document.approver)),
  ]);
}

function sayVerdict(level: Level, before: string, below?: string): string {
  const asked = bumpOf(before, level);
  return below === undefined
    ? `The change asks for a ${level} version, ${asked}.`
    : `The change asks for a ${level} version, ${asked}. The approver goes below it: ${below}`;
}
