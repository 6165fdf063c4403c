import { z } from 'zod';
import { framework } from './refer.ts';
import { day, line, slug } from './words.ts';

/** One entry of `content/registers/certificates.yaml`: a certificate of a management system that somebody issued to us. */
export const certificate = z
  .strictObject({
    id: slug,
    standard: framework().meta({ description: 'The edition of the standard, e.g. iso27001-2022' }),
    title: line.meta({ description: 'The standard as the certificate names it, with its edition' }),
    body: line.meta({ description: 'Who issued it' }),
    accreditation: line.meta({ description: 'Who accredited that body, and under which number' }),
    number: line.meta({ description: 'The number of the certificate' }),
    scope: line.meta({ description: 'What it is for, word for word' }),
    issued: day,
    validTo: day.meta({ description: 'The last day on which it counts' }),
  })
  .refine(({ issued, validTo }) => issued <= validTo, {
    error: 'It ends before it was issued: look at both days.',
    path: ['validTo'],
  });
export type Certificate = z.infer<typeof certificate>;
