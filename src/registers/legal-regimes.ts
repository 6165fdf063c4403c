import { type LegalRegime, legalRegime } from '../schema/legal-regime.ts';
import { defineRegister, type Register } from './define.ts';

/** What laws ask of privacy notices: elements, fixed words, words that are void, times and where a notice must be. */
export const legalRegimes: Register<LegalRegime> = defineRegister<LegalRegime>({
  name: 'legal-regimes',
  nouns: ['law on notices', 'laws on notices'],
  schema: legalRegime,
  file: 'content/legal/',
  names: ({ title }) => [title],
  sortedBy: ({ jurisdiction, title, id }) => [jurisdiction, title, id],
  chapter: 'law',
  page: {
    title: 'Laws on notices',
    lead: 'What each law wants a privacy notice to say, from which day, where it must be found, and which words are void. A rule that nobody has compared with the text of the law says so.',
    columns: {
      title: 'Law',
      jurisdiction: 'Whose',
      base: 'With the rules of',
      activities: 'For activities under',
      closed: 'Says nothing else',
      elements: 'Must be said',
      allowed: 'May be said',
      forbidden: 'Must not be said',
      constants: 'Fixed words',
      leadTimes: 'Times',
      handling: 'Where and when it is given',
      source: 'Source',
      verifiedOn: 'Verified',
    },
  },
  example: `
title: General Data Protection Regulation
jurisdiction: European Union
source: Regulation (EU) 2016/679
verifiedOn: 2026-11-30
activities: [gdpr]
elements:
  - id: G-PURP
    says: Each purpose
    article: Art. 13(1)(c), 14(1)(c)
    when: always
    fields: [purposes]
    validFrom: 2018-05-25
    reading: not confirmed in the primary text, from general knowledge
`,
});
