import { contact } from '../schema/contact.ts';
import { defineRegister } from './define.ts';

/** Where somebody answers. */
export const contacts = defineRegister({
  name: 'contacts',
  nouns: ['contact', 'contacts'],
  namedAs: 'contact',
  schema: contact,
  file: 'content/contacts.yaml',
  optional: false,
  sight: { from: 'own classification', onlyUsed: true },
  names: ({ title }) => [title],
  example: `
- id: incident-line
  title: Incident line
  purpose: Anything that may be an incident, at any hour.
  channels:
    - { kind: phone, number: +372 555 0100 }
  hours: Day and night
  languages: [en, et]
`,
});
