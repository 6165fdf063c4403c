import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { activitiesOf, dpvOf } from '../../src/exports/dpv.ts';
import { disclose } from '../../src/registers/disclose.ts';
import { processingActivities } from '../../src/registers/processing-activities.ts';
import { processingActivity } from '../../src/schema/processing-activity.ts';

/** Terms of the vocabulary in its version 2.3, as its own files have them: what is written must be among them. */
const terms = new Set([
  ...['hasDataController', 'hasDataSubject', 'hasDuration', 'hasLegalBasis', 'hasPersonalData'],
  ...['hasPersonalDataProcess', 'hasPurpose', 'hasRecipient', 'hasThirdCountry'],
  ...['DataController', 'DataSubject', 'PersonalData', 'PersonalDataProcess', 'Purpose', 'Recipient'],
  ...['SpecialCategoryPersonalData', 'TemporalDuration', 'ThirdCountry', 'UntilEventDuration'],
]);
const bases = /^A(?:6-1-[a-f]|9-2-[a-j])$/;

const example: object = parse(processingActivities.example);
const activity = disclose(processingActivity.parse({ id: 'visits', ...example }), {
  transfers: [],
  consents: [],
  noticeMoments: [],
});
const notice = { slug: 'notice', title: 'Notice', version: '1.0.0', language: 'en' };
const told = dpvOf(notice, [activity], (path) => `https://clinic.example.org${path}`);

/** Nothing is loaded: a context that lies elsewhere is an error. */
async function expand(document: object): Promise<object[]> {
  return (await jsonld.expand(document as never, {
    documentLoader: (url: string) => Promise.reject(new Error(`It would load ${url}.`)),
  })) as object[];
}

/** Every address in expanded JSON-LD. */
function addressesIn(node: unknown): string[] {
  if (typeof node === 'string') return /^https?:/.test(node) ? [node] : [];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, inner]) => [
    ...(/^https?:/.test(key) ? [key] : []),
    ...(key === '@value' ? [] : addressesIn(inner)),
  ]);
}

describe('what a notice tells of, as JSON-LD', () => {
  test('is expanded without anything from elsewhere, and says who, why and on which ground', async () => {
    const [expanded] = await expand(told);
    expect(expanded).toMatchObject({ '@id': 'https://clinic.example.org/documents/notice/' });
    const text = JSON.stringify(expanded);
    expect(text).toContain(activity.controller.name);
    for (const { publicText } of activity.purposes)
      for (const words of Object.values(publicText)) expect(text).toContain(words);
  });

  test('uses terms that the vocabulary has', async () => {
    const addresses = addressesIn(await expand(told));
    const own = (prefix: string) =>
      addresses.filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length));
    expect(own('https://w3id.org/dpv#').filter((term) => !terms.has(term))).toEqual([]);
    const grounds = own('https://w3id.org/dpv/legal/eu/gdpr#');
    expect(grounds.length).toBeGreaterThan(0);
    expect(grounds.filter((term) => !bases.test(term))).toEqual([]);
  });

  test('is what was frozen with the version in force', () => {
    const version = (status: string, disclosed?: object) => ({ status, frozen: { facts: { disclosed } } });
    const histories = [
      {
        document: 'notice',
        versions: [version('superseded', {}), version('in-force', { visits: activity })],
      },
      { document: 'other', versions: [version('in-force')] },
    ] as never;
    expect(activitiesOf({ histories }, 'notice')).toEqual([activity]);
    expect(activitiesOf({ histories }, 'other')).toEqual([]);
    expect(activitiesOf({ histories }, 'none')).toEqual([]);
  });
});
