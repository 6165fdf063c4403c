import type { Place } from '../schema/handbook.ts';
import type { MetForm, MetStorage, Observation, StorageKind } from '../schema/observation.ts';
import { type Diagnostic, report } from '../source/diagnostic.ts';
import { listWords, quote } from '../source/phrase.ts';
import type { DeclaredOnline } from './declared-online.ts';

/** What was met on a website, held against what is declared. */
export interface Compared {
  readonly findings: readonly Diagnostic[];
  /** What is declared and was not met, each as a noun. */
  readonly notMet: readonly string[];
}

/** What an author reads of the comparison. */
export interface Declaration {
  /** The slug of the notice. */
  readonly notice: string;
  /** Where the first of its activities says what a browser meets, or where the notice begins. */
  readonly place: Place;
  /** Whether there is such an activity. */
  readonly isDeclared: boolean;
}

/**
 * Compares what a browser met with what is declared. Each thing that is not declared is a finding; something that is
 * declared and was not met is none, because nobody said yes, and not every page was looked at.
 */
export function compareObserved(
  { hosts, storage, forms }: Pick<Observation, 'hosts' | 'storage' | 'forms'>,
  declared: DeclaredOnline,
  { notice, place, isDeclared }: Declaration,
): Compared {
  const nobody = `no activity of which ${notice} tells declares it`;
  const file = isDeclared
    ? `${place.file}, and tell of it in the notice`
    : 'the activity of the website in content/registers/processing-activities/, and name that under "activities" of the notice';
  const under = (list: string) => `under "${list}" of "online" in ${file}`;
  const known = new Set(declared.hosts.map(({ name }) => plain(name)));

  const ofHosts = hosts
    .filter(({ name }) => !known.has(plain(name)))
    .map(({ name, page, byForm }) =>
      report(
        place,
        'undeclared-host',
        byForm
          ? `A form on ${page} sends what people write to ${name}, and ${nobody}.`
          : `The website asks something of ${name}, first on ${page}, and ${nobody}.`,
        `Take it off the website, or write { name: ${name}, what: "..." } ${under('hosts')}.`,
      ),
    );

  const ofStorage = [
    ...Map.groupBy(storage, ({ kind, name }) => JSON.stringify([kind, name])).values(),
  ].flatMap((same) => {
    const [met] = same;
    if (met === undefined) return [];
    const matching = declared.storage.filter((one) => isOf(met, one));
    if (matching.some(({ asksFirst }) => !asksFirst)) return [];
    const owners = listWords([...new Set(same.map(({ host }) => host))], 'and');
    const left = `The website leaves ${nameStorage(met)} on the device of a visitor (of ${owners}, first on ${met.page})`;
    return matching.length > 0
      ? report(
          place,
          'stored-before-yes',
          `${left}. It is declared as there only after a yes, and nobody had said yes.`,
          'Have the website wait for the yes. Where a visitor asked for what it is for, and it is needed for that, write asksFirst: false.',
        )
      : report(
          place,
          'undeclared-storage',
          `${left}, and ${nobody}.`,
          `Have the website leave it out, or write { name: ${JSON.stringify(met.name)}, kind: ${met.kind}, purpose: { en: "..." }, duration: { en: "..." }, asksFirst: false } ${under('storage')}.`,
        );
  });

  const ofForms = forms.flatMap((form) => {
    const there = declared.forms.filter(({ address }) => standsAt(form, address));
    const more = there.map(({ asks }) => form.asks.filter((field) => !asks.includes(field)));
    if (more.some((fields) => fields.length === 0)) return [];
    const [fewest] = more.toSorted((a, b) => a.length - b.length);
    return report(
      place,
      'undeclared-form',
      fewest === undefined
        ? `A form on ${where(form)} asks for ${listFields(form.asks)}, and ${nobody}.`
        : `The form on ${where(form)} is declared, and asks for more than is declared: ${listFields(fewest)}.`,
      `Ask for less, or write { address: ${JSON.stringify(addressOf(form))}, asks: [${form.asks.map((field) => JSON.stringify(field)).join(', ')}] } ${under('forms')}.`,
    );
  });

  const met = new Set(hosts.map(({ name }) => plain(name)));
  return {
    findings: [...ofHosts, ...ofStorage, ...ofForms],
    notMet: [
      ...declared.hosts.filter(({ name }) => !met.has(plain(name))).map(({ name }) => `the host ${name}`),
      ...declared.storage
        // What waits for a yes is not expected: nobody said yes.
        .filter((one) => !one.asksFirst && !storage.some((found) => isOf(found, one)))
        .map(nameStorage),
      ...declared.forms
        .filter(({ address }) => !forms.some((form) => standsAt(form, address)))
        .map(({ address }) => `the form on ${address}`),
    ],
  };
}

function plain(host: string): string {
  return host.toLowerCase().replace(/\.$/, '');
}

/** A `*` in a declared name stands for what differs from visit to visit. */
function isOf(
  { kind, name }: Pick<MetStorage, 'kind' | 'name'>,
  declared: DeclaredOnline['storage'][number],
): boolean {
  const pattern = declared.name.split('*').map((part) => RegExp.escape(part));
  return kind === declared.kind && new RegExp(`^${pattern.join('.*')}$`, 's').test(name);
}

const kinds: Readonly<Record<StorageKind, string>> = {
  cookie: 'the cookie',
  local: 'the entry of local storage',
  session: 'the entry of session storage',
  'indexed-db': 'the database',
  cache: 'the cache',
};

function nameStorage({ kind, name }: Pick<MetStorage, 'kind' | 'name'>): string {
  return `${kinds[kind]} ${quote(name)}`;
}

/** Whether a form is the one at a declared address: the page on which it stands, or to which it sends. */
function standsAt({ pages, sendsTo }: MetForm, address: string): boolean {
  return [...pages, sendsTo].some((one) => withoutSlash(one) === withoutSlash(address));
}

function withoutSlash(path: string): string {
  return path.replace(/\/+$/, '');
}

/** Where it is declared best: a form that stands on many pages, by the page to which it sends. */
function addressOf({ pages, sendsTo }: MetForm): string {
  return (pages.length > 1 && sendsTo.startsWith('/') ? sendsTo : pages[0]) ?? sendsTo;
}

function where({ pages: [first = '', ...more] }: MetForm): string {
  return more.length === 0 ? first : `${first} and ${more.length} other page${more.length === 1 ? '' : 's'}`;
}

function listFields(fields: readonly string[]): string {
  return listWords(fields.map(quote), 'and');
}
