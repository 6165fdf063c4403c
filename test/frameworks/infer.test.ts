import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connect, type Inference, infer, keyOf, type RequirementKey } from '../../src/frameworks/infer.ts';
import { coverageOf, invert } from '../../src/frameworks/relation.ts';
import { type Crosswalk, type Edge, relations } from '../../src/schema/crosswalk.ts';
import type { Framework } from '../../src/schema/framework.ts';

const edgeOf = (
  from: string,
  relation: Edge['relation'],
  to: string,
  confidence: Edge['confidence'] = 'high',
): Edge => ({
  from,
  to,
  relation,
  confidence,
  source: 'map',
  primary: false,
});

function crosswalkOf(from: string, to: string, edges: readonly Edge[]): Crosswalk {
  return {
    from,
    to,
    basis: 'Made up.',
    published: true,
    sources: { map: { title: 'A map', licence: 'own', taken: 'pairs' } },
    edges: [...edges],
    unrelated: [],
  };
}

function frameworkOf(id: string, ownText: string[] = []): Framework {
  return {
    id,
    ownText,
    title: id,
    name: id,
    edition: '1',
    publisher: 'x',
    status: { state: 'current' },
    sources: [{ title: 'x', licence: 'own', taken: 'words' }],
    notVerified: [],
    needsControls: false,
    requirements: [{ id: '1', title: 'x', kind: 'clause', assessable: true }],
  };
}

const direct = (...keys: string[]) => new Set(keys as RequirementKey[]);

describe('what follows from a requirement that is met', () => {
  const coverage = (relation: Edge['relation'], confidence?: Edge['confidence']) => {
    const network = connect([crosswalkOf('a', 'b', [edgeOf('1', relation, '2', confidence)])], []);
    return [
      infer(direct('a 1'), network).get('b 2')?.coverage,
      infer(direct('b 2'), network).get('a 1')?.coverage,
    ];
  };

  test('equal requirements cover each other fully', () =>
    expect(coverage('equal')).toEqual(['full', 'full']));
  test('the larger covers the smaller fully, the smaller the larger partly', () => {
    expect(coverage('superset')).toEqual(['full', 'partial']);
    expect(coverage('subset')).toEqual(['partial', 'full']);
  });
  test('what overlaps covers partly', () => expect(coverage('intersects')).toEqual(['partial', 'partial']));
  test('"see also" covers nothing', () => expect(coverage('related')).toEqual([undefined, undefined]));
  test('an edge of low confidence covers nothing', () =>
    expect(coverage('equal', 'low')).toEqual([undefined, undefined]));
  test('a guess of medium confidence counts', () =>
    expect(coverage('equal', 'medium')).toEqual(['full', 'full']));

  test('a chain of two is as strong as its weakest link, and a third link is one too many', () => {
    const network = connect(
      [
        crosswalkOf('a', 'b', [edgeOf('1', 'equal', '2')]),
        crosswalkOf('b', 'c', [edgeOf('2', 'intersects', '3')]),
        crosswalkOf('c', 'd', [edgeOf('3', 'equal', '4')]),
      ],
      [],
    );
    const found = infer(direct('a 1'), network);
    expect(found.get('c 3')).toMatchObject({
      coverage: 'partial',
      path: [
        { from: 'a 1', to: 'b 2' },
        { from: 'b 2', to: 'c 3', relation: 'intersects', source: 'A map' },
      ],
    });
    expect(found.has('d 4')).toBe(false);
  });

  test('of two ways the stronger is shown, of equally strong ones the shorter', () => {
    const network = connect(
      [
        crosswalkOf('a', 'b', [edgeOf('1', 'equal', '2')]),
        crosswalkOf('b', 'c', [edgeOf('2', 'equal', '3')]),
        crosswalkOf('a', 'c', [edgeOf('1', 'intersects', '3')]),
      ],
      [],
    );
    expect(infer(direct('a 1'), network).get('c 3')).toMatchObject({ coverage: 'full', path: { length: 2 } });
    const equal = connect(
      [
        crosswalkOf('a', 'b', [edgeOf('1', 'equal', '2')]),
        crosswalkOf('b', 'c', [edgeOf('2', 'equal', '3')]),
        crosswalkOf('a', 'c', [edgeOf('1', 'equal', '3')]),
      ],
      [],
    );
    expect(infer(direct('a 1'), equal).get('c 3')?.path).toHaveLength(1);
  });

  test('a requirement that needs a text of its own is covered partly at most, and so is what follows from it', () => {
    const network = connect(
      [
        crosswalkOf('a', 'b', [edgeOf('1', 'equal', 'A.3.4')]),
        crosswalkOf('b', 'c', [edgeOf('A.3.4', 'equal', '3')]),
      ],
      [frameworkOf('b', ['A.3'])],
    );
    const found = infer(direct('a 1'), network);
    expect(found.get('b A.3.4')?.coverage).toBe('partial');
    expect(found.get('c 3')?.coverage).toBe('partial');
  });

  test('A.30 is not below A.3', () => {
    const network = connect(
      [crosswalkOf('a', 'b', [edgeOf('1', 'equal', 'A.30')])],
      [frameworkOf('b', ['A.3'])],
    );
    expect(infer(direct('a 1'), network).get('b A.30')?.coverage).toBe('full');
  });

  test('what is met directly is never inferred', () => {
    const network = connect([crosswalkOf('a', 'b', [edgeOf('1', 'equal', '2')])], []);
    expect(infer(direct('a 1', 'b 2'), network).size).toBe(0);
  });
});

const anyEdge = fc.record({
  from: fc.constantFrom('1', '2', '3', 'A.3.1'),
  to: fc.constantFrom('1', '2', '3', 'A.3.1'),
  relation: fc.constantFrom(...relations),
  confidence: fc.constantFrom('high' as const, 'medium' as const, 'low' as const),
  primary: fc.boolean(),
  source: fc.constant('map'),
});
const anyMap = fc.record({
  pair: fc.constantFrom(['a', 'b'] as const, ['b', 'c'] as const, ['a', 'c'] as const),
  edges: fc.array(anyEdge, { maxLength: 8 }),
});
const anyMaps = fc.array(anyMap, { maxLength: 4 });
const anyDirect = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2', '3', 'A.3.1'))
    .map(([framework, id]) => keyOf(framework, id)),
  { maxLength: 5 },
);
const frameworks = [frameworkOf('a'), frameworkOf('b', ['A.3']), frameworkOf('c')];

type Maps = readonly { pair: readonly [string, string]; edges: readonly Edge[] }[];
const inferFrom = (maps: Maps, keys: readonly RequirementKey[]) =>
  infer(
    new Set(keys),
    connect(
      maps.map(({ pair: [from, to], edges }) => crosswalkOf(from, to, edges)),
      frameworks,
    ),
  );
const rank = (inference: Inference | undefined) =>
  inference === undefined ? 0 : inference.coverage === 'partial' ? 1 : 2;

describe('laws of inference', () => {
  test('inversion is its own inverse', () => {
    for (const relation of relations) expect(invert(invert(relation))).toBe(relation);
  });

  test('adding an edge never lowers coverage', () => {
    fc.assert(
      fc.property(anyMaps, anyDirect, anyMap, (maps, keys, more) => {
        const before = inferFrom(maps, keys);
        const after = inferFrom([...maps, more], keys);
        for (const [key, inference] of before)
          expect(rank(after.get(key))).toBeGreaterThanOrEqual(rank(inference));
      }),
    );
  });

  test('meeting one more requirement never lowers the coverage of another', () => {
    fc.assert(
      fc.property(anyMaps, anyDirect, anyDirect, (maps, keys, more) => {
        const all = [...new Set([...keys, ...more])];
        const after = inferFrom(maps, all);
        for (const [key, inference] of inferFrom(maps, keys))
          if (!all.includes(key)) expect(rank(after.get(key))).toBeGreaterThanOrEqual(rank(inference));
      }),
    );
  });

  test('no path is stronger than its weakest edge, longer than two, or out of nowhere', () => {
    fc.assert(
      fc.property(anyMaps, anyDirect, (maps, keys) => {
        for (const [key, { coverage, path }] of inferFrom(maps, keys)) {
          expect(path.length).toBeGreaterThanOrEqual(1);
          expect(path.length).toBeLessThanOrEqual(2);
          expect(keys).toContain(path[0]?.from);
          expect(path.at(-1)?.to).toBe(key);
          if (path.length === 2) expect(path[1]?.from).toBe(path[0]?.to);
          if (coverage === 'full') for (const step of path) expect(coverageOf(step)).toBe('full');
        }
      }),
    );
  });

  test('"see also" and edges of low confidence never cover', () => {
    fc.assert(
      fc.property(anyMaps, anyDirect, (maps, keys) => {
        const strong = maps.map((map) => ({
          ...map,
          edges: map.edges.filter((edge) => edge.relation !== 'related' && edge.confidence !== 'low'),
        }));
        expect(inferFrom(maps, keys)).toEqual(inferFrom(strong, keys));
      }),
    );
  });
});
