import { term } from '../schema/term.ts';
import { defineRegister } from './define.ts';

/** The glossary. */
export const terms = defineRegister({
  name: 'glossary',
  nouns: ['glossary term', 'glossary terms'],
  namedAs: 'term',
  schema: term,
  file: 'content/glossary.yaml',
  optional: false,
  sight: {
    from: 'own classification',
    onlyUsed: true,
    fields: { notCalled: { from: 'audit', otherwise: undefined } },
    parts: { see: 'terms that the edition has' },
  },
  names: ({ term, aliases }) => [term, ...aliases],
  example: `
- id: mfa
  term: multi-factor authentication
  aliases: [MFA, 2FA]
  definition: Signing in with two kinds of proof, such as a password and a phone.
`,
});
