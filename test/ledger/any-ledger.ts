import fc, { type GeneratorValue } from 'fast-check';
import { inc } from 'semver';
import { Temporal } from 'temporal-polyfill';
import type { DocumentType } from '../../src/schema/document.ts';
import type { CorrectionEntry } from '../../src/schema/event.ts';
import { type Actor, type BuiltLedger, bossOn, createLedger, type Released } from './build-ledger.ts';

/** Draws histories that the commands could have written: several documents, over years, with everything that happens to them. */

interface Life {
  readonly document: string;
  readonly type: DocumentType;
  version: string | undefined;
  effective: string;
  state: 'unborn' | 'alive' | 'suspended' | 'retired';
}

const types: readonly DocumentType[] = ['policy', 'notice', 'procedure', 'record'];

/** @param most How many events at most. */
export function drawLedger(draw: GeneratorValue, most = 12): BuiltLedger {
  const ledger = createLedger();
  const lives = types.map(
    (type, index): Life => ({
      document: `paper-${index}`,
      type,
      version: undefined,
      effective: '',
      state: 'unborn',
    }),
  );
  let today = '2024-06-01';
  const count = 1 + draw(fc.nat, { max: most - 1 });
  for (let index = 0; index < count; index += 1) {
    today = plus(today, draw(fc.nat, { max: 90 }));
    takeStep(draw, ledger, lives, today);
  }
  return ledger;
}

function takeStep(draw: GeneratorValue, ledger: BuiltLedger, lives: readonly Life[], today: string): void {
  const born = lives.filter(({ state }) => state !== 'unborn');
  const alive = lives.filter(({ state }) => state === 'alive');
  const open = lives.filter(({ state }) => state !== 'retired');
  const can = [
    ...(open.length > 0 ? (['release', 'release'] as const) : []),
    ...(born.length > 0 ? (['review', 'correct'] as const) : []),
    ...(alive.length > 0 ? (['retire'] as const) : []),
  ];
  const kind = drawOne(draw, can);
  if (kind === 'release') {
    release(draw, ledger, drawMany(draw, open), today);
  } else if (kind === 'review') {
    const { document, version } = drawOne(draw, born);
    ledger.review(today, document, version ?? '', today, drawActor(draw, 'p-2'));
  } else if (kind === 'retire') {
    const life = drawOne(draw, alive);
    const suspended = draw(fc.boolean);
    const earliest = life.effective >= today ? plus(life.effective, 1) : today;
    const approval = drawActor(draw, bossOn(today));
    ledger.retire(today, life.document, plus(earliest, draw(fc.nat, { max: 30 })), suspended, approval);
    life.state = suspended ? 'suspended' : 'retired';
  } else {
    correct(draw, ledger, drawOne(draw, born).document, today);
  }
}

/** The holder of a role, or the keeper for them. */
function drawActor(draw: GeneratorValue, holder: string): Actor {
  return draw(fc.boolean) ? { holder } : { holder: 'p-4', for: holder };
}

/** By position: what fast-check has drawn it keeps for the next attempt, and these change as their story goes on. */
function drawOne<Item>(draw: GeneratorValue, items: readonly Item[]): Item {
  const item = items[draw(fc.nat, { max: items.length - 1 })];
  if (item === undefined) throw new RangeError('There is nothing to draw from.');
  return item;
}

function drawMany<Item>(draw: GeneratorValue, items: readonly Item[]): readonly Item[] {
  const positions = draw(fc.subarray<number>, [...items.keys()], { minLength: 1 });
  return items.filter((_, index) => positions.includes(index));
}

function release(draw: GeneratorValue, ledger: BuiltLedger, chosen: readonly Life[], today: string): void {
  const first = chosen.every(({ effective, type }) => effective < plus(today, -100) && type !== 'notice');
  const past = chosen.every(({ effective }) => effective < plus(today, -5));
  const how = drawOne(draw, [
    'now' as const,
    'later' as const,
    ...(first ? (['adopted'] as const) : []),
    ...(past ? (['emergency'] as const) : []),
  ]);
  const documents = chosen.map((life): Released => {
    const least = life.effective >= today ? plus(life.effective, 1) : today;
    const effective = {
      now: least,
      later: plus(least, draw(fc.nat, { max: 60 })),
      adopted: plus(today, -100 + draw(fc.nat, { max: 90 })),
      emergency: plus(today, -draw(fc.nat, { max: 4 })),
    }[how];
    const bump = draw(fc.constantFrom, 'major' as const, 'minor' as const, 'patch' as const);
    const version = life.version === undefined ? '1.0.0' : (inc(life.version, bump) ?? '');
    Object.assign(life, { version, effective, state: 'alive' });
    const approvedOn = how === 'adopted' ? plus(effective, -draw(fc.nat, { max: 9 })) : today;
    const guarded = life.type === 'policy' || life.type === 'notice';
    return {
      document: life.document,
      version,
      type: life.type,
      approvedOn,
      effective,
      ...drawActor(draw, bossOn(approvedOn)),
      ...(guarded ? {} : { method: undefined, evidence: undefined }),
      ...(draw(fc.boolean) ? { languages: ['et'] } : {}),
      ...(draw(fc.boolean) ? { picture: new Uint8Array([137, 80, 78, 71, draw(fc.nat, { max: 255 })]) } : {}),
    };
  });
  ledger.release(today, documents, {
    ...(how === 'adopted' ? { adopted: true as const } : {}),
    ...(how === 'emergency' ? { emergency: 'It could not wait.' } : {}),
  });
}

function correct(draw: GeneratorValue, ledger: BuiltLedger, document: string, today: string): void {
  const own = ledger.events.filter(({ documents }) => documents.some((one) => one.document === document));
  const event = drawOne(draw, own);
  const states: CorrectionEntry['states'] = {
    release: { evidence: 'approvals/right.pdf' },
    review: draw(fc.boolean) ? { void: true as const } : { reviewedOn: plus(today, -1) },
    retire: { reason: 'Another reason.' },
    correction: { reason: 'Another reason.' },
  }[event.kind];
  ledger.correct(today, document, event, states);
}

function plus(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
