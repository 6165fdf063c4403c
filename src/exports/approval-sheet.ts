import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
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
  const { name, language } = handbook.organization;
  const titles = items.map(({ decision }) => `${decision.document.id} ${decision.version}`).join(', ');
  const page = h('html', { lang: language }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', `For approval: ${titles}`),
      h('style', css),
    ]),
    h('body', [
      h('header', [
        h('p', name),
        h('h1', 'For approval'),
        h('p', `Prepared on ${printDay(day)}. Whoever signs approves the texts below, to the letter.`),
      ]),
      ...items.map((item) => renderItem(item, handbook)),
      h('script', { type: 'application/json', id: 'release' }, escapeJson(items.map(({ entry }) => entry))),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}

/**
 * Reads a sheet back.
 *
 * @returns Nothing when the file is no sheet, or somebody has changed what it says to the command.
 */
export function readApprovalSheet(html: string): readonly SheetEntry[] | undefined {
  const json = /<script type="application\/json" id="release">(.*?)<\/script>/s.exec(html)?.[1];
  if (json === undefined) return undefined;
  try {
    return z.array(sheetEntry).min(1).safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

/** `2026-03-01` is printed as "1 March 2026". */
function printDay(day: string): string {
  return Temporal.PlainDate.from(day).toLocaleString('en-GB', { dateStyle: 'long' });
}

/** `<` would end the script: a title is whatever its author wrote. */
function escapeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
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
    h(
      'dl',
      facts.map(([name, value]) => h('div', [h('dt', name), h('dd', value)])),
    ),
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
            ),
      ).children as ElementContent[],
    ),
    h('section', { className: 'sign' }, [
      h('h3', 'Approval'),
      h('p', `I approve version ${version} of “${document.title}”.`),
      h(
        'dl',
        [role(document.approver), 'Name', 'For, where a delegate signs', 'Day', 'Signature'].map((line) =>
          h('div', [h('dt', line), h('dd')]),
        ),
      ),
    ]),
  ]);
}

function sayVerdict(level: Level, before: string, below?: string): string {
  const asked = bumpOf(before, level);
  return below === undefined
    ? `The change asks for a ${level} version, ${asked}.`
    : `The change asks for a ${level} version, ${asked}. The approver goes below it: ${below}`;
}
