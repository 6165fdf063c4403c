import { registerEntries } from '../registers/registers.ts';
import { type EditionName, editionNames } from '../schema/handbook.ts';
import { manualPages } from './manual-pages.ts';
import { type Route, route, trustedPage } from './route.ts';

const all = editionNames;
const inside = ['staff', 'audit'] as const;
const audit = ['audit'] as const;

/** The longest of our policies has 19 KB of clauses beside its words, and 7 KB that tell what these mean and where links lead. */
const wholeText = { html: 78_000 };

/** Registers say themselves which editions show them, and which of them have a page. */
const withRegisters = editionsWith(() => true);
const withRegisterPages = editionsWith(({ page }) => page !== undefined);

function editionsWith(
  is: (register: (typeof registerEntries)[number][1]) => boolean,
): readonly EditionName[] {
  return editionNames.filter((name) =>
    registerEntries.some(([, register]) => is(register) && register.editions.includes(name)),
  );
}

/**
 * Every page kind there is. An edition is not even told of the kinds that it lacks: a route that merely yields no pages
 * would still ship its script and style.
 */
const table = [
  // To begin with, and to find something
  route('/', 'index.astro', all, { told: true, linkable: true, anchors: ['topics', 'topic-[topic]'] }),
  // The first page in the other languages in which the public is told something.
  route('/[language]', 'home.astro', ['public']),
  // It knows days between two versions besides all that other pages do.
  route('/404', '404.astro', all, {
    title: 'Page not found',
    unlisted: true,
    budget: { javascript: 10_500 },
  }),
  route('/notices', 'notices/index.astro', ['public'], {
    title: 'Privacy notices',
    told: true,
    header: { public: 10 },
    footer: 10,
    linkable: true,
  }),
  route('/notices/[language]', 'notices/language.astro', ['public']),
  route('/rights', 'rights/index.astro', ['public'], {
    title: 'Your rights',
    told: true,
    header: { public: 15 },
    footer: 12,
    linkable: true,
  }),
  route('/rights/[...right]', 'rights/right.astro', ['public']),
  route('/trust', 'trust/index.astro', ['public'], {
    title: 'How we protect your information',
    menuTitle: 'How we protect it',
    told: true,
    footer: 14,
    linkable: true,
  }),
  route('/trust/[language]', 'trust/language.astro', ['public']),
  route('/answers', 'answers/index.astro', inside, {
    title: 'Answers',
    header: { staff: 20 },
    linkable: true,
    anchors: ['topic-[topic]'],
  }),
  route('/answers/[...answered]', 'answers/topic.astro', inside),
  // Everywhere under the thumb of whoever is in trouble: its address stays.
  route('/now', 'now.astro', inside, {
    title: 'Report an incident',
    header: { staff: 90 },
    footer: 15,
    linkable: true,
  }),
  // Whole documents, to be printed and kept: what is needed when nothing else can be opened.
  route('/downtime', 'downtime/index.astro', inside, {
    title: 'Downtime pack',
    footer: 16,
    linkable: true,
    budget: { html: 'its documents' },
  }),
  // Its address stays for good, so that a later build can remove what an earlier one left on a device.
  route('/downtime/worker.js', 'downtime/worker.js.ts', ['staff']),
  // What a reader's own device remembers: staff alone have one.
  route('/my-reading', 'my-reading.astro', ['staff'], { title: 'My reading', footer: 17, linkable: true }),
  route('/search', 'search.astro', all, { title: 'Search', unlisted: true, linkable: true }),
  route('/search/ids.json', 'search/ids.json.ts', all),
  // For the search of our own pages alone: what it looks in, with its parts, and the ids that it resolves.
  route('/search/answers.json', 'search/answers.json.ts', all),
  route('/search/parts/[part].json', 'search/part.json.ts', all),
  route('/search/lookup.json', 'search/lookup.json.ts', all),
  // What whoever has no script finds everything in.
  route('/a-z', 'a-z/index.astro', all, {
    title: 'A-Z',
    header: { public: 20, staff: 40 },
    footer: 90,
    linkable: true,
    anchors: ['letter-[letter]', 'other'],
  }),
  route('/a-z/[...letter]', 'a-z/letter.astro', all),
  route('/glossary', 'glossary.astro', all, {
    title: 'Glossary',
    header: { public: 30 },
    footer: 80,
    linkable: true,
  }),
  route('/topics/[...topic]', 'topics/topic.astro', all),
  route('/for/[audience]', 'for/audience.astro', inside, {
    menuTitle: 'For you',
    menuAddress: '/#for-you',
    header: { staff: 10 },
  }),
  route('/for/[audience]/rules', 'for/rules.astro', inside),
  route('/for/[audience]/rules/[...ruled]', 'for/rules-topic.astro', inside),
  route('/interviews', 'interviews/index.astro', inside, {
    title: 'Interview sheets',
    footer: 95,
    linkable: true,
  }),
  route('/interviews/[audience]', 'interviews/audience.astro', inside),
  route('/print', 'print/index.astro', all, { title: 'Print', unlisted: true, footer: 100, linkable: true }),
  // Whole documents one after the other, opened by those who print them all.
  route('/print/[...topic]', 'print/topic.astro', all, { unlisted: true, budget: { html: 'its documents' } }),
  route('/accessibility', 'accessibility.astro', all, {
    title: 'Accessibility',
    footer: 120,
    linkable: true,
  }),

  // Addresses that went on under another name
  route('/[...former]', 'leads-on.astro', all, { unlisted: true }),

  // Documents and their life
  route('/documents/[slug]', 'documents/[slug]/index.astro', all, { budget: wholeText }),
  route('/documents/[slug]/[language]', 'documents/[slug]/[language]/index.astro', all),
  route(
    '/documents/[slug]/[language]/v/[version]/text.html',
    'documents/[slug]/[language]/v/[version]/text.html.ts',
    all,
  ),
  route('/documents/[slug]/v/[version]', 'documents/[slug]/v/[version]/index.astro', all, {
    budget: wholeText,
  }),
  route('/documents/[slug]/v/[version]/text.html', 'documents/[slug]/v/[version]/text.html.ts', all),
  route('/documents/[slug]/versions.json', 'documents/[slug]/versions.json.ts', all, {
    holds: 'Every version of a document, with its days and the SHA-256 of its text',
  }),
  route('/documents/[slug]/dpv.jsonld', 'documents/[slug]/dpv.jsonld.ts', ['public'], {
    holds: 'What a notice tells of, in the terms of the Data Privacy Vocabulary 2.3',
  }),
  // What was in force on the day of somebody's visit: a page for each day on which it changed.
  route('/documents/[slug]/on', 'documents/[slug]/on/index.astro', all, { unlisted: true }),
  route('/documents/[slug]/on/[day]', 'documents/[slug]/on/[day].astro', all, { unlisted: true }),
  route('/documents/[slug]/changes', 'documents/[slug]/changes/index.astro', all),
  // A comparison holds both texts, where nothing of the old one stayed: opened by those who want to see both.
  route('/documents/[slug]/changes/[version]', 'documents/[slug]/changes/[version]/index.astro', all, {
    unlisted: true,
    budget: { html: 'both versions' },
  }),
  route('/changes', 'changes/index.astro', all, { title: 'Changes', header: { staff: 30 }, footer: 60 }),
  route('/changes/[year]', 'changes/[year]/index.astro', all),
  route('/changes/[year]/[page]', 'changes/[year]/[page].astro', all),
  route('/changes/for/[audience]', 'changes/audience.astro', inside),
  route('/changes/since', 'changes/since/index.astro', audit, {
    title: 'Changes since a day',
    linkable: true,
  }),
  route('/changes/since/[since]', 'changes/since/day.astro', audit),
  route('/changes/since/[since]/[...list]', 'changes/since/part.astro', audit),
  route('/changes/since/[since].csv', 'changes/since/day.csv.ts', audit),
  route('/changes/since/[since].xlsx', 'changes/since/day.xlsx.ts', audit),
  route('/feeds/changes.xml', 'feeds/changes.xml.ts', all, { holds: 'What changed, as an Atom feed' }),
  route('/on', 'on/index.astro', inside, {
    title: 'What was in force on a day',
    menuTitle: 'In force on a day',
    footer: 70,
  }),
  route('/on/[day]', 'on/day.astro', inside),
  route('/on/[day]/[page]', 'on/day.astro', inside),
  route('/reviews', 'reviews.astro', inside, { title: 'Reviews', footer: 30 }),
  route('/feeds/[calendar].ics', 'feeds/calendar.ics.ts', inside),
  route('/integrity', 'integrity/index.astro', ['public', 'staff'], {
    title: 'Integrity',
    footer: 110,
    linkable: true,
  }),
  route('/integrity/[proofPage]', 'integrity/page.astro', ['public', 'staff']),
  route('/ledger', 'ledger/index.astro', audit, {
    title: 'Ledger',
    header: { audit: 70 },
    footer: 110,
    linkable: true,
    anchors: ['event-[number]'],
  }),
  route('/ledger/[ledgerPage]', 'ledger/page.astro', audit),
  route('/verify.mjs', 'verify.mjs.ts', audit),

  // Frameworks, and how we meet them
  route('/frameworks', 'frameworks/index.astro', inside, {
    title: 'Frameworks',
    header: { audit: 20 },
    footer: 20,
    linkable: true,
  }),
  route('/frameworks/[framework]', 'frameworks/framework.astro', inside),
  route('/frameworks/[framework]/[id]', 'frameworks/requirement.astro', inside),
  route('/frameworks/[checked]/checklist', 'checklist/checklist.astro', audit),
  route('/frameworks/[checked]/checklist/[part]', 'checklist/part.astro', audit),
  route('/frameworks/[checked]/checklist.csv', 'checklist/checklist.csv.ts', audit),
  route('/frameworks/[checked]/checklist.xlsx', 'checklist/checklist.xlsx.ts', audit),
  route('/coverage', 'coverage/index.astro', audit, {
    title: 'Coverage',
    header: { audit: 30 },
    linkable: true,
    anchors: ['gaps'],
  }),
  route('/coverage/[framework]', 'coverage/framework.astro', audit),
  route('/stage-1', 'stage-1/index.astro', audit, {
    title: 'Stage 1',
    header: { audit: 40 },
    linkable: true,
    anchors: ['scope', 'counts'],
  }),
  route('/stage-1/[documented]', 'stage-1/framework.astro', audit),
  route('/soa', 'soa/index.astro', audit, {
    title: 'Statement of Applicability',
    menuTitle: 'SoA',
    header: { audit: 50 },
    linkable: true,
    anchors: ['[framework]', 'take-away', 'states'],
  }),
  // Every control with its reason on one page, which is what auditors print; 95 of them are 60.3 KB.
  route('/soa/[statement]', 'soa/statement.astro', audit, { budget: { html: 64_000 } }),
  route('/soa/[statement]/[theme]', 'soa/theme.astro', audit),
  route('/soa/[statement].csv', 'soa/statement.csv.ts', audit),
  route('/soa/[statement].xlsx', 'soa/statement.xlsx.ts', audit),
  route('/soa/statement-of-applicability.xlsx', 'soa/workbook.xlsx.ts', audit),
  route('/gaps', 'gaps/index.astro', audit, { title: 'Gaps', footer: 35, linkable: true, anchors: ['who'] }),
  route('/gaps/[missing]', 'gaps/kind.astro', audit),
  route('/gaps/gaps.xlsx', 'gaps/gaps.xlsx.ts', audit),
  route('/crosswalks', 'crosswalks/index.astro', audit, { title: 'Crosswalks', footer: 40, linkable: true }),
  route('/crosswalks/[from]/[to]', 'crosswalks/pair.astro', audit),
  route('/crosswalks/[from]/[to]/[group]', 'crosswalks/group.astro', audit),
  route('/crosswalks/[from]/[to].csv', 'crosswalks/pair.csv.ts', audit),
  route('/crosswalks/[from]/[to].xlsx', 'crosswalks/pair.xlsx.ts', audit),

  // Registers
  route('/register', 'register.astro', audit, {
    title: 'Document register',
    menuTitle: 'Documents',
    header: { audit: 10 },
    linkable: true,
    anchors: ['role-holders'],
  }),
  route('/registers', 'registers/index.astro', withRegisters, {
    title: 'Registers',
    header: { audit: 60 },
    linkable: true,
  }),
  route('/registers/[register]', 'registers/register.astro', withRegisterPages),
  route('/registers/[register]/[...rows]', 'registers/part.astro', withRegisterPages),
  route('/registers/[register].csv', 'registers/register.csv.ts', withRegisterPages),
  route('/registers/[register].xlsx', 'registers/register.xlsx.ts', withRegisterPages),
  // What a client of ours is shown, in paper or as a workbook
  route('/packs/[client]', 'packs/pack.astro', audit, { unlisted: true }),
  route('/packs/[client].xlsx', 'packs/pack.xlsx.ts', audit),

  // How the management system runs
  route('/calendar', 'calendar/index.astro', audit, { title: 'Calendar', footer: 32, linkable: true }),
  route('/calendar/[phase]', 'calendar/phase.astro', audit),
  route('/calendar/checks', 'calendar/checks.astro', audit, { title: 'Checks', linkable: true }),
  route('/certification', 'certification/index.astro', audit, {
    title: 'Certification',
    footer: 34,
    linkable: true,
  }),
  route('/recognised-practices', 'recognised-practices/index.astro', audit, {
    title: 'Recognised security practices',
    footer: 36,
    linkable: true,
  }),
  route('/calendar/checks.csv', 'calendar/checks.csv.ts', audit),
  route('/calendar/checks.xlsx', 'calendar/checks.xlsx.ts', audit),

  // The author's manual
  ...manualPages.map(({ path, title }) =>
    route(`/${path}`, trustedPage, inside, {
      title,
      ...(path === 'manual' ? { menuTitle: "Author's manual", footer: 50 } : {}),
    }),
  ),

  // For programs
  route('/api', 'api/index.astro', all, { title: 'For programs', footer: 115, linkable: true }),
  route('/api/openapi.json', 'api/openapi.json.ts', all, { holds: 'All of these, as OpenAPI 3.1' }),
  route('/llms.txt', 'llms.txt.ts', all, { holds: 'A map of the pages for programs that read' }),
  route('/api/documents.json', 'api/documents.json.ts', all, {
    holds: 'Documents with version, state, days and the SHA-256 of their text',
  }),
  route('/api/rules.json', 'api/rules.json.ts', inside, {
    holds: 'Every rule, with who must do what to what by when, as its sentence says it',
  }),
  route('/api/requirements.json', 'api/requirements.json.ts', inside, {
    holds: 'Requirements with the sections tied to them, and what is inferred',
  }),
  route('/api/soa.json', 'api/soa.json.ts', audit, { holds: 'The Statement of Applicability' }),
  route('/api/coverage.json', 'api/coverage.json.ts', audit, { holds: 'Coverage by framework' }),
  route('/api/gaps.json', 'api/gaps.json.ts', audit, { holds: 'What is missing, for what, who and by when' }),
  route('/api/stage-1.json', 'api/stage-1.json.ts', audit, {
    holds: 'What must be in writing, and where it stands',
  }),
  route('/api/ledger.json', 'api/ledger.json.ts', audit, {
    holds: 'Every event, and the head of the chain',
  }),
  route('/api/registers/[list].json', 'api/registers/list.json.ts', withRegisters, {
    holds: 'A register, each entry with what names it',
  }),
  route('/api/schemas/[format].json', 'api/schemas/[format].json.ts', all, {
    holds: 'What each of them holds, as JSON Schema',
  }),
  route('/api/schemas/registers/[list].json', 'api/schemas/registers/list.json.ts', withRegisters, {
    holds: 'The same for each register',
  }),
  route('/sitemap.xml', 'sitemap.xml.ts', ['public']),
  route('/robots.txt', 'robots.txt.ts', ['public']),
  route('/.well-known/security.txt', 'security.txt.ts', ['public']),
  route('/.well-known/[gpc].json', 'gpc.json.ts', ['public']),
] as const;

export const routes: readonly Route[] = table;

type Row = (typeof table)[number];

/** The pattern of a page kind with a title of its own. */
export type TitledPattern = Extract<Row, { readonly title: string }>['pattern'];

/** The row of a pattern, written as Astro tells it: with or without a slash at the end. None for a handbook's own pages. */
export function routeOf(pattern: string): Route | undefined {
  const asked = pattern.replace(/(?<=.)\/$/, '');
  return routes.find((row) => row.pattern === asked);
}

/** The title of a kind that has one page, for the page itself and for what leads to it. */
export function titleOf(pattern: TitledPattern): string {
  return routeOf(pattern)?.title ?? '';
}

/** The page kinds, and kinds of files, that an edition has. */
export function routesOf(edition: EditionName): readonly Route[] {
  return routes.filter(({ editions }) => editions.includes(edition));
}

/** The files `/api/NAME.json` that an edition has, by name, but for the one that describes them. */
export function apiNames(edition: EditionName): readonly string[] {
  return routesOf(edition)
    .flatMap(({ pattern }) => /^\/api\/([a-z0-9-]+)\.json$/.exec(pattern)?.[1] ?? [])
    .filter((name) => name !== 'openapi');
}
