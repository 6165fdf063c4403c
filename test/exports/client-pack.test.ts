import { describe, expect, test } from 'vitest';
import { clientPacks, packSheets } from '../../src/exports/client-pack.ts';
import { loadHandbook } from '../../src/handbook/load.ts';
import { publish } from '../../src/handbook/publish.ts';
import { select } from '../../src/handbook/select.ts';
import { listOrNone } from '../../src/schema/told.ts';

const { handbook: whole } = loadHandbook(process.cwd());
if (whole === undefined) throw new Error('Our own handbook is not sound.');
const { handbook, name } = select(publish(whole, '2026-11-30', { drafts: false }), 'audit', '2026-11-30');
const packs = clientPacks(handbook, name);

describe('what we show to a client', () => {
  test.each(packs.map((pack) => [pack.client.client, pack] as const))(
    'of %s names no other client, by name, by id or by contract',
    (_, pack) => {
      const text = JSON.stringify([
        pack.client,
        packSheets(pack),
        pack.activities,
        pack.processors,
        pack.measures,
      ]);
      const others = handbook.clients.filter(({ id }) => id !== pack.client.id);
      expect(others.length).toBeGreaterThan(5);
      for (const { client, contract } of others) {
        expect(text).not.toContain(client);
        expect(text).not.toContain(contract);
      }
      // Nor is one told by what it alone has.
      expect(text).not.toMatch(/\bof one clinic\b/);
      for (const { id } of others) expect(text).not.toMatch(new RegExp(`\\b${id}\\b`, 'i'));
    },
  );

  test('has every activity that names it, and whoever gets its data there', () => {
    for (const { client, activities, processors, transfers } of packs) {
      const own = handbook.processingActivities.filter(({ clients }) =>
        listOrNone(clients).includes(client.id),
      );
      expect(activities.rows.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
      expect(own.length).toBeGreaterThan(0);
      expect(new Set(processors.rows.map(({ id }) => id))).toEqual(
        new Set(
          own.flatMap(({ recipients }) =>
            listOrNone(recipients).flatMap(({ processorId }) => (processorId === 'none' ? [] : processorId)),
          ),
        ),
      );
      expect(transfers.rows.map(({ id }) => id).sort()).toEqual(
        [...new Set(own.flatMap(({ transfers }) => listOrNone(transfers)))].sort(),
      );
    }
  });

  test('has every control that its contract asks for, and those that protect what is done', () => {
    for (const { client, measures } of packs) {
      const asked = Object.entries(client.asks).flatMap(([framework, ids]) =>
        ids.map((id) => `${framework} ${id}`),
      );
      const named = measures.filter((one) => one.asked).map(({ framework, id }) => `${framework} ${id}`);
      expect(named.sort()).toEqual(asked.sort());
      expect(measures.length).toBeGreaterThanOrEqual(asked.length);
      expect(measures.some(({ evidence }) => evidence.length > 0)).toBe(true);
    }
  });

  test('says nothing of what is ours alone: owners, systems, ways out', () => {
    const titles = packs.flatMap((pack) =>
      packSheets(pack).flatMap(({ columns }) => columns.map(({ title }) => title)),
    );
    for (const ours of ['Security owner', 'Privacy owner', 'Owner', 'Assets', 'Used by', 'Way out', 'For'])
      expect(titles).not.toContain(ours);
  });
});
