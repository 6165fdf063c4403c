import { keptRecord, sampleBy } from '../schema/kept-record.ts';
import { defineRegister } from './define.ts';

/** Records that live in other systems: the handbook says where, who shows them, and when somebody last looked. */
export const records = defineRegister({
  name: 'records',
  nouns: ['kind of record', 'kinds of record'],
  schema: keptRecord,
  due: ({ lastSampledOn, sampleEvery, keeper, system }) => [
    {
      ...{ field: 'lastSampledOn', day: sampleBy({ lastSampledOn, sampleEvery }), by: keeper },
      ...{
        what: `a look at a sample in ${system}`,
        mend: 'Look at one, and write its day and its reference.',
      },
    },
  ],
  names: ({ what }) => [what],
  sortedBy: ({ system, what, id }) => [system, what, id],
  chapter: 'law',
  page: {
    title: 'Records in other systems',
    lead: 'What is recorded elsewhere: in which system, who shows it, how long it is kept, and when somebody last looked.',
    groupBy: 'keeper',
    columns: {
      what: 'What',
      system: 'Held in',
      keeper: 'Keeper',
      retention: 'Kept for',
      sampleEvery: 'Sampled every',
      lastSampledOn: 'Last sampled',
      reference: 'Reference',
      provides: 'Provides',
      requiredBy: 'Required by',
      calledInTexts: 'In texts also',
    },
  },
  example: `
- id: training-records
  what: Training, by person and module
  provides: [HIPAA-R10]
  system: HR system
  keeper: head-of-people
  retention: security-documentation
  sampleEvery: P6M
  lastSampledOn: 2026-11-03
  reference: HR-2026-1103
`,
});
