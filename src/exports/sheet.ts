import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { z } from 'zod';
import { dayIn } from '../languages/days.ts';
import { english } from '../languages/english.ts';
import type { Handbook } from '../schema/handbook.ts';

/** What every sheet for an approval has: what is approved, and what the command that completes it reads of it. */
export interface Sheet {
  /** What the sheet says to the command, and by which name: `release`, `retire`. */
  readonly command: string;
  readonly entries: readonly object[];
  /** What it is about, in short. */
  readonly titles: string;
  /** What whoever signs does, as a sentence. */
  readonly lead: string;
  readonly articles: readonly ElementContent[];
}

/**
 * One printable page for whoever approves. A whole HTML file that needs nothing else.
 *
 * @param css Styles, put into the file: it is read from a disk and printed, not served.
 */
export function printSheet(
  { command, entries, titles, lead, articles }: Sheet,
  { organization: { name, language } }: Pick<Handbook, 'organization'>,
  day: string,
  css: string,
): string {
  const page = h('html', { lang: language }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', `For approval: ${titles}`),
      h('style', css),
    ]),
    h('body', [
      h('header', [h('p', name), h('h1', 'For approval'), h('p', `Prepared on ${printDay(day)}. ${lead}`)]),
      ...articles,
      h('script', { type: 'application/json', id: command }, escapeJson(entries)),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}

/**
 * Reads back what a sheet says to a command.
 *
 * @returns Nothing when the file is no sheet of that command, or somebody has changed what it says to it.
 */
export function readSheet<Entry>(
  html: string,
  command: string,
  entry: z.ZodType<Entry>,
): readonly Entry[] | undefined {
  const json = new RegExp(`<script type="application/json" id="${command}">(.*?)</script>`, 's').exec(
    html,
  )?.[1];
  if (json === undefined) return undefined;
  try {
    return z.array(entry).min(1).safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

/** `2026-03-01` is printed as "1 March 2026": what is signed is in English. */
export function printDay(day: string): string {
  return dayIn(day, english);
}

/** What a document is, line by line. */
export function printFacts(facts: readonly (readonly [name: string, value: string])[]): ElementContent {
  return h(
    'dl',
    facts.map(([name, value]) => h('div', [h('dt', name), h('dd', value)])),
  );
}

/** Where to sign, below the sentence that is signed. */
export function printSignature(sentence: string, approver: string): ElementContent {
  return h('section', { className: 'sign' }, [
    h('h3', 'Approval'),
    h('p', sentence),
    h(
      'dl',
      [approver, 'Name', 'For, where a delegate signs', 'Day', 'Signature'].map((line) =>
        h('div', [h('dt', line), h('dd')]),
      ),
    ),
  ]);
}

/** `<` would end the script: a title is whatever its author wrote. */
function escapeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
