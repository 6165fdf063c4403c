import { placeOf } from '../handbook/places.ts';
import { type Claim, claimIn, mayClaim } from '../privacy/claims.ts';
import { findPhrases } from '../privacy/phrases.ts';
import { sentencesOf } from '../privacy/sentences.ts';
import { disclose } from '../registers/disclose.ts';
import { registers } from '../registers/registers.ts';
import type { Certificate } from '../schema/certificate.ts';
import type { Document, Handbook, Place } from '../schema/handbook.ts';
import { quote } from '../source/phrase.ts';
import { placeOfRow } from './place-of-row.ts';
import { defineHandbookRule, type HandbookRule } from './rule.ts';
import { shorten, statementsOf } from './statements.ts';

/** A sentence that anybody may read, and where it stands. */
interface Told {
  readonly sentence: string;
  readonly language: string;
  readonly place: Place;
}

/** Whoever says "certified" must hold a certificate that is valid today, and for the standard that is named. */
const unfoundedClaim = defineHandbookRule({
  slug: 'unfounded-claim',
  severity: 'error',
  means:
    'A text for the public calls us certified or compliant, and `content/registers/certificates.yaml` has no certificate for it that is valid today. No certificate says that a law is met: “GDPR-compliant” rests on nobody’s word but our own.',
  mend: 'Say what is true: what you do, or that you prepare for the certificate. If you hold one, enter it with body, accreditation, number, scope and days.',
  example: {
    where: 'content/organization.yaml',
    wrong: 'description: A certified clinic that exists only in tests.',
    right: 'description: A small clinic that exists only in tests.',
  },
  check: (handbook, today) => {
    const valid = handbook.certificates.filter(
      ({ issuedOn, validTo }) => issuedOn <= today && today <= validTo,
    );
    return toldToPublic(handbook).flatMap(({ sentence, language, place }) => {
      const claim = claimIn(sentence, language);
      if (claim === undefined || isFounded(claim, handbook, valid)) return [];
      return [
        {
          ...place,
          message: `${quote(shorten(sentence))} says ${quote(claim.word)}, and no certificate that is valid on ${today} bears it out.`,
          hint: `Say what you do instead, or enter the certificate in ${registers.certificates.file}.`,
        },
      ];
    });
  },
});

/** Every sentence for the public that may claim something: of texts, their frontmatter, the organisation, and what activities say in public words. */
function toldToPublic(handbook: Handbook): readonly Told[] {
  const { organization } = handbook;
  return [
    ...[...handbook.documents, ...handbook.translations]
      .filter(({ classification }) => classification === 'public')
      .flatMap((document) => toldIn(handbook, document)),
    {
      sentence: organization.description,
      language: organization.language,
      place: placeOf(handbook, 'content/organization.yaml', 'description'),
    },
    ...handbook.processingActivities.flatMap((activity) =>
      wordsByLanguage(disclose(activity, handbook)).flatMap(({ field, language, text }) =>
        sentencesOf(text).map((sentence) => ({
          sentence,
          language,
          place: placeOfRow(handbook, registers.processingActivities, activity.id, field),
        })),
      ),
    ),
  ];
}

function toldIn(handbook: Handbook, document: Document): readonly Told[] {
  const { file, language, title, summary, plainText } = document;
  return [
    { sentence: title, language, place: placeOf(handbook, file, 'title') },
    { sentence: summary, language, place: placeOf(handbook, file, 'summary') },
    ...(mayClaim(plainText, language) ? statementsOf(document) : []).map(({ text, anchor }) => ({
      sentence: text,
      language,
      place: placeOf(handbook, file, `#${anchor}`),
    })),
  ];
}

/** Words for the public in a record: texts below the code of a language, and where they stand. */
function wordsByLanguage(
  value: unknown,
  field = '',
): readonly { readonly field: string; readonly language: string; readonly text: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = field === '' ? key : `${field}.${key}`;
    return typeof inner === 'string' && /^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(key)
      ? [{ field: at, language: key, text: inner }]
      : wordsByLanguage(inner, at);
  });
}

/**
 * Whether certificates bear a claim out: one for each standard or law that the sentence names, of the edition that it
 * names. Where it names none, any certificate lets us say "certified", and none lets us say "compliant".
 */
function isFounded(
  { sentence, kind }: Claim,
  { frameworks }: Pick<Handbook, 'frameworks'>,
  valid: readonly Certificate[],
): boolean {
  const held = new Set(valid.map(({ standard }) => standard));
  const named = [...new Set([...held, ...frameworks.map(({ title }) => title)])].flatMap((title) => {
    const [, standard = title, year] = /^(.*?)(?::(\d{4}))?$/.exec(title) ?? [];
    // "ISO 27001" is ISO/IEC 27001, too: its number names it.
    const number = /\d{4,}$/.exec(standard)?.[0] ?? standard;
    if (findPhrases(sentence, [number]).length === 0) return [];
    return [{ title, number, byYear: findPhrases(sentence, [`${number}:${year}`]).length > 0 }];
  });
  if (named.length === 0) return kind === 'certified' && held.size > 0;
  return [...Map.groupBy(named, ({ number }) => number).values()].every((editions) => {
    const meant = editions.some(({ byYear }) => byYear) ? editions.filter(({ byYear }) => byYear) : editions;
    return meant.some(({ title }) => held.has(title));
  });
}

export const claimRules: readonly HandbookRule[] = [unfoundedClaim];
