import type { Lookup } from '../../src/mdx/component.ts';
import { exampleActivities } from '../../src/mdx/components/notice/example.ts';
import { type ParsedText, readText } from '../../src/mdx/read-text.ts';
import { resolveText } from '../../src/mdx/resolve-text.ts';
import type { ResolvedText } from '../../src/mdx/resolved-text.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';

export const file = 'policies/access/access-control.mdx';

/** A few records of a clinic. */
export const records: Lookup = {
  activities: () => exampleActivities,
  document: (id) =>
    id === 'access-control' || id === 'POL-021'
      ? { slug: 'access-control', id: 'POL-021', title: 'Access control policy' }
      : undefined,
  role: (id) =>
    id === 'ciso'
      ? {
          id,
          title: 'Head of Information Security',
          duty: 'Keeps information safe.',
          classification: 'public',
        }
      : undefined,
  term: (id) =>
    id === 'phi'
      ? {
          id,
          term: 'protected health information',
          aliases: ['PHI'],
          definition: 'Health data of a patient.',
          see: [],
          classification: 'public',
        }
      : undefined,
  contact: (id) =>
    id === 'incident-line'
      ? {
          id,
          title: 'Incident line',
          purpose: 'Report an incident.',
          classification: 'internal',
          channels: [{ kind: 'phone', number: '+1 617 555 0123' }],
          hours: 'Day and night',
          languages: ['en'],
        }
      : undefined,
  decision: (id) =>
    id === 'accept-high-risk'
      ? {
          id,
          decision: 'Whether a high risk is accepted',
          decides: 'ciso',
          heard: ['ciso'],
          carriesOut: [],
          within: 'breach-notice',
          said: 'access-control#risk',
          words: [],
          classification: 'internal',
        }
      : undefined,
  parameter: (id) =>
    id === 'breach-notice'
      ? {
          id,
          amount: 72,
          unit: 'hour',
          meaning: 'Time to notify.',
          source: 'GDPR Art. 33(1)',
          classification: 'public',
        }
      : undefined,
  clocks: () => [
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
      startEvent: 'High risk established',
      limit: 'Without undue delay',
      addressee: 'The people concerned',
      what: 'Communication of the breach',
      source: 'GDPR Art. 34',
      verifiedOn: '2026-11-05',
    },
  ],
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
                {
                  id: 'A.5.16',
                  title: 'Identity management',
                  decision: {
                    applicable: false,
                    drivers: [],
                    because: 'Nobody logs in.',
                    status: 'not-started',
                    owner: 'Head of IT',
                    sharedWith: 'X.1 of Another',
                  },
                },
                { id: 'A.5.17', title: 'Authentication information' },
              ],
            },
          ],
        }
      : undefined,
  count: (question) => (question === 'suppliers' ? { rows: 1200 } : undefined),
  image: (path) =>
    path === 'policies/access/access-control/door.png'
      ? { file: path, sha256: 'ab'.repeat(32), format: 'png', width: 640, height: 480 }
      : undefined,
};

/** Reads a body as the text of the access control policy. */
export function read(source: string): ParsedText {
  return readText(source, file);
}

/** What is wrong with a text: `line:column rule message | hint`, a line each. */
export function problemsOf(source: string): string[] {
  return read(source).diagnostics.map(showProblem);
}

/** The rules that a text breaks, in the order of their places. */
export function rulesBrokenBy(source: string): string[] {
  return read(source).diagnostics.map(({ rule }) => rule);
}

/** Resolves a text that must be sound. */
export function resolve(source: string, known: Lookup = records): ResolvedText {
  const parsed = read(source);
  if (!parsed.sound) throw new Error(parsed.diagnostics.map(showProblem).join('\n'));
  return resolveText(parsed, known);
}

function showProblem({ line, column, rule, message, hint }: Diagnostic): string {
  return `${line}:${column} ${rule} ${message} | ${hint ?? ''}`;
}
