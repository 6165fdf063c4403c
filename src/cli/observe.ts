import { statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { placeOf } from '../handbook/places.ts';
import { compareObserved } from '../privacy/compare-observed.ts';
import { activitiesOnline, declaredOnline } from '../privacy/declared-online.ts';
import { fileOf } from '../registers/define.ts';
import { registers } from '../registers/registers.ts';
import { helpIn } from '../rules/manual-entry.ts';
import { placeOfRow } from '../rules/place-of-row.ts';
import type { Document, Handbook, Place } from '../schema/handbook.ts';
import type { Observation } from '../schema/observation.ts';
import { type Diagnostic, isError, sortDiagnostics } from '../source/diagnostic.ts';
import { nearest } from '../source/nearest.ts';
import { listWords } from '../source/phrase.ts';
import { reporters } from '../source/report.ts';
import { escapeInJson, makeVisible } from '../source/reporters/visible.ts';
import { isPublicAddress } from '../visit/public-address.ts';
import { startBrowser } from '../visit/start-browser.ts';
import { Unvisited } from '../visit/unvisited.ts';
import { usualLimits, type VisitLimits, visitSite } from '../visit/visit-site.ts';
import { hasFailed, openHandbook, ruleTexts } from './open-handbook.ts';
import { type Options, readOptions, WrongUsage } from './options.ts';
import { showProblems } from './show-problems.ts';
import { Stopped } from './stopped.ts';

/**
 * `clausebook observe URL --notice SLUG`: looks at the live website as a visitor who says yes to nothing, and compares
 * what it loads, keeps and asks with what the activities of a notice declare. Exit code 1 where something is not
 * declared, or where not all was looked at that was asked for: what was not seen proves nothing.
 */
export async function observe(words: readonly string[]): Promise<number> {
  const options = readOptions('observe', words);
  const address = readAddress(options);
  const limits = { ...usualLimits, pages: readPages(options) };
  requireFile(options);
  const { handbook, diagnostics } = await openHandbook(options);
  const unread = diagnostics.filter((one) => isError(one) && !isRead(one, handbook, options));
  if (handbook === undefined || unread.length > 0) {
    process.stderr.write(
      `${showProblems(unread, handbook)}Mend this first: what can’t be read declares nothing.\n`,
    );
    return 1;
  }
  const notice = findNotice(handbook, options);
  const activities = activitiesOnline(handbook.processingActivities, notice);
  const observed = await look(address, options, limits);
  const { findings, notMet } = compareObserved(observed, declaredOnline(activities), {
    notice: notice.slug,
    place: placeOfDeclaration(handbook, notice, activities[0]?.id),
    isDeclared: activities.length > 0,
  });
  const sorted = sortDiagnostics(findings);
  if (options.out !== undefined)
    writeFileSync(
      options.out,
      `${escapeInJson(JSON.stringify({ notice: notice.slug, ...observed, notMet, findings: sorted }, null, 2))}\n`,
    );
  const colour = process.stdout.isTTY && process.env.NO_COLOR === undefined;
  const helpUrl = helpIn(handbook.organization.sites.staff);
  process.stdout.write(reporters[options.format](sorted, { colour, rules: ruleTexts, helpUrl }));
  const said = sayVisit(observed, notMet).map((sentence) => `${makeVisible(sentence)}\n`);
  (options.format === 'text' ? process.stdout : process.stderr).write(said.join(''));
  return hasFailed(sorted, options.strict) || observed.cutShort !== undefined ? 1 : 0;
}

function readAddress({ rest: [written, ...more] }: Options): URL {
  if (written === undefined || more.length > 0 || !URL.canParse(written))
    throw new WrongUsage(
      'Write: npx clausebook observe URL --notice SLUG, for example: npx clausebook observe https://www.example.org --notice website-and-app-privacy-notice',
    );
  const address = new URL(written);
  if (!/^https?:$/.test(address.protocol))
    throw new WrongUsage(`"${written}" is no address of a website. Write one that begins with https://.`);
  if (address.username !== '' || address.password !== '')
    throw new WrongUsage(
      'Leave name and password out of the address: a visitor has none, and a website is looked at as a visitor.',
    );
  address.hash = '';
  return address;
}

function readPages({ values: { pages } }: Options): number {
  if (pages === undefined) return usualLimits.pages;
  const number = Number(pages);
  if (Number.isInteger(number) && number >= 1 && number <= 1000) return number;
  throw new WrongUsage(`"${pages}" is no number of pages. Write one from 1 to 1000, like --pages 50.`);
}

/** A file of the handbook is easily named by mistake, and would be written over. */
function requireFile({ out }: Options): void {
  if (out === undefined) return;
  if (!out.endsWith('.json'))
    throw new WrongUsage(
      `--out ${out} is no file for JSON. Name one that ends in .json, like observed.json.`,
    );
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new WrongUsage(`--out ${out} is a folder. Name a file.`);
  if (statSync(dirname(out), { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new WrongUsage(`--out ${out} lies in no folder that there is. Make the folder first.`);
}

/** Whether an error leaves what is declared as it stands: elsewhere in the handbook, or in a row that is there all the same. */
function isRead(
  { file }: Diagnostic,
  handbook: Handbook | undefined,
  { values: { notice } }: Options,
): boolean {
  if (handbook === undefined) return false;
  const { processingActivities, documents } = handbook;
  if (file.startsWith(registers.processingActivities.file))
    return processingActivities.some(({ id }) => fileOf(registers.processingActivities, id) === file);
  return !file.endsWith(`/${notice}.mdx`) || documents.some((document) => document.file === file);
}

function findNotice({ documents }: Handbook, { values: { notice } }: Options): Document {
  const notices = documents.filter(({ type }) => type === 'notice');
  const slugs = notices.map(({ slug }) => slug);
  const found = notices.find(({ slug }) => slug === notice);
  if (found !== undefined) return found;
  const known = slugs.length === 0 ? 'This handbook has none.' : `Name ${listWords(slugs, 'or')}.`;
  if (notice === undefined)
    throw new WrongUsage(`Say with --notice which notice tells of the website. ${known}`);
  const guess = nearest(notice, slugs);
  throw new WrongUsage(
    `There is no notice "${notice}". ${guess === undefined ? known : `Did you mean ${guess}?`}`,
  );
}

/** Where the first of its activities says what a browser meets; where none does, the notice. */
function placeOfDeclaration(handbook: Handbook, notice: Document, activity: string | undefined): Place {
  return activity === undefined
    ? placeOf(handbook, notice.file, 'notice.activities')
    : placeOfRow(handbook, registers.processingActivities, activity, 'online');
}

/** @throws Stopped when the website, or what it's looked at with, isn't there. */
async function look(address: URL, { values }: Options, limits: VisitLimits): Promise<Observation> {
  const mayReach = values['allow-private'] === true ? () => true : isPublicAddress;
  try {
    const { browser, end } = await startBrowser();
    try {
      return await visitSite(browser, { address, mayReach, limits });
    } finally {
      await end();
    }
  } catch (cause) {
    throw cause instanceof Unvisited ? new Stopped(cause.message, { cause }) : cause;
  }
}

function sayVisit(
  { site, pages, hosts, storage, forms, unread, refused, cutShort }: Observation,
  notMet: readonly string[],
): readonly string[] {
  const count = (many: number, one: string) => `${many} ${one}${many === 1 ? '' : 's'}`;
  return [
    `Looked at ${count(pages.length, 'page')} of ${site} and met ${count(hosts.length, 'other host')}, ${count(storage.length, 'thing')} kept on the device and ${count(forms.length, 'form')}. Nobody said yes to anything, and nothing was sent.`,
    ...unread.map(({ page, why }) => `Not looked at: ${page} ${why}`),
    ...refused.map(
      ({ host, address }) =>
        `Not reached: ${host} leads to ${address}, which is no address of the public internet. Visitors of other networks do not reach it, either.`,
    ),
    ...(notMet.length === 0 ? [] : [`Declared and not met: ${listWords(notMet, 'and')}.`]),
    ...(cutShort === undefined
      ? []
      : [`Not all was looked at: ${cutShort}. Look at fewer pages with --pages, or begin at another one.`]),
  ];
}
