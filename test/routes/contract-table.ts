import { type EditionName, editionNames } from '../../src/schema/handbook.ts';

/**
 * Who has which page, written by hand: the tests believe this and not the table of routes. How addresses begin, the
 * longer beginning before the shorter one. An address that begins like none of these belongs in here first.
 */
const contract: readonly (readonly [editions: readonly EditionName[], beginnings: readonly string[]])[] = [
  [
    ['audit'],
    [
      // The self-assessment shows evidence and what is missing.
      '/frameworks/[checked]/checklist',
      ...['/api/soa', '/api/coverage', '/api/gaps', '/api/stage-1', '/api/ledger'],
      // For a surveillance audit: registers and statements are compared, which staff do not have.
      '/changes/since',
    ],
  ],
  // What a notice tells of is for programs outside; inside there is the register itself.
  [['public'], ['/documents/[slug]/dpv.jsonld']],
  // Only staff have devices of their own to keep it on.
  [['staff'], ['/downtime/worker.js', '/my-reading']],
  [
    ['staff', 'audit'],
    [
      ...['/changes/for', '/api/requirements', '/api/rules', '/feeds/[calendar]'],
      // Staff have of them what the definition of a register gives them: who decides what.
      ...['/registers', '/api/registers', '/api/schemas/registers'],
    ],
  ],
  // Each edition has the old names of what it shows, and of nothing else.
  [
    editionNames,
    ['/[...former]', '/changes', '/api/documents', '/api/openapi', '/llms', '/api/schemas', '/feeds/changes'],
  ],
  [
    ['staff', 'audit'],
    [
      ...[
        '/frameworks',
        '/for',
        '/interviews',
        '/answers',
        '/now',
        '/downtime',
        '/training',
        '/reviews',
        '/on',
      ],
      '/manual',
    ],
  ],
  [
    ['audit'],
    ['/stage-1', '/gaps', '/soa', '/coverage', '/register', '/ledger', '/crosswalks', '/verify.mjs'],
  ],
  [['audit'], ['/packs', '/calendar', '/certification', '/recognised-practices']],
  [
    ['public'],
    ['/[language]', '/notices', '/rights', '/trust', '/sitemap.xml', '/robots.txt', '/.well-known'],
  ],
  // Fingerprints of a reader's own documents; auditors have the whole ledger.
  [['public', 'staff'], ['/integrity']],
  [
    editionNames,
    ['/404', '/search', '/a-z', '/glossary', '/topics', '/print', '/accessibility', '/documents'],
  ],
];

/** The editions that may have a page of this pattern, and must. None where nobody has said so. */
export function editionsByContract(pattern: string): readonly EditionName[] {
  // The first page, and the description of what is for programs.
  if (pattern === '/' || pattern === '/api') return editionNames;
  const found = contract.find(([, beginnings]) =>
    beginnings.some(
      (beginning) =>
        pattern.startsWith(beginning) && ['', '/', '.', '-'].includes(pattern.charAt(beginning.length)),
    ),
  );
  return found?.[0] ?? [];
}
