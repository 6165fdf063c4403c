import { certificate } from '../schema/certificate.ts';
import { defineRegister } from './define.ts';

/** Certificates that we hold. Anybody may read of them: whoever says "certified" must show on what it rests. */
export const certificates = defineRegister({
  name: 'certificates',
  nouns: ['certificate', 'certificates'],
  schema: certificate,
  sight: { from: 'public' },
  names: ({ standard }) => [standard],
  sortedBy: ({ standard, id }) => [standard, id],
  due: ({ validTo }) => [
    {
      ...{ field: 'validTo', day: validTo, what: 'its renewal' },
      mend: 'Enter the new certificate, or take the claims out of the texts and this one out of the list.',
    },
  ],
  chapter: 'law',
  page: {
    title: 'Certificates',
    lead: 'Certificates that we hold, from whom, for what, and until when.',
    columns: {
      standard: 'Standard',
      number: 'Number',
      body: 'Certification body',
      accreditation: 'Accredited by',
      scope: 'Scope',
      edition: 'Statement of Applicability',
      issuedOn: 'Issued',
      validTo: 'Valid to',
    },
  },
  example: `
- id: isms
  standard: ISO/IEC 27001:2022
  body: Example Certification AS
  accreditation: Estonian Centre for Standardisation and Accreditation, M000
  number: ISMS-0001
  scope: Care in clinics and by video, and the software for it
  edition: 2.0.0
  issuedOn: 2026-03-01
  validTo: 2029-02-28
`,
});
