import {
  type ChangesSince,
  changesSince,
  layOutSince,
  type SinceDay,
  type SinceLaid,
  type SincePart,
  sinceDays,
  sincePageName,
  sinceParts,
} from '../exports/changes-since.ts';
import { edition } from './edition.ts';

/** What each list is called, on its page and on the page of the day. */
export const sincePartTitle: Readonly<Record<SincePart, string>> = {
  documents: 'Documents',
  statements: 'Statements of Applicability',
  events: 'Reviews and corrections',
  registers: 'Rows of registers',
};

/** The days from which changes are told, for the page of each and for its table. */
export function sincePaths(): {
  params: { since: string };
  props: { from: SinceDay; changes: ChangesSince };
}[] {
  const { handbook, date } = edition();
  return sinceDays(handbook, date).map((from) => ({
    params: { since: from.day },
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
  return sincePaths().flatMap(({ params: { since }, props: { changes } }) =>
    sinceParts
      .flatMap((kind) => pagesOf(changes, kind))
      .map((part) => ({ params: { since, list: part.name }, props: { changes, part } })),
  );
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
