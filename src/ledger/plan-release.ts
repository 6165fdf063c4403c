import { compare } from 'semver';
import { differs } from '../handbook/differs.ts';
import { historiesOf, latestVersion } from '../handbook/histories.ts';
import { placeOf } from '../handbook/places.ts';
import { hashOf } from '../handbook/read-ledger.ts';
import { thaw } from '../handbook/thaw.ts';
import { archiveFolder } from '../schema/event.ts';
import type { Document, FrozenText, Handbook, History } from '../schema/handbook.ts';
import type { ReleaseRequest } from '../schema/release-request.ts';
import { type Diagnostic, reportError } from '../source/diagnostic.ts';
import { quote } from '../source/phrase.ts';
import { appendEvent } from './append-event.ts';
import { checkApproval, soleHolder } from './check-approval.ts';
import { bumpOf, judgeChange, type Verdict } from './judge-change.ts';
import { setVersion } from './set-version.ts';
import { stateFacts } from './state-facts.ts';

/** How and when a release is recorded. */
export interface Recording {
  /** The day of recording, in the organisation's time zone. */
  readonly today: string;
  /** The instant of recording, in UTC. */
  readonly recordedAt: string;
  /** The approvals predate the ledger. */
  readonly adopted: boolean;
  /** Why it is in force before it was approved or recorded. */
  readonly emergency?: string | undefined;
}

/** What is released, and why as this version. */
export interface Decision {
  readonly document: Document;
  readonly before: FrozenText | undefined;
  readonly version: string;
  /** Missing for a first release. */
  readonly verdict: Verdict | undefined;
  readonly effective: string;
}

export interface ReleasePlan {
  readonly decisions: readonly Decision[];
  /** Everything that is written, by path below the root. */
  readonly files: ReadonlyMap<string, string>;
  /** Pictures that are frozen beside their text. */
  readonly copies: readonly { readonly from: string; readonly to: string }[];
  /** The handbook as it will be after the event. */
  readonly after: Handbook;
  readonly problems: readonly Diagnostic[];
}

/**
 * Plans the release of working copies: decides each version by what has changed, freezes texts and facts, and chains
 * the event. Writes nothing; with problems nothing may be written.
 *
 * @param sources The source of each document, line breaks normalised, by its path.
 */
export function planRelease(
  handbook: Handbook,
  requests: readonly ReleaseRequest[],
  sources: ReadonlyMap<string, string>,
  recording: Recording,
): ReleasePlan {
  const histories = new Map(
    historiesOf(handbook, recording.today).map((history) => [history.document, history]),
  );
  const problems: Diagnostic[] = [];
  const planned = requests.flatMap((request) => {
    const document = handbook.documents.find(({ slug }) => slug === request.document);
    if (document === undefined) return [];
    const place = (field: string) => placeOf(handbook, document.file, field);
    const decided = decideVersion(document, histories.get(document.slug), request);
    const effective = request.effective ?? recording.today;
    problems.push(
      ...decided.problems.map((report) => report(place('version'))),
      ...checkDays(document, histories.get(document.slug), effective, request, recording).map((report) =>
        report(place('')),
      ),
      ...checkApproval(handbook, document, request).map((report) => report(place('approver'))),
    );
    return [
      { request, document, effective, ...decided, ...freeze(document, decided.version, handbook, sources) },
    ];
  });
  const { event, files } = appendEvent(
    handbook.ledger,
    {
      kind: 'release',
      ...(recording.adopted ? { adopted: true as const } : {}),
      ...(recording.emergency === undefined ? {} : { emergency: recording.emergency }),
      documents: planned.map(({ request, document, effective, version, verdict, below, hashes }) => ({
        document: document.slug,
        version,
        hashes,
        translations: [],
        approval: approvalOf(handbook, document, request),
        effective,
        reason: request.reason,
        changes: request.changes,
        weight: verdict?.least === 'patch' ? ('editorial' as const) : ('material' as const),
        ...(below === undefined ? {} : { below }),
      })),
    },
    recording.recordedAt,
  );
  const released = new Map(planned.map((one) => [one.document.slug, one]));
  return {
    decisions: planned.map(({ document, before, version, verdict, effective }) => ({
      document,
      before,
      version,
      verdict,
      effective,
    })),
    files: new Map([
      ...planned.flatMap((one) => [...one.files]),
      ...planned.map(({ document, source }) => [document.file, source] as const),
      ...files,
    ]),
    copies: planned.flatMap(({ document, frozen }) =>
      frozen.facts.images.flatMap(({ sha256, format }) => {
        const image = handbook.images.find((one) => one.sha256 === sha256);
        const folder = archiveFolder(document.slug, frozen.version);
        return image === undefined ? [] : [{ from: image.file, to: `${folder}/${sha256}.${format}` }];
      }),
    ),
    after: {
      ...handbook,
      documents: handbook.documents.map((document) => {
        const one = released.get(document.slug);
        return one === undefined ? document : { ...document, version: one.version };
      }),
      ledger: [...handbook.ledger, event],
      archive: [...handbook.archive, ...planned.map(({ frozen }) => frozen)],
    },
    problems,
  };
}

type Report = (place: ReturnType<typeof placeOf>) => Diagnostic;

interface Decided {
  readonly before: FrozenText | undefined;
  readonly version: string;
  readonly verdict: Verdict | undefined;
  readonly below?: { readonly verdict: 'patch' | 'minor' | 'major'; readonly reason: string } | undefined;
  readonly problems: readonly Report[];
}

/** The change decides, not the author: a version may be raised by more than the change asks for, never in silence by less. */
function decideVersion(document: Document, history: History | undefined, request: ReleaseRequest): Decided {
  const before = history && latestVersion(history);
  if (before === undefined) {
    return { before, version: request.version ?? document.version, verdict: undefined, problems: [] };
  }
  const old = thaw(before);
  const resumed = history?.retirements.some(({ suspended }) => suspended) === true;
  if (!differs(old, document)) {
    if (resumed)
      return { before, version: bumpOf(before.version, 'patch'), verdict: undefined, problems: [] };
    const raised = document.version !== before.version;
    const problem: Report = (place) =>
      reportError(
        place,
        'nothing-to-release',
        raised
          ? `The version says ${document.version}, and nothing that is approved has changed since ${before.version}.`
          : `Nothing that is approved has changed since ${before.version}.`,
        raised
          ? `Write version: ${before.version}`
          : 'Keywords, answers and ties to requirements are read live: they need no release. To record that it was looked at, use: npx clausebook review',
      );
    return { before, version: before.version, verdict: undefined, problems: [problem] };
  }
  const verdict = judgeChange(old, document);
  const least = verdict.least === 'none' ? 'patch' : verdict.least;
  const asked = bumpOf(before.version, least);
  // The author may have written a version of their own; whoever left the old one has it raised.
  const chosen = request.version ?? (document.version === before.version ? asked : document.version);
  if (compare(chosen, before.version) <= 0) {
    const problem: Report = (place) =>
      reportError(
        place,
        'version-too-low',
        `The version ${chosen} does not come after ${before.version}, which was released already.`,
        `Write version: ${before.version}, and the release raises it to ${asked}.`,
      );
    return { before, version: asked, verdict, problems: [problem] };
  }
  if (compare(chosen, asked) >= 0) return { before, version: chosen, verdict, problems: [] };
  if (request.below !== undefined)
    return {
      before,
      version: chosen,
      verdict,
      below: { verdict: least, reason: request.below },
      problems: [],
    };
  const problem: Report = (place) =>
    reportError(
      place,
      'version-too-low',
      `The change asks for a ${least} version, ${asked}, and not ${chosen}: ${sayCauses(verdict)}.`,
      `Write version: ${before.version} and let the release raise it. To go below it, the approver gives a reason: --below "..."`,
    );
  return { before, version: chosen, verdict, problems: [problem] };
}

/** The words that decided: `in "Reporting": "72 hours" became "48 hours"`. */
export function sayCauses({ least, causes }: Verdict, most = 3): string {
  const deciding = causes.filter(({ level }) => level === least);
  const shown = deciding.slice(0, most).map(({ section, before, after }) => {
    const where = section === undefined ? '' : `in ${quote(section.heading)} `;
    if (before === '') return `${where}${quote(after)} is new`;
    return after === ''
      ? `${where}${quote(before)} is gone`
      : `${where}${quote(before)} became ${quote(after)}`;
  });
  const more = deciding.length - shown.length;
  return `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

/** Days rise from version to version, and none lies in the past unless it is recorded that it does. */
function checkDays(
  document: Document,
  history: History | undefined,
  effective: string,
  { approvedOn }: ReleaseRequest,
  { today, adopted, emergency }: Recording,
): Report[] {
  const reports: Report[] = [];
  const refuse = (rule: string, message: string, hint: string) =>
    reports.push((place) => reportError(place, rule, message, hint));
  const last = history?.versions.at(-1);
  const end = history?.retirements.find(({ suspended }) => !suspended);
  if (end !== undefined)
    refuse(
      'released-after-retirement',
      `${quote(document.title)} is retired from ${end.from} on; what is retired does not come back.`,
      'Write a new document with an id and file name of its own, or correct the retirement: npx clausebook correct',
    );
  if (last !== undefined && effective <= last.release.effective)
    refuse(
      'effective-too-early',
      `Version ${last.frozen.version} is in force from ${last.release.effective} on; the next one must come after that day, and this one is to be in force from ${effective} on.`,
      `Choose a later day with --effective, or correct the earlier release: npx clausebook correct ${last.release.event} ${document.slug}`,
    );
  if (approvedOn > today)
    refuse(
      'effective-too-early',
      `It cannot have been approved on ${approvedOn}: today is ${today}.`,
      'Release it when it is approved.',
    );
  if (adopted && document.type === 'notice')
    refuse(
      'notice-adopted',
      'A notice cannot be recorded after the fact: the public must be able to rely on the day from which it is shown.',
      'Leave --adopt out; it is then in force from today on.',
    );
  if (emergency !== undefined) return reports;
  if (effective < approvedOn)
    refuse(
      'effective-too-early',
      `It was approved on ${approvedOn} and cannot be in force before, from ${effective} on.`,
      'Choose a later day with --effective. If it had to be in force at once, say why with --emergency "..."',
    );
  if (effective < today && !adopted)
    refuse(
      'effective-too-early',
      `It is recorded on ${today} and cannot be in force from ${effective} on.`,
      'Choose a later day with --effective. An approval from before the ledger is recorded with --adopt.',
    );
  return reports;
}

function approvalOf(handbook: Handbook, document: Document, request: ReleaseRequest) {
  const { approvedOn, meaning, method, evidence, compensatingReview } = request;
  return {
    on: approvedOn,
    role: document.approver,
    holder: request.holder ?? soleHolder(handbook, document.approver, approvedOn) ?? 'nobody',
    meaning,
    ...(method === undefined ? {} : { method }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(compensatingReview === undefined ? {} : { compensatingReview }),
  };
}

function freeze(
  document: Document,
  version: string,
  handbook: Handbook,
  sources: ReadonlyMap<string, string>,
) {
  const source = setVersion(sources.get(document.file) ?? '', version);
  const facts = stateFacts({ ...document, version }, handbook);
  const written = `${JSON.stringify(facts, null, 1)}\n`;
  const folder = archiveFolder(document.slug, version);
  const frozen: FrozenText = {
    document: document.slug,
    language: document.language,
    version,
    text: document.text,
    sha256: hashOf(document.text),
    facts,
  };
  return {
    frozen,
    source,
    hashes: { source: hashOf(source), text: frozen.sha256, facts: hashOf(written) },
    files: new Map([
      [`${folder}/source.mdx`, source],
      [`${folder}/text.html`, document.text],
      [`${folder}/facts.json`, written],
    ]),
  };
}
