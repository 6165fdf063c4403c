import { legalRequirement } from '../schema/legal-requirement.ts';
import { defineRegister } from './define.ts';

/** What the law asks of us, who answers for it, and how near somebody came to its words (ISO/IEC 27001, A.5.31). */
export const legalRequirements = defineRegister({
  name: 'legal-requirements',
  nouns: ['legal requirement', 'legal requirements'],
  schema: legalRequirement,
  due: ({ missing, dueOn, answers }) =>
    missing === undefined || dueOn === undefined
      ? []
      : [
          {
            ...{ field: 'dueOn', day: dueOn, by: answers, what: missing },
            mend: 'Take "missing" and "dueOn" out when it is done, or set a new day.',
          },
        ],
  names: ({ law, article }) => [`${law}, ${article}`],
  sortedBy: ({ jurisdiction, law, id }) => [jurisdiction, law, id],
  chapter: 'law',
  page: {
    title: 'Legal requirements',
    lead: 'What the laws of both continents ask of us, who answers for it, and how we do it. A row that nobody has compared with the text of the law says so.',
    groupBy: 'answers',
    columns: {
      law: 'Law',
      jurisdiction: 'Whose',
      article: 'Article',
      asks: 'Asks',
      since: 'Since',
      limit: 'Time',
      answers: 'Answers for it',
      metIn: 'Laid down in',
      controls: 'Controls',
      missing: 'Still missing',
      dueOn: 'Due',
      reading: 'Reading',
      source: 'Source',
      verifiedOn: 'Verified',
    },
  },
  example: `
- id: gdpr-32
  jurisdiction: European Union
  law: GDPR
  article: Art. 32
  asks: Measures that fit the risk, tested regularly
  answers: ciso
  metIn: [access-control]
  source: Regulation (EU) 2016/679
  reading: read in the primary text
  verifiedOn: 2026-11-29
`,
});
