import { both, inMemory } from '../handbook/frozen-texts.ts';
import { historyOn, latestVersion, recordedOn } from '../handbook/histories.ts';
import { placeOf } from '../handbook/places.ts';
import { isReleasedWith } from '../handbook/translations.ts';
import type { Document, FrozenText, Handbook, History } from '../schema/handbook.ts';
import type { ReleaseRequest } from '../schema/release-request.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { appendEvent } from './append-event.ts';
import { bumpOf } from './bump-version.ts';
import { checkApproval, stateApproval } from './check-approval.ts';
import { checkChanges } from './check-changes.ts';
import { checkDays } from './check-days.ts';
import { decideVersion } from './decide-version.ts';
import { freezeDocument } from './freeze-document.ts';
import type { Verdict } from './judge-change.ts';
import type { Recording } from './recording.ts';
import { setVersion } from './set-version.ts';

/** What is released, and why as this version. */
export interface Decision {
  readonly document: Document;
  readonly before: FrozenText | undefined;
  readonly version: string;
  /** Missing for a first release. */
  readonly verdict: Verdict | undefined;
  readonly effective: string;
  /** Translations that are released with it, and the SHA-256 of their texts. */
  readonly translations: readonly { readonly language: string; readonly text: string }[];
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
  const documents = new Map(handbook.documents.map((document) => [document.slug, document]));
  const translated = Map.groupBy(handbook.translations, ({ slug }) => slug);
  const recorded = Map.groupBy(handbook.archive, ({ document }) => document);
  const problems: Diagnostic[] = [];
  const [first] = handbook.ledger;
  const began = first === undefined ? recording.today : recordedOn(first, handbook.organization.timeZone);
  const mixed = new Set(requests.map(({ document }) => documents.get(document)?.classification)).size > 1;
  const planned = requests.flatMap((request) => {
    const document = documents.get(request.document);
    if (document === undefined) return [];
    const history = historyOn(handbook, document.slug, recording.today);
    const place = (field: string) => placeOf(handbook, document.file, field);
    const decided = decideVersion(
      document,
      history,
      request,
      (recorded.get(document.slug) ?? []).map(({ version }) => version),
      handbook.texts,
      hasWaitingTranslation(handbook, document, history),
    );
    const effective = request.effective ?? recording.today;
    problems.push(
      ...decided.problems.map((report) => report(place('version'))),
      // Where nothing has changed, nothing else needs to be right.
      ...(decided.unchanged
        ? []
        : [
            ...checkDays(document, history, effective, request, recording, began).map((report) =>
              report(place('')),
            ),
            ...checkApproval(handbook, document, request).map((report) => report(place('approver'))),
            ...checkChanges(handbook, document, request, decided.verdict, recording, mixed).map((report) =>
              report(place('audience')),
            ),
          ]),
    );
    const { version } = decided;
    const source = setVersion(sources.get(document.file) ?? '', version);
    return [
      {
        ...{ request, document, effective, source, ...decided },
        frozen: freezeDocument({ ...document, version }, source, handbook),
        translations: (translated.get(document.slug) ?? [])
          .filter((one) => one.version === version)
          .map((one) => freezeDocument(one, sources.get(one.file) ?? '', handbook)),
      },
    ];
  });
  const { event, files } = appendEvent(
    handbook.ledger,
    {
      kind: 'release',
      ...(recording.adopted ? { adopted: true as const } : {}),
      ...(recording.emergency === undefined ? {} : { emergency: recording.emergency }),
      documents: planned.map(
        ({ request, document, effective, version, verdict, below, frozen, translations }) => ({
          document: document.slug,
          version,
          hashes: frozen.hashes,
          translations: translations.map(({ text, hashes }) => ({ language: text.language, hashes })),
          approval: stateApproval(handbook, document, request),
          effective,
          reason: request.reason,
          changes: request.changes,
          weight: verdict?.least === 'patch' ? ('editorial' as const) : ('material' as const),
          ...(below === undefined ? {} : { below }),
        }),
      ),
    },
    recording.recordedAt,
  );
  const released = new Map(planned.map((one) => [one.document.slug, one]));
  const texts = planned.flatMap(({ frozen, translations }) => [frozen, ...translations]);
  return {
    decisions: planned.map(({ document, before, version, verdict, effective, translations }) => ({
      ...{ document, before, version, verdict, effective },
      translations: translations.map(({ text }) => ({ language: text.language, text: text.sha256 })),
    })),
    files: new Map([
      ...texts.flatMap(({ files }) => [...files]),
      ...planned.map(({ document, source }) => [document.file, source] as const),
      ...files,
    ]),
    copies: texts.flatMap(({ copies }) => copies),
    after: {
      ...handbook,
      documents: handbook.documents.map((document) => {
        const one = released.get(document.slug);
        return one === undefined ? document : { ...document, version: one.version };
      }),
      ledger: [...handbook.ledger, event],
      archive: [...handbook.archive, ...texts.map(({ text }) => text)],
      texts: both(inMemory(texts.map(({ html }) => html)), handbook.texts),
    },
    problems,
  };
}

/** Whether a translation of the coming version says what none that was released says. */
function hasWaitingTranslation(
  { translations, archive, texts }: Pick<Handbook, 'translations' | 'archive' | 'texts'>,
  { slug, version }: Pick<Document, 'slug' | 'version'>,
  history: History | undefined,
): boolean {
  const before = history && latestVersion(history);
  if (before === undefined) return false;
  const coming = version === before.version ? bumpOf(before.version, 'patch') : version;
  return translations
    .filter((translation) => translation.slug === slug && translation.version === coming)
    .some((translation) => !isReleasedWith(translation, before.version, { archive, texts }));
}
