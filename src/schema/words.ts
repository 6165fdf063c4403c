import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { adviseCadence, adviseDay, adviseVersion } from './advice.ts';

/** The simple words that every other schema is made of. */

/** How a problem report speaks of a value that is not what its schema asks for. */
export interface Wording {
  /** Completes the sentence: "internel" is not ... */
  readonly noun: string;
  /** The slug under which it is reported; `bad-value` where it has none of its own. */
  readonly rule?: 'bad-date' | 'bad-duration' | 'bad-version';
  /** What the author probably meant, as a sentence. */
  readonly advise?: (written: string) => string | undefined;
}

/**
 * Wordings by schema. Kept apart from `.meta()`, which is what `z.toJSONSchema` writes into the JSON Schemas: these
 * are for our reports only. Schemas derived from a registered one (`.meta()`, `.refine()`) inherit its wording.
 */
export const wordings = z.registry<Wording>();

/** What the value of a field names. */
export interface Target {
  /** Where it is looked for: a list of the handbook (`roles`, `documents`, `frameworks`), `requirements`, `people`, `hosts`. */
  readonly to: string;
  /** It only points further: an edition without what it names leaves it out. */
  readonly further?: boolean;
  /** Of a requirement: the field beside it that says which framework. */
  readonly beside?: string;
}

/** Fields that are there for programs, and are not printed where people read the record. */
export const unsaid = z.registry<{ readonly for: 'programs' }>();

/** Targets by schema, inherited as wordings are. What makes them is in `refer.ts`. */
export const targets = z.registry<Target>();

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens, like access-control.')
  .meta({
    description: 'Small letters, digits and hyphens. Permanent: other records and addresses point to it.',
  })
  .register(wordings, { noun: 'an id' });

/** Who may see a record. The order is the order of {@link classificationRank}. */
export const classification = z
  .enum(['public', 'internal', 'confidential'])
  .meta({
    description:
      'public: anybody; internal: employees and auditors; confidential: auditors and the security office.',
  })
  .register(wordings, { noun: 'a classification' });
export type Classification = z.infer<typeof classification>;

/** 0 for what anybody may see, 2 for what only auditors may see. */
export function classificationRank(value: Classification): 0 | 1 | 2 {
  return value === 'public' ? 0 : value === 'internal' ? 1 : 2;
}

/**
 * A calendar day, `YYYY-MM-DD`, that exists. Kept as a string in data (it sorts, compares and serialises as it is)
 * and turned into `Temporal.PlainDate` where days are counted.
 */
export const day = z.iso
  .date('Write the day as YYYY-MM-DD, a day that exists.')
  .register(wordings, { noun: 'a day of the calendar', rule: 'bad-date', advise: adviseDay });

/** An ISO 8601 duration of whole days or longer, greater than zero: `P1Y`, `P6M`, `P30D`. */
export const cadence = z
  .string()
  .refine(
    isCadence,
    'Write a duration greater than zero in years, months, weeks or days, like P1Y, P6M or P30D.',
  )
  .meta({
    description: 'An ISO 8601 duration: P1Y is a year, P6M six months, P30D thirty days.',
    // For editors, which know no refinement.
    pattern: '^\\+?[Pp](?=.*[1-9])(\\d+[Yy])?(\\d+[Mm])?(\\d+[Ww])?(\\d+[Dd])?$',
  })
  .register(wordings, { noun: 'a duration of a day or longer', rule: 'bad-duration', advise: adviseCadence });

function isCadence(value: string): boolean {
  try {
    const duration = Temporal.Duration.from(value);
    return duration.sign > 0 && !/T/.test(value);
  } catch {
    return false;
  }
}

/** An ISO 8601 duration of any length, hours and minutes too: `PT4H`, `P1D`. */
export const span = z.iso
  .duration('Write a duration like PT15M, PT4H or P1D.')
  .meta({ description: 'An ISO 8601 duration: PT4H is four hours, P1D a day.' })
  .register(wordings, { noun: 'a duration', rule: 'bad-duration', advise: adviseCadence });

/** A version as semver.org 2.0.0 defines it, three plain numbers: `2.1.0`. */
export const version = z
  .string()
  .regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/, 'Write the version as three numbers, like 2.1.0.')
  .register(wordings, { noun: 'a version', rule: 'bad-version', advise: adviseVersion });

/** One line of prose: not empty, no line break, no space at the ends. */
export const line = z
  .string()
  .regex(/^\S(?:[^\r\n]*\S)?$/, 'Write one line of text, without spaces at its beginning or end.');

/** Prose that may run over several lines. */
export const prose = z
  .string()
  .trim()
  .min(1, 'Write at least a sentence.')
  // For editors, which do not trim: blanks alone say nothing.
  .meta({ pattern: '\\S' });

/** How a zone is written. Names without a slash, such as `Cuba`, are of old and stand for no place. */
const zoneName = /^(UTC|GMT|[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/;

/** An IANA time zone such as `Europe/Tallinn`. */
export const timeZone = z
  .string()
  .refine(isTimeZone, 'Use an IANA time zone, like Europe/Tallinn.')
  .meta({ pattern: zoneName.source })
  .register(wordings, { noun: 'a time zone' });

function isTimeZone(value: string): boolean {
  if (!zoneName.test(value)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

/** A BCP 47 language tag in its short form: `en`, `et`, `en-US`. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/, 'Use a language code, like en or en-US.')
  .register(wordings, { noun: 'a language code' });

/** A jurisdiction: ISO 3166-1 country, or ISO 3166-2 subdivision. `EE`, `US-MA`. */
export const jurisdiction = z
  .string()
  .regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, 'Use an ISO 3166 code, like EE or US-MA.')
  .register(wordings, { noun: 'a jurisdiction' });

/** An address on the web, `https:` only. */
export const webAddress = z
  .url({ protocol: /^https$/, error: 'Write a whole address that begins with https://.', abort: true })
  // A browser forgives them, and a released text does not: it would be refused long after the contact was written.
  .regex(/^https:\/\/[^\s\\]+$/, 'Write the address without spaces and backslashes; write %20 for a space.')
  .meta({ description: 'A whole address that begins with https://', format: 'uri' });

const requirementWording: Wording = {
  noun: 'a requirement id',
  advise: (written) =>
    /\S\s+\S/.test(written) ? 'Between two ids in a list a comma is missing.' : undefined,
};

/** The id of a requirement as its framework writes it: `A.5.15`, `7.5.3`, `Art.33(1)`, `164.312(a)(1)`. */
export const requirementId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.()§-]*$/, 'Write the id as the framework does, like A.5.15 or Art.33(1).')
  .register(wordings, requirementWording);

/** The id of a framework, with its edition: `iso27001-2022`, `nist-csf-2.0`. */
export const frameworkId = z
  .string()
  .regex(
    /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/,
    'Use small letters, digits, hyphens and points, like iso27001-2022.',
  )
  .register(wordings, { noun: 'a framework id' });

/** A requirement as people write it: `A5.15`, `Art. 33`, `45 CFR 164.312(a)(1)`. Linking finds the one that is meant. */
export const requirementReference = z
  .string()
  .regex(
    /^(?:(?:art(?:icle)?\.?|45 cfr|§|clause|annex) +)?[A-Za-z0-9§][A-Za-z0-9.()§-]*$/i,
    'Write the id as the framework does, like A.5.15 or Art.33(1).',
  )
  .register(wordings, requirementWording);

/** Requirements that something meets, by framework. */
export const satisfies = z
  .record(frameworkId, z.array(requirementReference).min(1))
  .meta({ description: 'Requirement ids by framework, e.g. iso27001-2022: [A.5.15, A.5.18]' });
export type Satisfies = Readonly<Record<string, readonly string[]>>;

/** The id of something that a standard or law wants in writing: `ISMS-05`, `PIMS-C13`. */
export const documentedInformationId = z.string().regex(/^[A-Z]+-[A-Z]?\d{2,}$/, 'Write an id like ISMS-05.');
