import { z } from 'zod';
import { readings } from '../schema/legal-requirement.ts';
import { ref } from '../schema/refer.ts';
import { day, line, slug } from '../schema/words.ts';
import { defineRegister } from './define.ts';

const externalDocument = z.strictObject({
  id: slug,
  title: line.meta({ description: 'As it is cited, without a word of its text' }),
  kind: z
    .enum(['law or guidance', 'standard', 'manual', 'paper of a partner clinic', 'paper of a supplier'])
    .meta({ description: 'What kind of document it is' }),
  publisher: line.meta({ description: 'Who publishes it' }),
  edition: line.meta({ description: 'The edition that we rely on' }),
  where: line.meta({ description: 'Where our copy is, or where it is read' }),
  licence: line.meta({ description: 'What we may do with it' }),
  keeper: ref('roles').meta({ description: 'The role that looks after it' }),
  reading: z.enum(readings).optional().meta({
    description: 'Where the edition is not known from the publisher: how near somebody came',
  }),
  checkedOn: day.meta({ description: 'The day somebody last looked for a newer edition' }),
  checkNext: day.meta({ description: 'The day somebody looks again' }),
});

/** Documents that others write and we depend on (ISO/IEC 27001 and 27701, 7.5.3). */
export const externalDocuments = defineRegister({
  name: 'external-documents',
  nouns: ['document from outside', 'documents from outside'],
  chapter: 'law',
  schema: externalDocument,
  due: ({ checkNext, keeper }) => [
    {
      ...{ field: 'checkNext', day: checkNext, by: keeper, what: 'a look for a newer edition' },
      mend: 'Look, and write that day into "checkedOn" and the next one into "checkNext".',
    },
  ],
  names: ({ title }) => [title],
  sortedBy: ({ kind, title, id }) => [kind, title, id],
  page: {
    title: 'Documents from outside',
    lead: 'What others write and we depend on: which edition, where it is, what its licence allows, and when somebody last looked for a newer one.',
    groupBy: 'kind',
    columns: {
      title: 'Document',
      publisher: 'Publisher',
      edition: 'Edition',
      where: 'Where',
      licence: 'Licence',
      keeper: 'Looked after by',
      reading: 'Reading',
      checkedOn: 'Checked',
      checkNext: 'Next check',
    },
  },
  example: `
- id: iso27001
  title: ISO/IEC 27001:2022
  kind: standard
  publisher: ISO and IEC
  edition: Third edition, October 2022
  where: Licensed copies of the document controller
  licence: One reader for each copy; nothing may be copied out of it
  keeper: document-controller
  checkedOn: 2026-07-08
  checkNext: 2027-07-08
`,
});
