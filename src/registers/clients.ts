import { client } from '../schema/client.ts';
import { defineRegister } from './define.ts';

/** For whom we handle data on instruction (GDPR Art. 28 and 30(2); 45 CFR 164.504(e)). */
export const clients = defineRegister({
  name: 'clients',
  nouns: ['client', 'clients'],
  // Staff serve them; what the contract says of each is for auditors.
  counted: { from: 'staff', by: ['place', 'since'] },
  schema: client,
  names: ({ client }) => [client],
  sortedBy: ({ client, id }) => [client, id],
  due: ({ nextReview, owner }) => [
    {
      ...{ field: 'nextReview', day: nextReview, by: owner, what: 'a look at contract and instructions' },
      mend: 'Go through them with the clinic, and write the day of the next time into "nextReview".',
    },
  ],
  chapter: 'grounds',
  page: {
    picture: 'client-packs',
    title: 'Partner clinics',
    lead: 'For whom we handle data on instruction: the contract, who is what under the law, what we handle, and which controls it asks for.',
    columns: {
      client: 'Clinic',
      place: 'Place',
      contract: 'Contract',
      since: 'Signed',
      theirRole: 'It is',
      ourRole: 'We are',
      processed: 'What we handle',
      people: 'People',
      assets: 'Where it lies',
      transfers: 'Seen from elsewhere',
      asks: 'Controls that it asks for',
      owner: 'Owner',
      nextReview: 'Looked at by',
    },
  },
  example: `
- id: harbour-clinic
  client: Harbour Clinic
  place: EE
  contract: PC-2023-04
  since: 2023-05-02
  theirRole: Controller
  ourRole: Processor, Northwater Health OÜ
  processed: [Health records, Video visits]
  people: About 4,000 patients
  assets: [health-record]
  transfers: None
  asks:
    iso27701-2025: [A.2.2.2]
  owner: head-of-operations
  nextReview: 2027-05-02
`,
});
