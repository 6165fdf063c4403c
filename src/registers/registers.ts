import { accessibility } from './accessibility.ts';
import { assets } from './assets.ts';
import { audits } from './audits.ts';
import { awareness } from './awareness.ts';
import { breaches } from './breaches.ts';
import { certificates } from './certificates.ts';
import { changes } from './changes.ts';
import { clients } from './clients.ts';
import { clocks } from './clocks.ts';
import { cloudServices } from './cloud-services.ts';
import { committee } from './committee.ts';
import { consents } from './consents.ts';
import { contacts } from './contacts.ts';
import { correctiveActions } from './corrective-actions.ts';
import { decisions } from './decisions.ts';
import type { Register } from './define.ts';
import { documentedInformation } from './documented-information.ts';
import { dpias } from './dpias.ts';
import { everydayWordsRegister as everydayWords } from './everyday-words.ts';
import { exceptions } from './exceptions.ts';
import { externalDocuments } from './external-documents.ts';
import { findings } from './findings.ts';
import { firstDay } from './first-day.ts';
import { firstSteps } from './first-steps.ts';
import { healthNotes } from './health-notes.ts';
import { homeQuestions } from './home-questions.ts';
import { interestedParties } from './interested-parties.ts';
import { legalRegimes } from './legal-regimes.ts';
import { legalRequirements } from './legal-requirements.ts';
import { legitimateInterests } from './legitimate-interests.ts';
import { managementReviews } from './management-reviews.ts';
import { measurements } from './measurements.ts';
import { noticeMoments } from './notice-moments.ts';
import { objectives } from './objectives.ts';
import { parameters } from './parameters.ts';
import { processingActivities } from './processing-activities.ts';
import { processors } from './processors.ts';
import { quizzes } from './quizzes.ts';
import { records } from './records.ts';
import { regulatoryWatch } from './regulatory-watch.ts';
import { requestDesks } from './request-desks.ts';
import { retention } from './retention.ts';
import { rights } from './rights.ts';
import { risks } from './risks.ts';
import { roleHolders } from './role-holders.ts';
import { roles } from './roles.ts';
import { safeguards } from './safeguards.ts';
import { serviceAudits } from './service-audits.ts';
import { suppliers } from './suppliers.ts';
import { terms } from './terms.ts';
import { threats } from './threats.ts';
import { toldOfChanges } from './told-of-changes.ts';
import { training } from './training.ts';
import { transfers } from './transfers.ts';
import { vagueWords } from './vague-words.ts';
import { workplaces } from './workplaces.ts';

/** Every register, under the name that its list has in the handbook. */
export const registers = {
  roles,
  roleHolders,
  contacts,
  parameters,
  terms,
  clocks,
  decisions,
  documentedInformation,
  healthNotes,
  retention,
  interestedParties,
  assets,
  suppliers,
  clients,
  threats,
  risks,
  cloudServices,
  serviceAudits,
  legalRequirements,
  legalRegimes,
  vagueWords,
  certificates,
  regulatoryWatch,
  processingActivities,
  processors,
  transfers,
  dpias,
  legitimateInterests,
  consents,
  noticeMoments,
  toldOfChanges,
  records,
  externalDocuments,
  everydayWords,
  workplaces,
  firstSteps,
  firstDay,
  homeQuestions,
  requestDesks,
  rights,
  safeguards,
  accessibility,
  quizzes,
  objectives,
  measurements,
  audits,
  findings,
  correctiveActions,
  managementReviews,
  committee,
  exceptions,
  changes,
  breaches,
  training,
  awareness,
} as const;

type ItemOf<Known> = Known extends Register<infer Item> ? Item : never;

/** The list of each register. */
export type Records = {
  readonly [Key in keyof typeof registers]: readonly ItemOf<(typeof registers)[Key]>[];
};
export type RegisterKey = keyof Records;
export type RecordOf<Key extends RegisterKey> = Records[Key][number];

declare module '../schema/handbook.ts' {
  /** The room of schemas knows no registers: each brings its list along. */
  interface AnyHandbook extends Records {}
}

/** What is asked of every register alike. */
export const registerEntries = Object.entries(registers) as unknown as readonly (readonly [
  RegisterKey,
  Register<object>,
])[];

/** Makes something of each register: the same keys with other values. */
export function forEachRegister<Made>(make: (register: Register<object>, key: RegisterKey) => Made) {
  return Object.fromEntries(registerEntries.map(([key, register]) => [key, make(register, key)])) as Readonly<
    Record<RegisterKey, Made>
  >;
}
