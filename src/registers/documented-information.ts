import { documentedInformation as schema } from '../schema/documented-information.ts';
import { defineRegister } from './define.ts';

/** What standards and laws want in writing. */
export const documentedInformation = defineRegister({
  name: 'documented-information',
  nouns: ['piece of documented information', 'pieces of documented information'],
  namedAs: 'documented-information',
  schema,
  file: 'content/frameworks/documented-information.yaml',
  sourced: true,
  names: ({ name }) => [name],
  example: `
- id: ISMS-04
  framework: iso27001-2022
  name: Information security policy
  requirements:
    iso27001-2022: ["5.2"]
  class: mandatory
  check: Top management has approved it, and staff know it.
  suppliedBy: Chief Executive
`,
});
