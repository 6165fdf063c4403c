import { describe, expect, test } from 'vitest';
import { changed, policy, procedure, reportOn } from '../support/faulty-handbook.ts';

/** Fault, file of the small handbook, what stands there, what is put in its place, and what the check says. */
type Case = [fault: string, file: string, from: string, to: string, says: string[]];

const cases: Case[] = [
  [
    'a framework, in the fields',
    policy,
    'satisfies:\n  demo-2026',
    'satisfies:\n  demo-2025',
    [
      'policies/access/access-control.mdx:16:14  error  unknown-framework  There is no framework "demo-2025" in content/frameworks/. Did you mean demo-2026?',
    ],
  ],
  [
    'a framework, under a heading',
    policy,
    '<Satisfies demo-2026',
    '<Satisfies dmo-2026',
    [
      'policies/access/access-control.mdx:27:22  error  unknown-framework  There is no framework "dmo-2026" in content/frameworks/. Did you mean demo-2026?',
    ],
  ],
  [
    'a framework that nothing looks like',
    policy,
    '<Satisfies demo-2026',
    '<Satisfies soc2-2017',
    [
      'policies/access/access-control.mdx:27:23  error  unknown-framework  There is no framework "soc2-2017" in content/frameworks/. There is demo-2026.',
    ],
  ],
  [
    'a requirement, in the fields',
    policy,
    'demo-2026: [5.1]',
    'demo-2026: [5.1, 5.11]',
    [
      'policies/access/access-control.mdx:16:20  error  unknown-requirement  "5.11" is not in demo-2026. Did you mean 5.1?',
    ],
  ],
  [
    'a requirement, under a heading',
    policy,
    'demo-2026="5.10"',
    'demo-2026="5.10 5.100"',
    [
      'policies/access/access-control.mdx:27:28  error  unknown-requirement  "5.100" is not in demo-2026. Did you mean 5.10?',
    ],
  ],
  [
    'a requirement that nothing looks like',
    policy,
    'demo-2026="5.10"',
    'demo-2026="A.8.32"',
    [
      'policies/access/access-control.mdx:27:23  error  unknown-requirement  "A.8.32" is not in demo-2026. Use an id of content/frameworks/demo-2026.yaml, as it is written there.',
    ],
  ],
  [
    'a role as owner',
    policy,
    'owner: officer',
    'owner: oficer',
    [
      'policies/access/access-control.mdx:7:8  error  unknown-role  There is no role "oficer" in content/roles.yaml. Did you mean officer?',
    ],
  ],
  [
    'a role as owner, called by its title',
    policy,
    'owner: officer',
    'owner: Privacy Officer',
    [
      'policies/access/access-control.mdx:7:8  error  unknown-role  There is no role "Privacy Officer" in content/roles.yaml. Did you mean officer?',
    ],
  ],
  [
    'a role in a sentence',
    policy,
    '<Role id="keeper"/>',
    '<Role id="keper"/>',
    [
      'policies/access/access-control.mdx:29:19  error  unknown-role  There is no role "keper" in content/roles.yaml. Did you mean keeper?',
    ],
  ],
  [
    'a role that nothing looks like',
    policy,
    '<Role id="keeper"/>',
    '<Role id="chief-of-everything"/>',
    [
      'policies/access/access-control.mdx:29:19  error  unknown-role  There is no role "chief-of-everything" in content/roles.yaml. Add it there, or use one that is there: boss, officer, keeper or watcher.',
    ],
  ],
  [
    'an audience group',
    policy,
    'audience: [all-staff]',
    'audience: [all-staff, al-staff]',
    [
      'policies/access/access-control.mdx:9:23  error  unknown-audience  There is no audience group "al-staff" in content/organization.yaml. Did you mean all-staff?',
    ],
  ],
  [
    'an audience group, called by its title',
    policy,
    'audience: [all-staff]',
    'audience: [Everyone]',
    [
      'policies/access/access-control.mdx:9:12  error  unknown-audience  There is no audience group "Everyone" in content/organization.yaml. Did you mean all-staff?',
    ],
  ],
  [
    'whom a rule speaks to',
    policy,
    'who="all-staff"',
    'who="all-staff everybody"',
    [
      'policies/access/access-control.mdx:31:52  error  unknown-audience  "everybody" is neither an audience group nor a role. Groups are all-staff; roles stand in content/roles.yaml.',
    ],
  ],
  [
    'a document, by its slug',
    policy,
    'privacy-notice#what-we-keep',
    'privacy-notce#what-we-keep',
    [
      'policies/access/access-control.mdx:29:43  error  unknown-document  There is no document "privacy-notce". Did you mean privacy-notice?',
    ],
  ],
  [
    'a document, by its id',
    policy,
    'privacy-notice#what-we-keep',
    'NOT-002',
    [
      'policies/access/access-control.mdx:29:43  error  unknown-document  There is no document "NOT-002". Did you mean NOT-001?',
    ],
  ],
  [
    'a document, by its address',
    policy,
    '<Doc to="privacy-notice#what-we-keep"/>',
    '[it](/documents/privacy-notic/)',
    [
      'policies/access/access-control.mdx:29:39  error  unknown-document  There is no document "privacy-notic". Did you mean privacy-notice?',
    ],
  ],
  [
    'a document that nothing looks like',
    policy,
    'privacy-notice#what-we-keep',
    'travel-expenses',
    [
      'policies/access/access-control.mdx:29:43  error  unknown-document  There is no document "travel-expenses". Use the file name without .mdx, or the id, of a document below policies/.',
    ],
  ],
  [
    'a form',
    policy,
    'reviewEvery: P1Y\n',
    'reviewEvery: P1Y\nforms: [key-cabnet]\n',
    [
      'policies/access/access-control.mdx:11:9  error  unknown-document  There is no document "key-cabnet". Did you mean key-cabinet?',
    ],
  ],
  [
    'a term',
    policy,
    '"break-glass"',
    '"brake-glass"',
    [
      'policies/access/access-control.mdx:43:15  error  unknown-term  There is no glossary term "brake-glass" in content/glossary.yaml. Did you mean break-glass?',
    ],
  ],
  [
    'a term, called by its alias',
    policy,
    '<Term id="break-glass"/>',
    '<Term id="pii"/>',
    [
      'policies/access/access-control.mdx:43:15  error  unknown-term  There is no glossary term "pii" in content/glossary.yaml. Did you mean personal-data?',
    ],
  ],
  [
    'a term, by its address in the glossary',
    policy,
    'Ask the',
    'See [it](/glossary/#brake-glass). Ask the',
    [
      'policies/access/access-control.mdx:29:10  error  unknown-term  There is no glossary term "brake-glass" in content/glossary.yaml. Did you mean break-glass?',
    ],
  ],
  [
    'a contact',
    policy,
    '"incident-line"',
    '"incidentline"',
    [
      'policies/access/access-control.mdx:43:54  error  unknown-contact  There is no contact "incidentline" in content/contacts.yaml. Did you mean incident-line?',
    ],
  ],
  [
    'a parameter',
    policy,
    '"screen-lock"',
    '"screenlock"',
    [
      'policies/access/access-control.mdx:32:65  error  unknown-parameter  There is no parameter "screenlock" in content/parameters.yaml. Did you mean screen-lock?',
    ],
  ],
  [
    'a legal clock',
    procedure,
    '"gdpr-33-1"',
    '"gdpr-33-2"',
    [
      'policies/access/key-cabinet.mdx:26:13  error  unknown-clock  There is no legal clock "gdpr-33-2" in content/legal/clocks.yaml. Did you mean gdpr-33-1?',
    ],
  ],
  [
    'a regime of clocks',
    procedure,
    'ids="gdpr-33-1"',
    'regime="gdrp"',
    [
      'policies/access/key-cabinet.mdx:26:16  error  unknown-clock  There is no regime "gdrp" in content/legal/clocks.yaml. Did you mean gdpr?',
    ],
  ],
];

describe('what is named and exists nowhere is reported where it is named, with what was probably meant', () => {
  test.each(cases)('%s', (_fault, file, from, to, says) => {
    expect(reportOn(changed(file, from, to))).toEqual(says);
  });
});
