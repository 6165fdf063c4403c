import {
  type ChangesSince,
  changesSince,
  layOutSince,
  type SinceDay,
  type SinceLaid,
  type SincePart,
  sinceDays,
} from '../exports/changes-since.ts';
import { edition } from './edition.ts';

export const sinceParts = ['documents', 'statements', 'events', 'registers'] as const satisfies SincePart[];

/** What each list is called, on its page and on the page of the day. */
export const sincePartTitle: Readonly<Record<SincePart, string>> = {
  documents: 'Documents',
  statements: 'Statements of Applicability',
  events: 'Reviews and corrections',
  registers: 'Rows of registers',
};

/** The days from which changes are told, for the page of each and for its table. */
export function sincePaths(): {
  params: { day: string };
  props: { from: SinceDay; changes: ChangesSince };
}[] {
  const { handbook, date } = edition();
  return sinceDays(handbook, date).map((from) => ({
    params: { day: from.day },
    props: { from, changes: changesSince(handbook, from.day, date) },
  }));
}

/** A page of a list that is too long for the page of its day. */
export interface SincePage {
  readonly kind: SincePart;
  /** What stands in its address, behind the day. */
  readonly name: string;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** The entries of this page alone. */
  readonly laid: SinceLaid;
}

/** The lists of each day that have pages of their own. */
export function sincePartPaths() {
  return sincePaths().flatMap(({ params: { day }, props: { changes } }) =>
    sinceParts
      .flatMap((kind) => pagesOf(changes, kind))
      .map((part) => ({ params: { day, part: part.name }, props: { changes, part } })),
  );
}

/** What the address of a page of a list has behind the day. */
export function sincePageName(kind: SincePart, index: number): string {
  return index === 0 ? kind : `${kind}/page_${index + 1}`;
}

function pagesOf(changes: ChangesSince, kind: SincePart): readonly SincePage[] {
  const laid = layOutSince(changes);
  const none = { here: [], pages: [] };
  return laid[kind].pages.map((here, index, { length }) => ({
    ...{ kind, page: index + 1, pages: length },
    name: sincePageName(kind, index),
    laid: {
      ...{ documents: none, statements: none, events: none, registers: none },
      [kind]: { here, pages: [] },
    },
  }));
}
