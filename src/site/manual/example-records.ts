import type { Lookup } from '../../mdx/component.ts';
import type { Clock } from '../../schema/clock.ts';
import type { Contact } from '../../schema/contact.ts';
import type { Framework } from '../../schema/framework.ts';
import type { Parameter } from '../../schema/parameter.ts';
import type { Role } from '../../schema/role.ts';
import type { Term } from '../../schema/term.ts';

/**
 * A few records of nobody's, for the examples in the author's manual: they must look the same in every handbook and
 * every edition, whatever its own records say and whoever may see them.
 */
const ciso: Role = {
  id: 'ciso',
  title: 'Head of Information Security',
  duty: 'Keeps information safe.',
  classification: 'public',
};

const incidentLine: Contact = {
  id: 'incident-line',
  title: 'Incident line',
  purpose: 'Report that something went wrong.',
  classification: 'public',
  channels: [{ kind: 'phone', number: '+1 617 555 0123' }],
  hours: 'day and night',
  languages: ['en'],
};

const breachNotice: Parameter = {
  id: 'breach-notice',
  amount: 72,
  unit: 'hour',
  meaning: 'How long we have to tell the supervisory authority of a breach.',
  source: 'GDPR Art. 33(1)',
  classification: 'public',
};

export const exampleTerms: readonly Term[] = [
  {
    id: 'breach',
    term: 'personal data breach',
    aliases: [],
    definition: 'A breach of security.',
    see: [],
    classification: 'public',
  },
  {
    id: 'personal-data',
    term: 'personal data',
    aliases: [],
    definition: 'Information about a person.',
    see: [],
    classification: 'public',
  },
];

const clocks: readonly Clock[] = [
  {
    id: 'gdpr-33-1',
    regime: 'gdpr',
    startEvent: 'Becoming aware of the breach',
    limit: '72 hours',
    addressee: 'The supervisory authority',
    what: 'Notice of the breach',
    source: 'GDPR Art. 33(1)',
    verifiedOn: '2026-11-02',
  },
  {
    id: 'gdpr-34',
    regime: 'gdpr',
    startEvent: 'Finding that the risk to people is high',
    limit: 'Without undue delay',
    addressee: 'The people concerned',
    what: 'Word of the breach',
    source: 'GDPR Art. 34',
    verifiedOn: '2026-11-02',
  },
];

export const exampleDocument = { slug: 'access-control', id: 'POL-021', title: 'Access control policy' };

const own: Pick<Framework, 'edition' | 'publisher' | 'status' | 'sources' | 'notVerified' | 'needsControls'> =
  {
    edition: '1',
    publisher: 'Nobody',
    status: { state: 'own' },
    sources: ['Made up'],
    notVerified: [],
    needsControls: false,
  };

export const exampleFrameworks: readonly Framework[] = [
  {
    ...own,
    id: 'iso27001-2022',
    title: 'ISO/IEC 27001:2022',
    name: 'ISO/IEC 27001:2022',
    requirements: [
      { id: 'A.5.15', title: 'Access control', kind: 'control', assessable: true },
      { id: 'A.5.18', title: 'Access rights', kind: 'control', assessable: true },
    ],
  },
  {
    ...own,
    id: 'gdpr',
    title: 'GDPR',
    name: 'General Data Protection Regulation',
    requirements: [{ id: 'Art.32(1)(b)', title: 'Security of processing', kind: 'point', assessable: true }],
  },
];

export const exampleRecords: Lookup = {
  document: (slugOrId) =>
    slugOrId === exampleDocument.slug || slugOrId === exampleDocument.id ? exampleDocument : undefined,
  role: (id) => (id === ciso.id ? ciso : undefined),
  term: (id) => exampleTerms.find((term) => term.id === id),
  contact: (id) => (id === incidentLine.id ? incidentLine : undefined),
  parameter: (id) => (id === breachNotice.id ? breachNotice : undefined),
  clocks: () => clocks,
  statement: (framework) =>
    framework === 'iso27001-2022'
      ? {
          title: 'ISO/IEC 27001:2022',
          groups: [
            {
              title: 'A.5 Organizational controls',
              controls: [
                {
                  id: 'A.5.15',
                  title: 'Access control',
                  decision: {
                    applicable: true,
                    drivers: ['risk', 'legal'],
                    because: 'Curious looks into records are a risk of every clinic.',
                    status: 'implemented',
                    owner: 'Head of Information Security',
                  },
                },
              ],
            },
          ],
        }
      : undefined,
  image: () => undefined,
};
