import { z } from 'zod';

/** A page for programs, `index.json` beside it: what it says, without the frame around it. */
export const pageData = z.strictObject({
  url: z.string(),
  title: z.string(),
  description: z.string(),
  language: z.string(),
  translations: z
    .array(z.strictObject({ language: z.string(), url: z.string() }))
    .meta({ description: 'The same in other languages' }),
  headings: z.array(z.strictObject({ level: z.int(), id: z.string(), text: z.string() })),
  markdown: z.string(),
});
export type PageData = z.infer<typeof pageData>;
