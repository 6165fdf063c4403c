import { wordsOf } from '../languages/languages.ts';
import { exceptionsOf, holdsOn } from '../registers/exceptions-of.ts';
import type { RecordOf } from '../registers/registers.ts';
import { registerUrl } from '../schema/address.ts';
import type { Edition } from '../schema/handbook.ts';
import { inHtml } from './in-html.ts';
import { roleTitle } from './role-title.ts';
import { dayInWords } from './words.ts';

/**
 * What stands beside the rules of a document from which somebody departs today, by the id of the rule or heading: that
 * there is an exception, and until when. Auditors see all of it. It is read live, and no part of the text.
 */
export function exceptionsBeside(
  edition: Edition,
  slug: string,
  language: string,
  href: (path: string) => string,
): ReadonlyMap<string, string> {
  const known = exceptionsOf(edition.handbook, slug);
  // A page that asks for the day is made anew each day: only those that have an exception do.
  if (known.length === 0) return new Map();
  const open = known.filter((exception) => holdsOn(exception, edition.date));
  return new Map(
    [...Map.groupBy(open, ({ rule }) => rule.split('#')[1] ?? '')].map(([place, own]) => [
      place,
      own.map((exception) => noteOf(edition, exception, language, href)).join(''),
    ]),
  );
}

function noteOf(
  edition: Edition,
  exception: RecordOf<'exceptions'>,
  language: string,
  href: (path: string) => string,
): string {
  const words = wordsOf(language);
  const says = words.exceptionUntil(
    `<time datetime="${exception.until}">${dayInWords(exception.until, words)}</time>`,
  );
  const told = edition.name === 'audit' ? tellAll(edition, exception, href) : '';
  return `<div class="exception" data-dressing data-pagefind-ignore><p>${says}</p>${told}</div>`;
}

/** All of it, in the language of the register. */
function tellAll(
  { handbook }: Edition,
  {
    id,
    exception,
    scope,
    reason,
    instead,
    owner,
    approvedBy,
    approvedOn,
    renewals,
    reference,
  }: RecordOf<'exceptions'>,
  href: (path: string) => string,
): string {
  const renewed =
    renewals.length === 0 ? '' : `; renewed ${renewals.length === 1 ? 'once' : `${renewals.length} times`}`;
  const facts = [
    ['Scope', scope],
    ['Reason', reason],
    ['Instead', instead.join('; ')],
    ['Owner', roleTitle(handbook, owner)],
    ['Approved', `${roleTitle(handbook, approvedBy)}, ${dayInWords(approvedOn)}${renewed}`],
    ['Reference', reference],
  ].map(([name = '', value = '']) => `<div><dt>${name}</dt> <dd>${inHtml(value)}</dd></div>`);
  const link = `<a href="${href(registerUrl('exceptions', id))}">${inHtml(exception)}</a>`;
  return `<p>${link}</p><dl data-facts>${facts.join('')}</dl>`;
}
