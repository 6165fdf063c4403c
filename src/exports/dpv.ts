import { historyOf, versionInForce } from '../ledger/life.ts';
import { documentUrl } from '../schema/address.ts';
import type { Document, EditionHandbook } from '../schema/handbook.ts';
import type { PublicActivity } from '../schema/public-activity.ts';
import { listOrNone, type Told, unlessNone } from '../schema/told.ts';

/**
 * The prefixes of the Data Privacy Vocabulary 2.3, a report of a community group and no standard. They stand in the file:
 * to read it, nothing is loaded from elsewhere.
 */
const context = {
  dpv: 'https://w3id.org/dpv#',
  pd: 'https://w3id.org/dpv/pd#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** What was frozen with the version of a notice that is in force: what it tells of, and not what is done since. */
export function activitiesOf(
  handbook: Pick<EditionHandbook, 'histories'>,
  slug: string,
): readonly PublicActivity[] {
  const history = historyOf(handbook, slug);
  const { disclosed = {} } = (history && versionInForce(history))?.frozen.facts ?? {};
  return Object.values(disclosed);
}

/** What a notice tells of, for programs: JSON-LD in the terms of the Data Privacy Vocabulary. */
export function dpvOf(
  { slug, title, version, language }: Pick<Document, 'slug' | 'title' | 'version' | 'language'>,
  activities: readonly PublicActivity[],
  address: (path: string) => string,
): object {
  const notice = address(documentUrl(slug));
  return {
    '@context': context,
    '@id': notice,
    'dct:title': { '@value': title, '@language': language },
    'dct:hasVersion': version,
    'dpv:hasPersonalDataProcess': activities.map((activity) => processOf(activity, notice)),
  };
}

function processOf(activity: PublicActivity, notice: string): object {
  const { id, publicTitle, controller, jointControllers, purposes, subjectCategories } = activity;
  const bases = purposes.flatMap(({ lawfulBasis, art9Condition }) => [
    ...listOrNone(lawfulBasis),
    ...listOrNone(art9Condition),
  ]);
  return {
    '@id': `${notice}#process-${id}`,
    '@type': 'dpv:PersonalDataProcess',
    'dct:title': inLanguages(publicTitle),
    'dpv:hasDataController': [controller, ...listOrNone(jointControllers)].map(({ name }) => ({
      '@type': 'dpv:DataController',
      'dct:title': name,
    })),
    'dpv:hasPurpose': purposes.map(({ publicText }) => ({
      '@type': 'dpv:Purpose',
      'dct:description': inLanguages(publicText),
    })),
    'dpv:hasLegalBasis': [...new Set(bases)].map((basis) => ({ '@id': termOf(basis) })),
    'dpv:hasDataSubject': subjectCategories.map(({ category }) => ({
      '@type': 'dpv:DataSubject',
      'dct:title': inLanguages(category),
    })),
    'dpv:hasPersonalData': activity.dataCategories.map(({ label, special, dpvIri }) => ({
      '@type': [special ? 'dpv:SpecialCategoryPersonalData' : 'dpv:PersonalData', dpvIri],
      'dct:title': inLanguages(label),
    })),
    'dpv:hasRecipient': listOrNone(activity.recipients).map(({ publicLabel, publicReason }) => ({
      '@type': 'dpv:Recipient',
      'dct:title': inLanguages(publicLabel),
      'dct:description': inLanguages(publicReason),
    })),
    'dpv:hasThirdCountry': activity.transfers.map(({ country, publicText }) => ({
      '@type': 'dpv:ThirdCountry',
      'dct:title': country,
      'dct:description': inLanguages(publicText),
    })),
    'dpv:hasDuration': activity.retention.map(({ category, period, criteria }) => {
      const time = unlessNone(period);
      const until = unlessNone(criteria);
      return {
        '@type': time === undefined ? 'dpv:UntilEventDuration' : 'dpv:TemporalDuration',
        'dct:title': inLanguages(category),
        ...(time === undefined ? {} : { 'dct:extent': { '@value': time, '@type': 'xsd:duration' } }),
        ...(until === undefined ? {} : { 'dct:description': inLanguages(until) }),
      };
    }),
  };
}

/** `Art.6(1)(a)` is `eu-gdpr:A6-1-a`. */
function termOf(basis: string): string {
  const [, article = '', paragraph = '', letter = ''] = /^Art\.(\d+)\((\d+)\)\((\w)\)$/.exec(basis) ?? [];
  return `eu-gdpr:A${article}-${paragraph}-${letter}`;
}

function inLanguages(told: Told): readonly object[] {
  return Object.entries(told).map(([language, words]) => ({ '@value': words, '@language': language }));
}
