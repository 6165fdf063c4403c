import { z } from 'zod';
import { requirementOf } from './refer.ts';
import { frameworkId, prose } from './words.ts';

/**
 * One entry of `content/frameworks/health-notes.yaml`: what is special in healthcare about the controls below a
 * heading, in our own words. A framework with such notes has a checklist.
 */
export const healthNote = z.strictObject({
  framework: frameworkId,
  heading: requirementOf('framework').meta({
    description: 'A heading of that framework, such as a category of controls',
  }),
  note: prose.meta({
    description: 'What to look at in a clinic, in our own words; never the text of a standard',
  }),
});
