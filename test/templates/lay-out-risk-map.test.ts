import fc from 'fast-check';
import { expect, test } from 'vitest';
import { registers } from '../../src/registers/registers.ts';
import { impactOf } from '../../src/registers/risk-level.ts';
import type { Rated, Risk } from '../../src/schema/risk.ts';
import { type RiskMethod, riskMethod } from '../../src/schema/risk-method.ts';
import { countByLevel, dressOf, layOutRiskMap } from '../../src/site/lay-out-risk-map.ts';
import { parseYaml } from '../../src/source/yaml.ts';
import { soundMethod } from '../support/small-registers.ts';

const { riskMethod: written } = parseYaml(soundMethod, 'organization.yaml').value as { riskMethod: unknown };
const method: RiskMethod = riskMethod.parse(written);
const [sound] = parseYaml(registers.risks.example, 'risks.yaml').value as [Risk];

const rating = fc.integer({ min: 1, max: 5 });
const rated: fc.Arbitrary<Rated> = fc.record({
  likelihood: rating,
  organisation: rating,
  people: rating,
  safety: rating,
});
const anyRisks = fc
  .array(fc.record({ inherent: rated, residual: rated }), { maxLength: 30 })
  .map((all) => all.map((one, index): Risk => ({ ...sound, ...one, id: `r-${index}` })));

test('the map has the likeliest above and the gravest on the right, each level in a dress that needs no colour', () => {
  const rows = layOutRiskMap(method, [], 'residual');
  expect(rows.map(({ title }) => title)).toEqual(['L5', 'L4', 'L3', 'L2', 'L1']);
  expect(rows.map(({ cells }) => cells.map(({ dress }) => dress.charAt(0)).join(''))).toEqual([
    'pufff',
    'puuff',
    'puuuf',
    'ppuuu',
    'ppppp',
  ]);
  expect(method.levels.map((level) => dressOf(method, level))).toEqual(['plain', 'underlined', 'framed']);
});

test('every risk stands in it once, where its likelihood and its gravest impact meet, and is counted at that level', () => {
  fc.assert(
    fc.property(anyRisks, fc.constantFrom('inherent' as const, 'residual' as const), (risks, which) => {
      const rows = layOutRiskMap(method, risks, which);
      const placed = rows.flatMap(({ cells }, row) =>
        cells.flatMap((cell, column) =>
          cell.risks.map((risk) => ({ risk, row: 5 - row, column: column + 1, cell })),
        ),
      );
      expect(placed).toHaveLength(risks.length);
      for (const { risk, row, column, cell } of placed) {
        expect([row, column]).toEqual([risk[which].likelihood, impactOf(risk[which])]);
        expect(row * column).toBeGreaterThanOrEqual(cell.level?.from ?? 0);
      }
      const counts = countByLevel(method, risks, which);
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(risks.length);
      for (const { level, count } of counts)
        expect(placed.filter(({ cell }) => cell.level === level)).toHaveLength(count);
    }),
  );
});
