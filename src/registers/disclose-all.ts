import { compare } from '../data/compare.ts';
import { type Disclosed, type SubProcessor, subProcessor } from '../schema/disclosed.ts';
import type { AnyHandbook } from '../schema/handbook.ts';
import type { Processor } from '../schema/processor.ts';

/**
 * What may be told of records that the readers of an edition do not have.
 *
 * @param day The day that it is seen from: what has ended is told of no more.
 */
export function discloseAll({ processors }: Pick<AnyHandbook, 'processors'>, day: string): Disclosed {
  return {
    subProcessors: inOneOrder(
      processors.filter((row) => isSubProcessor(row) && isAtWork(row, day)).map(discloseProcessor),
    ),
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
