import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { processingActivity } from '../../src/schema/processing-activity.ts';
import { processor } from '../../src/schema/processor.ts';
import { supplier } from '../../src/schema/supplier.ts';
import { listOrNone } from '../../src/schema/told.ts';
import { transfer } from '../../src/schema/transfer.ts';

// Northwater's own rows, held against each other where no rule does.

const folder = new URL('../../content/registers/', import.meta.url);

function rows<Row>(name: string, schema: z.ZodType<Row>): Row[] {
  return schema.array().parse(parse(readFileSync(new URL(`${name}.yaml`, folder), 'utf8')));
}

const activities = readdirSync(new URL('processing-activities/', folder)).map((file) => {
  const written = parse(readFileSync(new URL(`processing-activities/${file}`, folder), 'utf8'));
  return processingActivity.parse({ id: file.replace(/\.yaml$/, ''), ...written });
});
const processors = rows('processors', processor);
const suppliers = rows('suppliers', supplier);

test('each transfer belongs to an activity, and each transfer of one by a processor to one that it uses', () => {
  const going = new Set(activities.flatMap((activity) => listOrNone(activity.transfers)));
  const all = rows('transfers', transfer);
  expect(all.filter(({ id }) => !going.has(id))).toEqual([]);
  for (const { id, transfers, recipients } of activities)
    for (const { processorId } of all.filter((one) => listOrNone(transfers).includes(one.id)))
      if (processorId !== 'none')
        expect(
          listOrNone(recipients).map((by) => by.processorId),
          id,
        ).toContain(processorId);
});

test('each activity speaks all its words for the public in the same languages', () => {
  const languagesOf = (part: unknown): string[] =>
    typeof part !== 'object' || part === null
      ? []
      : 'en' in part
        ? [Object.keys(part).toSorted().join(' ')]
        : Object.values(part).flatMap(languagesOf);
  for (const { purposes, ...activity } of activities) {
    // An example is for notices under HIPAA: elsewhere it is there in the language of the one notice that prints it.
    const isPrinted = activity.regimes.includes('hipaa');
    const said = purposes.map(({ example, ...purpose }) => (isPrinted ? { example, ...purpose } : purpose));
    expect(new Set(languagesOf([activity, said])).size, activity.id).toBe(1);
  }
});

test('suppliers with terms of Art. 28 or a business associate agreement are processors, and both say the same', () => {
  const companies = processors.map(({ processorId }) => processorId);
  const bound = suppliers.filter(({ agreements }) =>
    agreements.some((name) => name === 'Art. 28 terms' || name === 'business associate agreement'),
  );
  expect(bound.filter(({ id }) => !companies.includes(id))).toEqual([]);
  for (const { processorId, clauses, baa, sccModule, location, role } of processors) {
    const { agreements = [], where, subProcessor } = suppliers.find(({ id }) => id === processorId) ?? {};
    expect(
      [clauses !== 'none', baa !== 'none', sccModule !== 'none', location, role !== 'processor'],
      processorId,
    ).toEqual([
      agreements.includes('Art. 28 terms'),
      agreements.includes('business associate agreement'),
      agreements.includes('standard contractual clauses'),
      where,
      subProcessor,
    ]);
  }
});
