import { compare } from '../data/compare.ts';
import { versionOn } from '../handbook/in-force.ts';
import type { HistoricVersion, History } from '../schema/handbook.ts';
import { cut } from './changes.ts';

/**
 * Every day on which something changed, or will, in the given lives, oldest first: between two of them the same versions
 * are in force.
 */
export function daysOf(histories: readonly History[]): readonly string[] {
  return [
    ...new Set(
      histories.flatMap((history) => [
        ...history.versions.map(({ release }) => release.effective),
        ...history.retirements.map(({ from }) => from),
      ]),
    ),
  ].sort();
}

/** One page of what was in force on a day. */
export interface DayPage {
  readonly day: string;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly versions: readonly HistoricVersion[];
}

/** Two hundred rows make some 45 KB of page. */
const most = 200;

/** Each day on which something changed, with what was in force on it, cut into pages. */
export function dayPages(histories: readonly History[]): readonly DayPage[] {
  return daysOf(histories).flatMap((day) => {
    const versions = inForceOn(histories, day);
    const parts = versions.length === 0 ? [[]] : cut(versions, most);
    return parts.map((part, index) => ({ day, page: index + 1, pages: parts.length, versions: part }));
  });
}

/** The versions in force on a day, by the title that they had. */
export function inForceOn(histories: readonly History[], day: string): readonly HistoricVersion[] {
  return histories
    .flatMap((history) => versionOn(history, day) ?? [])
    .sort(
      (a, b) =>
        collator.compare(a.frozen.facts.frontmatter.title, b.frozen.facts.frontmatter.title) ||
        compare(a.frozen.document, b.frozen.document),
    );
}

const collator = new Intl.Collator('en');
