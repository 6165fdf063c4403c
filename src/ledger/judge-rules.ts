import type { DocumentRule } from '../schema/handbook.ts';
import type { Cause } from './cause.ts';
import type { ChangeList, PlacedRule } from './list-changes.ts';
import type { Block } from './read-blocks.ts';
import { joinWords } from './read-words.ts';

/** What a rule is, without its words. */
export type RuleFacts = Pick<DocumentRule, 'id' | 'number' | 'level' | 'who'>;

/** Judges rules that came, went, moved, or changed their level or whom they speak to. A permission is no duty. */
export function judgeRules(
  before: readonly RuleFacts[],
  after: readonly RuleFacts[],
  { rules, renamed, moved }: ChangeList,
): Cause[] {
  const oldIds = new Map([...renamed].map(([oldId, newId]) => [newId, oldId]));
  const olds = new Map(before.map((rule) => [rule.id, rule]));
  const kept = new Set<string>();
  const causes: Cause[] = [];
  for (const rule of after) {
    const id = olds.has(rule.id) ? rule.id : (oldIds.get(rule.id) ?? rule.id);
    const old = olds.get(id);
    const placed = rules.after.get(rule.id);
    if (old === undefined) {
      causes.push(nameCause(isDuty(rule), '', wordsOf(placed), rule, placed));
      continue;
    }
    kept.add(id);
    if (old.level !== rule.level)
      causes.push(nameCause(isDuty(old) || isDuty(rule), old.level, rule.level, rule, placed));
    if (!sameReaders(old.who, rule.who))
      causes.push(nameCause(isDuty(rule), old.who.join(', '), rule.who.join(', '), rule, placed));
    causes.push(...judgeMove(rule, rules.before.get(id), placed, moved.has(rule.id)));
  }
  for (const rule of before) {
    const placed = rules.before.get(rule.id);
    if (!kept.has(rule.id)) causes.push(nameCause(isDuty(rule), wordsOf(placed), '', rule, placed));
  }
  return causes;
}

/** A rule is read under its heading: below another one it may speak of something else. */
function judgeMove(
  rule: RuleFacts,
  old: PlacedRule | undefined,
  placed: PlacedRule | undefined,
  moved: boolean,
): Cause[] {
  if (old === undefined || placed === undefined) return [];
  const [from, to] = [old.place.section, placed.place.section];
  const elsewhere = from.anchor !== to.anchor && from.heading !== to.heading;
  if (!elsewhere && !moved) return [];
  const level = elsewhere ? 'minor' : 'patch';
  return [{ level, kind: 'moved', before: from.heading, after: to.heading, section: to, inRule: rule.id }];
}

function nameCause(
  duty: boolean,
  before: string,
  after: string,
  { id }: RuleFacts,
  placed: PlacedRule | undefined,
): Cause {
  return {
    level: duty ? 'major' : 'minor',
    kind: 'rule',
    before,
    after,
    section: placed?.place.section,
    inRule: id,
  };
}

function isDuty({ level }: RuleFacts): boolean {
  return level !== 'may';
}

function sameReaders(one: readonly string[], other: readonly string[]): boolean {
  return [...new Set(one)].sort().join(' ') === [...new Set(other)].sort().join(' ');
}

function wordsOf(placed: PlacedRule | undefined): string {
  return placed === undefined ? '' : wordsIn(placed.block);
}

/** All words of a block, one block after the other. */
export function wordsIn({ words, children }: Block): string {
  return [joinWords(words), ...children.map(wordsIn)].filter((text) => text !== '').join(' ');
}
