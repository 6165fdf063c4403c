import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { asset } from '../../src/schema/asset.ts';
import { dpia } from '../../src/schema/dpia.ts';
import { processingActivity } from '../../src/schema/processing-activity.ts';
import { processor } from '../../src/schema/processor.ts';
import { retention } from '../../src/schema/retention.ts';
import { supplier } from '../../src/schema/supplier.ts';
import { listOrNone, unlessNone } from '../../src/schema/told.ts';
import { transfer } from '../../src/schema/transfer.ts';

// Northwater's own rows, held against each other: what one register says must not be unknown to the next.

const folder = new URL('../../content/registers/', import.meta.url);

function rows<Row>(name: string, schema: z.ZodType<Row>): Row[] {
  return schema.array().parse(parse(readFileSync(new URL(`${name}.yaml`, folder), 'utf8')));
}

function files<Row>(name: string, schema: z.ZodType<Row>): Row[] {
  return readdirSync(new URL(`${name}/`, folder))
    .toSorted()
    .map((file) => {
      const written = parse(readFileSync(new URL(`${name}/${file}`, folder), 'utf8'));
      return schema.parse({ id: file.replace(/\.yaml$/, ''), ...written });
    });
}

const activities = files('processing-activities', processingActivity);
const assessments = files('dpias', dpia);
const processors = rows('processors', processor);
const transfers = rows('transfers', transfer);
const suppliers = new Map(rows('suppliers', supplier).map((row) => [row.id, row]));
const schedule = new Map(rows('retention', retention).map((row) => [row.id, row]));

/** Ids of those for which nothing is found. */
function without<Row extends { id: string }>(all: readonly Row[], has: (row: Row) => boolean): string[] {
  return all.filter((row) => !has(row)).map(({ id }) => id);
}

const underGdpr = activities.filter(({ regimes }) => regimes.includes('gdpr'));

describe('the record of processing of Northwater', () => {
  test('knows each asset with personal data', () => {
    const used = new Set(activities.flatMap(({ systems }) => systems));
    const owned = rows('assets', asset).filter(({ privacyOwner }) => privacyOwner !== undefined);
    expect(without(owned, ({ id }) => used.has(id))).toEqual([]);
  });

  test('names each processor and each transfer', () => {
    const named = new Set(
      activities.flatMap(({ recipients }) => listOrNone(recipients)).map((by) => by.processorId),
    );
    expect(without(processors, ({ id }) => named.has(id))).toEqual([]);
    const going = new Set(activities.flatMap((activity) => listOrNone(activity.transfers)));
    expect(without(transfers, ({ id }) => going.has(id))).toEqual([]);
  });

  test('has a ground for each purpose as controller, a condition for health data, and a weighing for an interest', () => {
    const controlled = underGdpr.filter(({ role }) => role === 'controller');
    expect(without(controlled, ({ purposes }) => purposes.every((by) => by.lawfulBasis !== 'none'))).toEqual(
      [],
    );
    const sensitive = controlled.filter(({ dataCategories }) =>
      dataCategories.some(({ special }) => special),
    );
    expect(without(sensitive, ({ purposes }) => purposes.some((by) => by.art9Condition !== 'none'))).toEqual(
      [],
    );
    const interested = controlled.filter(({ purposes }) =>
      purposes.some(({ lawfulBasis }) => listOrNone(lawfulBasis).includes('Art.6(1)(f)')),
    );
    expect(interested).not.toEqual([]);
    expect(without(interested, (activity) => activity.legitimateInterest !== 'none')).toEqual([]);
  });

  test('ends each use, as the schedule says', () => {
    for (const { id, retention: kept } of activities)
      for (const { period, criteria, scheduleRef } of kept) {
        expect([period, criteria], id).not.toEqual(['none', 'none']);
        if (scheduleRef !== 'none')
          expect(`${id} ${period}`).toBe(`${id} ${schedule.get(scheduleRef)?.period}`);
      }
  });

  test('assesses health data on a large scale, and each assessment names the uses that name it', () => {
    const large = underGdpr.filter(({ dpia: screened }) => screened.largeScale);
    expect(large).not.toEqual([]);
    expect(without(large, ({ dpia: screened }) => screened.id !== 'none')).toEqual([]);
    for (const assessment of assessments) {
      const by = activities.filter(({ dpia: screened }) => screened.id === assessment.id).map(({ id }) => id);
      expect(assessment.activities).toEqual(expect.arrayContaining(by));
    }
  });
});

describe('the processors of Northwater', () => {
  test('are all suppliers with terms of Art. 28 or a business associate agreement, and agree with them', () => {
    const companies = new Set(processors.map((row) => row.processorId));
    const bound = [...suppliers.values()].filter(({ agreements }) =>
      agreements.some((name) => name === 'Art. 28 terms' || name === 'business associate agreement'),
    );
    expect(without(bound, ({ id }) => companies.has(id))).toEqual([]);
    for (const { id, processorId, clauses, baa, sccModule, location, role } of processors) {
      const { agreements = [], where, subProcessor } = suppliers.get(processorId) ?? {};
      expect([
        id,
        unlessNone(clauses) !== undefined,
        unlessNone(baa) !== undefined,
        unlessNone(sccModule) !== undefined,
        location,
        role !== 'processor',
      ]).toEqual([
        id,
        agreements.includes('Art. 28 terms'),
        agreements.includes('business associate agreement'),
        agreements.includes('standard contractual clauses'),
        where,
        subProcessor,
      ]);
    }
  });
});
