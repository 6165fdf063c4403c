import { z } from 'zod';
import { day, line, slug } from './words.ts';

/**
 * One entry of `content/registers/certificates.yaml`: a certificate that we hold. Texts for the public may call us
 * certified for as long as one is valid (ISO/IEC 17021-1, 8.2 and 8.3).
 */
export const certificate = z.strictObject({
  id: slug,
  standard: line.meta({ description: 'The standard as the certificate names it, e.g. ISO/IEC 27001:2022' }),
  body: line.meta({ description: 'The certification body' }),
  accreditation: line.meta({ description: 'Who accredited the body, with its number' }),
  number: line.meta({ description: 'The number on the certificate' }),
  scope: line.meta({ description: 'The scope, word for word as the certificate states it' }),
  edition: line.meta({ description: 'Version of the Statement of Applicability that it names' }),
  issuedOn: day,
  validTo: day.meta({ description: 'The last day on which it is valid' }),
});
export type Certificate = z.infer<typeof certificate>;
