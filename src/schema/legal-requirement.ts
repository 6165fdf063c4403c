import { z } from 'zod';
import { passage, ref, requirements } from './refer.ts';
import { day, line, slug } from './words.ts';

/** How near somebody came to the words of the law. Whoever relies on the last two reads the text first. */
export const readings = [
  'read in the primary text',
  'read in official guidance',
  'not confirmed in the primary text, read in a secondary source',
  'not confirmed in the primary text, from general knowledge',
] as const;

/** What a law asks of us (ISO/IEC 27001 and 27701, A.5.31). It is for audits: it holds what we do not meet yet. */
export const legalRequirement = z
  .strictObject({
    id: slug,
    jurisdiction: line.meta({ description: 'Whose law it is, e.g. European Union' }),
    law: line.meta({ description: 'The law, as it is cited, e.g. HIPAA Privacy Rule' }),
    article: line.meta({ description: 'Where in it, e.g. 45 CFR 164.520(c)(3)(i)' }),
    asks: line.meta({ description: 'What it asks of us, in our own words' }),
    since: line.optional().meta({ description: 'From when it binds us, where that is not long ago' }),
    limit: line.optional().meta({ description: 'The time it sets, and to whom something is told' }),
    answers: ref('roles').meta({ description: 'The role that answers for it' }),
    metIn: z
      .array(passage())
      .min(1)
      .optional()
      .meta({ description: 'Documents, or places in them, that say how we do it' }),
    controls: requirements()
      .optional()
      .meta({ description: 'Controls that meet it; each has the driver "legal" and names this entry' }),
    missing: line.optional().meta({ description: 'What is not done or not decided yet' }),
    dueOn: day.optional().meta({ description: 'The day by which "missing" is done' }),
    source: line.meta({ description: 'Where its text, or what was read in its place, is found' }),
    reading: z.enum(readings).meta({ description: 'How near the words of the law somebody came' }),
    verifiedOn: day.meta({ description: 'The day somebody last compared this with the source' }),
  })
  .superRefine(({ metIn, controls, missing, dueOn }, context) => {
    const tell = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (metIn === undefined && controls === undefined && missing === undefined)
      tell('missing', 'Say how it is met, with metIn or controls, or what is missing.');
    if (missing !== undefined && dueOn === undefined) tell('dueOn', 'Say by when what is missing is done.');
    if (missing === undefined && dueOn !== undefined) tell('missing', 'Say what is to be done by then.');
  });
export type LegalRequirement = z.infer<typeof legalRequirement>;
