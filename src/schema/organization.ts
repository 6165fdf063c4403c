import { z } from 'zod';
import { acknowledgement } from './acknowledgement.ts';
import { answers } from './answers.ts';
import { certification } from './certification.ts';
import { ref } from './refer.ts';
import { formerIds } from './renames.ts';
import { riskMethod } from './risk-method.ts';
import { cadence, day, jurisdiction, language, line, slug, timeZone, webAddress } from './words.ts';

const site = webAddress
  .refine((value) => value.endsWith('/'), 'End the address with a slash, like https://example.org/handbook/.')
  .meta({ pattern: '^https://\\S+/$' });

const legalEntity = z.strictObject({
  name: line.meta({ description: 'The registered name' }),
  place: line.meta({ description: 'City and country, as a reader would write it' }),
  jurisdiction,
  part: line.meta({
    description:
      'What this company does in the group, e.g. "Parent company, controller for patients in the EU"',
  }),
});

/** An address with places that are filled in: `{file}`. */
function template(...places: readonly string[]) {
  return webAddress
    .refine(
      (value) => places.every((place) => value.includes(place)),
      `Write an address with ${places.join(' and ')} in it.`,
    )
    .meta({
      pattern: `^https://${places.map((place) => `(?=\\S*${place.replaceAll(/[{}]/g, '\\$&')})`).join('')}\\S+$`,
    });
}

const help = z.strictObject({
  edit: template('{file}').optional().meta({
    description:
      'Where the source of a text is edited, e.g. https://git.example.org/handbook/edit/main/{file}',
  }),
  unclear: template('{subject}', '{body}').optional().meta({
    description:
      'Where a reader says what was unclear, e.g. https://git.example.org/handbook/issues/new?title={subject}&body={body}; left out it is a mail',
  }),
});

const audience = z.strictObject({
  id: slug,
  title: line.meta({ description: 'How readers call the group, e.g. Clinicians' }),
  description: line.meta({ description: 'Who belongs to it, in one sentence' }),
  everyone: z.literal(true).optional().meta({
    description: 'Everybody belongs to it: what is for it counts for each other group, too',
  }),
  formerly: formerIds(
    'Ids that it had before: events and texts of the past name it by them, and its old pages lead on',
  ),
});
export type Audience = z.infer<typeof audience>;

const groupSize = z.strictObject({
  group: ref('audiences'),
  people: z.int().positive().meta({ description: 'How many people belong to it, e.g. 86' }),
});

const checkLimits = z.strictObject({
  most: z.int().positive().meta({ description: 'How many checks of rules a role can make in a month' }),
  roles: z
    .array(
      z.strictObject({
        role: ref('roles'),
        most: z.int().positive().meta({ description: 'How many this role can make in a month' }),
      }),
    )
    .optional()
    .meta({ description: 'Roles that can make more, or fewer' }),
});

/** `content/organization.yaml`: who we are, and what the handbook needs to know about us. */
export const organization = z.strictObject({
  name: line.meta({ description: 'The name readers know' }),
  description: line.meta({ description: 'What we do, in one sentence' }),
  legalEntities: z.array(legalEntity).min(1),
  locations: z.array(line).min(1).meta({ description: 'Sites in scope, for auditors' }),
  headcount: z.int().positive().meta({ description: 'How many people work here, for auditors' }),
  language: language.meta({ description: 'Of the documents, e.g. en' }),
  timeZone: timeZone.meta({ description: 'All days in the handbook are days here' }),
  jurisdictions: z.array(jurisdiction).min(1).meta({ description: 'Where we work, e.g. [EE, US-MA]' }),
  regimes: z.array(slug).min(1).meta({ description: 'Laws we live under, e.g. gdpr, hipaa' }),
  role: z.enum(['controller', 'processor', 'both']).meta({ description: 'Our role for personal data' }),
  sites: z
    .strictObject({ public: site, staff: site, audit: site })
    .meta({ description: 'Where each edition is served; a folder below a host is fine' }),
  audiences: z
    .array(audience)
    .min(1)
    .meta({ description: 'Groups of readers that documents name in "audience"' }),
  contacts: z.strictObject({ incident: slug, privacy: slug, security: slug, accessibility: slug }).meta({
    description:
      'Ids of contacts.yaml: where to report an incident, ask about privacy, report a weakness, say that a page is hard to use',
  }),
  help: help.optional().meta({
    description: 'Where staff and auditors edit a text, and say that it was unclear',
  }),
  acknowledgement: acknowledgement.optional().meta({
    description: 'Where staff say that they have read a document, and what is read of the answers',
  }),
  groupSizes: z.array(groupSize).optional().meta({
    description: 'How many people belong to audience groups; coverage of acknowledgements is of these',
  }),
  riskMethod: riskMethod.optional().meta({
    description: 'How risks are assessed and which are accepted; a register of risks needs it',
  }),
  checks: checkLimits.optional().meta({
    description: 'How many checks of rules can be made in a month; the calendar of checks marks what is more',
  }),
  preparingFor: z.array(line).optional().meta({
    description:
      'Standards that we prepare to be certified to, as the public is told of it; one for which a certificate is valid is not named',
  }),
  gpc: z
    .strictObject({
      honoured: z
        .boolean()
        .meta({ description: 'true only where nothing is sold or shared once a browser asks so' }),
      since: day.meta({ description: 'The day of this statement' }),
    })
    .optional()
    .meta({
      description:
        'Whether our websites heed the signal of a browser not to sell or share (Global Privacy Control); left out it is not said',
    }),
  certification: certification.optional().meta({
    description: 'What a certification body asks for with an application; for auditors',
  }),
  answers: answers.optional().meta({
    description:
      'What is so here, by an id: true, false, a line or a list of lines, e.g. own-hosting: false. Texts ask it with When, and Decide asks for it',
  }),
  settings: z.strictObject({
    reviewSoon: cadence.meta({ description: 'How long before its day a review counts as due soon' }),
    titles: z.enum(['ids-only']).optional().meta({
      description:
        'ids-only: titles that are cited from copyrighted standards, such as those of ISO, are shown nowhere; only ids are',
    }),
  }),
});
export type Organization = z.infer<typeof organization>;
