import { registerEntries } from '../registers/registers.ts';
import { type EditionName, editionNames } from '../schema/handbook.ts';

/** A page kind that not every edition has. Pages of all editions lie in `pages/` under their own names. */
export interface Route {
  readonly pattern: string;
  /** File below `src/site/pages/`, its name beginning with an underscore so that Astro does not route it by itself. */
  readonly page: string;
  readonly editions: readonly EditionName[];
}

const inside = ['staff', 'audit'] as const;

/** Registers say themselves which editions show them. */
const withRegisters = editionNames.filter((name) =>
  registerEntries.some(([, { editions }]) => editions.includes(name)),
);

/**
 * Page kind by edition. A route that merely yields no pages would still ship its script and style, so an edition
 * is not even told of the routes that it lacks.
 */
export const routes: readonly Route[] = [
  { pattern: '/frameworks', page: 'frameworks/_index.astro', editions: inside },
  { pattern: '/frameworks/[framework]', page: 'frameworks/_framework.astro', editions: inside },
  { pattern: '/frameworks/[framework]/[id]', page: 'frameworks/_requirement.astro', editions: inside },
  { pattern: '/for/[audience]', page: 'for/_audience.astro', editions: inside },
  { pattern: '/answers', page: '_answers.astro', editions: inside },
  { pattern: '/reviews', page: '_reviews.astro', editions: inside },
  { pattern: '/feeds/[calendar].ics', page: 'feeds/_calendar.ics.ts', editions: inside },
  { pattern: '/api/requirements.json', page: 'api/_requirements.json.ts', editions: inside },
  { pattern: '/changes/for/[audience]', page: 'changes/_audience.astro', editions: inside },
  { pattern: '/on', page: 'on/_index.astro', editions: inside },
  { pattern: '/on/[day]', page: 'on/_day.astro', editions: inside },
  { pattern: '/on/[day]/[page]', page: 'on/_day.astro', editions: inside },
  { pattern: '/coverage', page: 'coverage/_index.astro', editions: ['audit'] },
  { pattern: '/coverage/[framework]', page: 'coverage/_framework.astro', editions: ['audit'] },
  { pattern: '/stage-1', page: 'stage-1/_index.astro', editions: ['audit'] },
  { pattern: '/stage-1/[documented]', page: 'stage-1/_framework.astro', editions: ['audit'] },
  { pattern: '/api/coverage.json', page: 'api/_coverage.json.ts', editions: ['audit'] },
  { pattern: '/api/stage-1.json', page: 'api/_stage-1.json.ts', editions: ['audit'] },
  { pattern: '/register', page: '_register.astro', editions: ['audit'] },
  { pattern: '/registers', page: 'registers/_index.astro', editions: withRegisters },
  { pattern: '/registers/[register]', page: 'registers/_register.astro', editions: withRegisters },
  { pattern: '/registers/[register].csv', page: 'registers/_register.csv.ts', editions: withRegisters },
  { pattern: '/registers/[register].xlsx', page: 'registers/_register.xlsx.ts', editions: withRegisters },
  { pattern: '/api/registers/[list].json', page: 'api/registers/_list.json.ts', editions: withRegisters },
  {
    pattern: '/api/schemas/registers/[list].json',
    page: 'api/schemas/registers/_list.json.ts',
    editions: withRegisters,
  },
  { pattern: '/ledger', page: 'ledger/_index.astro', editions: ['audit'] },
  { pattern: '/ledger/[ledgerPage]', page: 'ledger/_page.astro', editions: ['audit'] },
  { pattern: '/api/ledger.json', page: 'api/_ledger.json.ts', editions: ['audit'] },
  { pattern: '/verify.mjs', page: '_verify.mjs.ts', editions: ['audit'] },
  { pattern: '/soa', page: 'soa/_index.astro', editions: ['audit'] },
  { pattern: '/soa/[statement]', page: 'soa/_statement.astro', editions: ['audit'] },
  { pattern: '/soa/[statement]/[theme]', page: 'soa/_theme.astro', editions: ['audit'] },
  { pattern: '/soa/[statement].csv', page: 'soa/_statement.csv.ts', editions: ['audit'] },
  { pattern: '/soa/[statement].xlsx', page: 'soa/_statement.xlsx.ts', editions: ['audit'] },
  { pattern: '/soa/statement-of-applicability.xlsx', page: 'soa/_workbook.xlsx.ts', editions: ['audit'] },
  { pattern: '/api/soa.json', page: 'api/_soa.json.ts', editions: ['audit'] },
  { pattern: '/crosswalks', page: 'crosswalks/_index.astro', editions: ['audit'] },
  { pattern: '/crosswalks/[from]/[to]', page: 'crosswalks/_pair.astro', editions: ['audit'] },
  { pattern: '/crosswalks/[from]/[to]/[group]', page: 'crosswalks/_group.astro', editions: ['audit'] },
  { pattern: '/crosswalks/[from]/[to].csv', page: 'crosswalks/_pair.csv.ts', editions: ['audit'] },
  { pattern: '/crosswalks/[from]/[to].xlsx', page: 'crosswalks/_pair.xlsx.ts', editions: ['audit'] },
  { pattern: '/frameworks/[checked]/checklist', page: 'checklist/_checklist.astro', editions: ['audit'] },
  { pattern: '/frameworks/[checked]/checklist/[part]', page: 'checklist/_part.astro', editions: ['audit'] },
  {
    pattern: '/frameworks/[checked]/checklist.csv',
    page: 'checklist/_checklist.csv.ts',
    editions: ['audit'],
  },
  {
    pattern: '/frameworks/[checked]/checklist.xlsx',
    page: 'checklist/_checklist.xlsx.ts',
    editions: ['audit'],
  },
  { pattern: '/integrity', page: 'integrity/_index.astro', editions: ['public', 'staff'] },
  { pattern: '/integrity/[proofPage]', page: 'integrity/_page.astro', editions: ['public', 'staff'] },
  { pattern: '/notices', page: '_notices.astro', editions: ['public'] },
  { pattern: '/sitemap.xml', page: '_sitemap.xml.ts', editions: ['public'] },
  { pattern: '/robots.txt', page: '_robots.txt.ts', editions: ['public'] },
  { pattern: '/.well-known/security.txt', page: '_security.txt.ts', editions: ['public'] },
];

/** The files `/api/NAME.json` that an edition has, by name. All have the first. */
export function apiNames(edition: EditionName): readonly string[] {
  const own = routes.filter(({ editions }) => editions.includes(edition));
  return [
    'documents',
    ...own.flatMap(({ pattern }) => /^\/api\/([a-z0-9-]+)\.json$/.exec(pattern)?.[1] ?? []),
  ];
}
