import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { stringify } from 'yaml';
import { type CorrectionRequest, planCorrection } from '../../src/ledger/plan-correction.ts';
import { planRetire, type RetireRequest } from '../../src/ledger/plan-retire.ts';
import { planReview } from '../../src/ledger/plan-review.ts';
import type { ReleaseRequest } from '../../src/schema/release-request.ts';
import type { Classification } from '../../src/schema/words.ts';
import { estonianNotice, writeEstonian } from '../support/estonian-notice.ts';
import { readHandbook, releaseFrom, writePlan } from '../support/released-handbook.ts';

/** Who is the first that may see something; nobody needs to be kept from what everyone may see. */
type Reader = 'everyone' | 'staff' | 'audit';

export interface Telling {
  /** What stands in a place that only these readers see. A word of small letters and digits. */
  readonly word: (reader: 'staff' | 'audit', kind: string) => string;
  /** Readers of documents whose whole lives are left out. */
  readonly without?: readonly Reader[];
  /** How many days later everything happens to what only these readers see, and whether more happens to it. */
  readonly later?: Partial<Record<Reader, number>>;
}

const readers: Readonly<Record<Classification, Reader>> = {
  public: 'everyone',
  internal: 'staff',
  confidential: 'audit',
};

interface Paper {
  readonly slug: string;
  readonly id: string;
  readonly file: string;
  /** That of today: decides who may know that there is such a document. */
  readonly reader: Reader;
}

/**
 * Records lives in a copy of the small handbook that change what readers may see: a document that went from internal to
 * public and one that went back, a retired internal one in whose place a public one stands and one that stood in the
 * place of a public one, a confidential version between two public ones; with reviews, a suspension, an emergency and
 * a correction; with translations. Every place that not everyone sees holds a word of its own.
 */
export function tellLives(root: string, { word, without = [], later = {} }: Telling): void {
  const say = (reader: Reader, kind: string) => (reader === 'everyone' ? 'said' : word(reader, kind));
  const on = (reader: Reader, day: string) =>
    Temporal.PlainDate.from(day)
      .add({ days: later[reader] ?? 0 })
      .toString();
  const paper = (id: string, name: string, reader: Reader): Paper => {
    const slug = reader === 'everyone' ? name : `${name}-${say(reader, 'slug')}`;
    const topic = reader === 'everyone' ? 'papers' : say(reader, 'topic');
    return { slug, id, reader, file: `policies/${topic}/${slug}.mdx` };
  };
  const isTold = ({ reader }: Paper) => !without.includes(reader);

  const [boss, officer] = [say('audit', 'holder'), say('audit', 'holder')];
  const delegate = say('audit', 'delegate');
  write(
    root,
    'content/role-holders.yaml',
    stringify([
      { role: 'boss', person: boss, name: `Boss ${say('audit', 'name')}`, from: '2024-01-01', delegate },
      { role: 'keeper', person: delegate, name: `Keeper ${say('audit', 'name')}`, from: '2024-01-01' },
      { role: 'officer', person: officer, name: `Officer ${say('audit', 'name')}`, from: '2024-01-01' },
    ]),
  );

  // A role that only auditors know of: somebody finds out later that it was theirs who approved.
  const role = say('audit', 'id of a role');
  const roles = join(root, 'content/roles.yaml');
  appendFileSync(
    roles,
    stringify([
      {
        id: role,
        title: `Role ${say('audit', 'title of a role')}`,
        duty: 'Acts.',
        classification: 'confidential',
      },
    ]),
  );
  appendFileSync(
    join(root, 'content/role-holders.yaml'),
    stringify([{ role, person: boss, name: 'Boss', from: '2024-01-01' }]),
  );

  const release = (
    { slug, id, file, reader: known }: Paper,
    classification: Classification,
    version: string,
    day: string,
    { translated = false, emergency = false } = {},
  ) => {
    const reader = least(known, readers[classification]);
    const plant = (kind: string) => say(reader, kind);
    const when = on(reader, day);
    write(root, file, writePaper(id, slug, classification, version, plant));
    if (translated) write(root, file.replace('.mdx', '.et.mdx'), writeTranslation(slug, version, plant));
    releaseFrom(root, [slug], {
      recordedOn: when,
      version,
      ...stateApproval(plant),
      ...(emergency
        ? { effective: on(reader, day), emergency: say(least(reader, 'staff'), 'emergency') }
        : {}),
    });
  };
  const stateApproval = (plant: (kind: string) => string): Partial<ReleaseRequest> => ({
    meaning: `I approve it: ${plant('meaning')}.`,
    evidence: `Minutes ${say('audit', 'evidence')}`,
    compensatingReview: `Read by ${say('audit', 'compensating review')}.`,
    reason: `Because of ${plant('reason')}.`,
    changes: [{ audience: 'all-staff', text: `New: ${plant('what changes')}.` }],
  });
  const review = (slug: string, day: string) =>
    writePlan(
      root,
      planReview(
        readHandbook(root),
        [{ document: slug, on: day, outcome: 'confirmed', role, note: `Seen: ${say('audit', 'note')}.` }],
        record(day),
      ),
    );
  const retire = (slug: string, day: string, request: Pick<RetireRequest, 'why'> & Partial<RetireRequest>) =>
    writePlan(
      root,
      planRetire(
        readHandbook(root),
        [{ document: slug, from: day, suspended: false, ...request }],
        record(day),
      ),
    );

  const [access, cabinet] = [
    { slug: 'access-control', reader: 'staff' },
    { slug: 'key-cabinet', reader: 'audit' },
  ] as const;
  const visitors = paper('PRO-101', 'visitor-rules', 'everyone');
  const oldVisitors = paper('PRO-102', 'old-visitors', 'staff');
  const press = paper('PRO-103', 'press', 'staff');
  const badges = paper('PRO-104', 'badge-rules', 'everyone');
  const desk = paper('PRO-105', 'desk', 'staff');

  write(root, estonianNotice, writeEstonian('1.0.0'));
  releaseFrom(root, ['privacy-notice'], { recordedOn: '2025-02-01', ...stateApproval(() => 'said') });
  for (const { slug, reader } of [access, cabinet])
    if (!without.includes(reader))
      releaseFrom(root, [slug], {
        recordedOn: on(reader, '2025-03-01'),
        ...stateApproval((kind) => say(reader, kind)),
      });
  if (!without.includes('staff')) release(visitors, 'internal', '1.0.0', '2025-03-11', { translated: true });
  if (isTold(oldVisitors)) release(oldVisitors, 'internal', '1.0.0', '2025-03-12');
  if (isTold(press)) release(press, 'public', '1.0.0', '2025-03-13', { translated: true });
  release(badges, 'public', '1.0.0', '2025-03-20');
  release(visitors, 'public', '2.0.0', '2025-05-01', { translated: true });
  if (isTold(oldVisitors))
    retire(oldVisitors.slug, on('staff', '2025-05-02'), {
      why: `Gone: ${say('staff', 'why retired')}.`,
      replacedBy: visitors.slug,
    });
  if (isTold(press)) release(press, 'internal', '2.0.0', '2025-05-20');
  if (isTold(desk)) release(desk, 'internal', '1.0.0', '2025-05-21');
  retire(badges.slug, '2025-06-20', {
    why: 'There are no badges any more.',
    approval: {
      ...{
        approvedOn: '2025-06-20',
        holder: delegate,
        meaning: `Gone: ${say('audit', 'meaning of an end')}.`,
      },
      ...{ method: 'minutes', evidence: `Minutes ${say('audit', 'evidence of an end')}` },
    },
    ...(isTold(desk) ? { replacedBy: desk.slug } : {}),
  });
  if (!without.includes('staff')) review(access.slug, on('staff', '2025-07-01'));
  if (!without.includes('audit'))
    retire(cabinet.slug, on('audit', '2025-07-02'), {
      why: `Out of use: ${say('audit', 'why suspended')}.`,
      suspended: true,
    });
  review('privacy-notice', '2025-07-20');
  if (isTold(desk))
    retire(desk.slug, on('staff', '2025-08-01'), {
      why: `Gone: ${say('staff', 'why retired')}.`,
      replacedBy: 'privacy-notice',
    });
  // It stays in every telling: from when on the public read nothing, the public could see for itself.
  release(visitors, 'confidential', '3.0.0', '2025-09-01', { translated: true });
  release(visitors, 'public', '4.0.0', '2025-10-01', { emergency: true });
  if ((later.staff ?? 0) > 0) review(access.slug, '2025-10-05');
  const correct = (slug: string, states: CorrectionRequest['states'], day: string) => {
    const handbook = readHandbook(root);
    const event = handbook.ledger.find(({ documents }) =>
      documents.some(({ document }) => document === slug),
    );
    const why = `Found: ${say('audit', 'why corrected')}.`;
    writePlan(
      root,
      planCorrection(handbook, { event: event?.number ?? 0, document: slug, states, why }, record(day)),
    );
  };
  correct('privacy-notice', { evidence: `Minutes ${say('audit', 'evidence')}` }, '2025-11-01');
  correct(badges.slug, { approver: role, holder: boss }, '2025-11-02');
}

function record(day: string) {
  return { today: day, recordedAt: `${day}T10:00:00Z` };
}

/** Who may see something that is both in a document of these readers and in a version of those. */
function least(a: Reader, b: Reader): Reader {
  const order: readonly Reader[] = ['everyone', 'staff', 'audit'];
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}

function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function writePaper(
  id: string,
  slug: string,
  classification: Classification,
  version: string,
  plant: (kind: string) => string,
): string {
  return [
    '---',
    `id: ${id}`,
    `title: Paper ${slug} ${plant('title')}`,
    'type: procedure',
    `classification: ${classification}`,
    // As an author leaves it: `release` writes the version.
    `version: ${version}`,
    'owner: officer',
    'approver: boss',
    'audience: [all-staff]',
    'reviewEvery: P2Y',
    `summary: What ${plant('summary')} says.`,
    '---',
    '',
    `## Of version ${version.split('.')[0]}, ${plant('heading')} {#of-version}`,
    '',
    `You find ${plant('text')} here.`,
    '',
    '<Rule id="first" level="must" who="all-staff" record="none">',
    `You **must** keep ${plant('rule')} of ${version}.`,
    '</Rule>',
    '',
  ].join('\n');
}

function writeTranslation(slug: string, version: string, plant: (kind: string) => string): string {
  return [
    '---',
    `translates: ${slug}@${version}`,
    `title: Paber ${slug} ${plant('title of a translation')}`,
    `summary: Mida ${plant('summary of a translation')} ütleb.`,
    'reviewedBy: officer',
    'qualified: true',
    'on: 2026-01-05',
    '---',
    '',
    `## Versioon ${version.split('.')[0]} {#of-version}`,
    '',
    `Siin on ${plant('text of a translation')}.`,
    '',
  ].join('\n');
}
