import { certificate } from '../schema/certificate.ts';
import { defineRegister } from './define.ts';

/** Certificates that we hold. Whoever is told that we are certified may ask which: everybody may read them. */
export const certificates = defineRegister({
  name: 'certificates',
  nouns: ['certificate', 'certificates'],
  schema: certificate,
  sight: { from: 'public' },
  names: ({ title, number }) => [title, number],
  sortedBy: ({ standard, id }) => [standard, id],
  due: ({ validTo, title }) => [
    {
      ...{ field: 'validTo', day: validTo, what: `a new certificate for ${title}` },
      mend: 'Enter the new one as a row of its own. The old one stays, and is shown to nobody as valid.',
    },
  ],
  page: {
    title: 'Certificates',
    lead: 'Certificates that we hold: who issued them, for what, and until when they count.',
    columns: {
      title: 'Standard',
      number: 'Number',
      body: 'Issued by',
      accreditation: 'Accredited by',
      scope: 'For',
      issued: 'Issued',
      validTo: 'Valid until',
    },
  },
  example: `
- id: isms
  standard: iso27001-2022
  title: ISO/IEC 27001:2022
  body: Example Certification Ltd
  accreditation: Estonian Accreditation Centre, C-014
  number: IS-2027-0031
  scope: Care by video and in clinics, and the software for it
  issued: 2027-05-04
  validTo: 2030-05-03
`,
});
