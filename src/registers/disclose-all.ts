import { compare } from '../data/compare.ts';
import { type Disclosed, type SubProcessor, subProcessor } from '../schema/disclosed.ts';
import type { AnyHandbook } from '../schema/handbook.ts';
import type { Processor } from '../schema/processor.ts';
import { disclose } from './disclose.ts';

/**
 * What may be told of records that the readers of an edition do not have.
 *
 * @param shown Slugs of the documents that the edition has: an activity is told of where one of them does.
 * @param day The day that it is seen from: what has ended is told of no more.
 */
export function discloseAll(handbook: AnyHandbook, shown: ReadonlySet<string>, day: string): Disclosed {
  const { processors, processingActivities, organization, frameworks, certificates } = handbook;
  const held = new Set(certificates.filter(({ validTo }) => validTo >= day).map(({ standard }) => standard));
  return {
    subProcessors: inOneOrder(
      processors.filter((row) => isSubProcessor(row) && isAtWork(row, day)).map(discloseProcessor),
    ),
    preparingFor: (organization.certification?.standards ?? [])
      .flatMap((id) => frameworks.find((framework) => framework.id === id)?.title ?? [])
      .filter((title) => !held.has(title)),
    activities: processingActivities
      .filter(({ status }) => status === 'active')
      .map((activity) => {
        const told = disclose(activity, handbook);
        return { ...told, notices: told.notices.filter((slug) => shown.has(slug)) };
      })
      .filter(({ notices }) => notices.length > 0),
  };
}

function isSubProcessor({ role }: Processor): boolean {
  return role !== 'processor';
}

function isAtWork({ start, end }: Processor, day: string): boolean {
  return start <= day && (end === 'none' || end >= day);
}

/** Fields are taken one by one and judged once more by a strict schema: no other can come through. */
function discloseProcessor({ publicLabel, publicName, location }: Processor): SubProcessor {
  return subProcessor.parse({ label: publicLabel, name: publicName, countries: location });
}

/** By what is told alone: the order of the records follows ids that nobody outside knows. */
function inOneOrder(rows: readonly SubProcessor[]): readonly SubProcessor[] {
  return [...new Set(rows.map((row) => JSON.stringify(row)))]
    .sort(compare)
    .map((row) => JSON.parse(row) as SubProcessor);
}
