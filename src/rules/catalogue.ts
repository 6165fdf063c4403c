import { componentRules } from '../rulebook/components.ts';
import type { Rule } from '../rulebook/define-rule.ts';
import { fieldRules } from '../rulebook/fields.ts';
import { fileRules } from '../rulebook/files.ts';
import { ledgerRules } from '../rulebook/ledger.ts';
import { linkRules } from '../rulebook/links.ts';
import { observedRules } from '../rulebook/observed.ts';
import { proofRules } from '../rulebook/proof.ts';
import { referenceRules } from '../rulebook/references.ts';
import { releaseRules } from '../rulebook/releases.ts';
import { textRules } from '../rulebook/text.ts';
import { tieRules } from '../rulebook/ties.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { accessibilityRules } from './accessibility.ts';
import { checkRules } from './checks.ts';
import { claimRules } from './claims.ts';
import { controlRules } from './controls.ts';
import { decisionRules } from './decisions.ts';
import { disclosureRules } from './disclosures.ts';
import { documentRules } from './documents.ts';
import { dutyRules } from './duties.ts';
import { evidenceRules } from './evidence.ts';
import { firstStepsRules } from './first-steps.ts';
import { groundRules } from './grounds.ts';
import { assessmentRules } from './impact-assessments.ts';
import { managementSystemRules } from './management-system.ts';
import { mappingRules } from './mappings.ts';
import { noticeLawRules } from './notice-law.ts';
import { noticeMomentRules } from './notice-moments.ts';
import { noticeWordingRules } from './notice-wording.ts';
import { noticeRules } from './notices.ts';
import { parameterRules } from './parameters.ts';
import { peopleRules } from './people.ts';
import { plannedWorkRules } from './planned-work.ts';
import { processingRules } from './processing.ts';
import { publishedRules } from './published-links.ts';
import { quizRules } from './quizzes.ts';
import { versionRules } from './releases.ts';
import { reviewRules } from './reviews.ts';
import { rightsRules } from './rights.ts';
import { riskRules } from './risks.ts';
import { rowRules } from './rows.ts';
import type { HandbookRule } from './rule.ts';
import { ruleActorRules } from './rule-actors.ts';
import { searchRules } from './search.ts';
import { translationRules } from './translations.ts';

/** Rules that belong together for somebody who looks one up. */
export interface Topic {
  /** Anchor of the topic in the manual; never the slug of a rule. */
  readonly id: string;
  readonly title: string;
  /** The page of the author's manual that has its entries. */
  readonly page: `manual-messages-${string}`;
  readonly rules: readonly (Rule | HandbookRule)[];
}

/**
 * Every rule that is reported, in the order in which an author meets them: the file, its fields, its text, what it
 * names, and last what it says. A check that is not in here is never run.
 */
export const catalogue: readonly Topic[] = [
  { id: 'files-and-folders', title: 'Files and folders', page: 'manual-messages-files', rules: fileRules },
  { id: 'fields', title: 'Fields and lists (YAML)', page: 'manual-messages-files', rules: fieldRules },
  { id: 'text', title: 'The text and its headings', page: 'manual-messages-text', rules: textRules },
  { id: 'components', title: 'Components', page: 'manual-messages-text', rules: componentRules },
  { id: 'links-and-images', title: 'Links and images', page: 'manual-messages-text', rules: linkRules },
  {
    id: 'names-and-references',
    title: 'What one record says of another',
    page: 'manual-messages-records',
    rules: referenceRules,
  },
  {
    id: 'ties',
    title: 'Which paragraph meets which clause',
    page: 'manual-messages-records',
    rules: [...mappingRules, ...tieRules],
  },
  {
    id: 'substance',
    title: 'What the handbook says as a whole',
    page: 'manual-messages-records',
    rules: [
      ...documentRules,
      ...parameterRules,
      ...controlRules,
      ...evidenceRules,
      ...searchRules,
      ...firstStepsRules,
      ...rightsRules,
      ...quizRules,
      ...accessibilityRules,
      ...peopleRules,
      ...decisionRules,
      ...dutyRules,
      ...ruleActorRules,
      ...claimRules,
      ...groundRules,
      ...riskRules,
      ...rowRules,
    ],
  },
  {
    id: 'processing',
    title: 'Personal data and what is done with it',
    page: 'manual-messages-notices',
    rules: [
      ...processingRules,
      ...assessmentRules,
      ...disclosureRules,
      ...noticeRules,
      ...noticeLawRules,
      ...noticeMomentRules,
      ...noticeWordingRules,
    ],
  },
  {
    id: 'management-system',
    title: 'How the management system runs',
    page: 'manual-messages-running',
    rules: [...managementSystemRules, ...plannedWorkRules, ...checkRules],
  },
  { id: 'ledger', title: 'Ledger and archive', page: 'manual-messages-releases', rules: ledgerRules },
  {
    id: 'releases',
    title: 'Releasing, reviewing and what is in force',
    page: 'manual-messages-releases',
    rules: [...versionRules, ...publishedRules, ...reviewRules, ...translationRules, ...releaseRules],
  },
  { id: 'proof', title: 'What verify finds', page: 'manual-messages-releases', rules: proofRules },
  {
    id: 'observed',
    title: 'What observe finds on a live website',
    page: 'manual-messages-releases',
    rules: observedRules,
  },
];

/** Every rule, as one list. */
export const allRules: readonly (Rule | HandbookRule)[] = catalogue.flatMap(({ rules }) => rules);

/** Whether a command is there to mend what was found: whoever obeys a hint must not be sent back to it. */
export function isMendedBy(command: string, { rule }: Pick<Diagnostic, 'rule'>): boolean {
  return allRules.some(({ slug, mendedBy }) => slug === rule && mendedBy === command);
}
