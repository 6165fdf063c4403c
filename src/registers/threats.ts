import { threat } from '../schema/threat.ts';
import { defineRegister } from './define.ts';

/** What can go wrong in care: a catalogue, against which the register of risks is held. */
export const threats = defineRegister({
  name: 'threats',
  nouns: ['threat', 'threats'],
  schema: threat,
  names: ({ threat }) => [threat],
  sortedBy: ({ from, threat, id }) => [from, threat, id],
  chapter: 'grounds',
  page: {
    title: 'Threats',
    lead: 'What can bring harm to information in health care. Beside each stand the risks that name it, or why none does.',
    columns: {
      threat: 'Threat',
      looksLike: 'What it looks like',
      noRisk: 'Why no risk names it',
    },
    groupBy: 'from',
  },
  example: `
- id: ransomware
  threat: Ransomware
  from: people outside
  looksLike: Screens show a demand for money, and the day list is gone.
`,
});
