import type { ChangedSection } from './cause.ts';
import { type BlockChange, compareBlocks, type Moved } from './compare-texts.ts';
import type { Piece } from './compare-words.ts';
import type { Block } from './read-blocks.ts';
import { joinWords, type Word } from './read-words.ts';

export interface Place {
  readonly section: ChangedSection;
  /** Id of the rule around. */
  readonly inRule?: string | undefined;
}

/** A block of words that changed, and where. */
export type PlacedChange =
  | {
      /** The words stayed; or there are none, as in a line across the page that came or went. */
      readonly change: 'remarked';
      readonly before: Block | undefined;
      readonly after: Block | undefined;
      readonly place: Place;
    }
  | {
      readonly change: 'reworded';
      readonly pieces: readonly Piece[];
      readonly place: Place;
      readonly path: string;
      readonly lead: readonly Word[];
      /** An example tells what somebody did, and asks nothing of its readers. */
      readonly inExample: boolean;
    }
  | {
      readonly change: 'lone';
      readonly side: Side;
      readonly block: Block;
      readonly leaf: Block;
      readonly place: Place;
      /** The anchors of all headings that it stands under. */
      readonly path: string;
      /** The words above the list that it is an item of, "You must:". */
      readonly lead: readonly Word[];
      readonly inExample: boolean;
    }
  /** A section or a row that stands elsewhere. What became of its words stands beside. */
  | { readonly change: 'moved'; readonly moved: Moved; readonly place: Place };

export type Side = 'before' | 'after';

export interface PlacedRule {
  readonly block: Block;
  readonly place: Place;
}

export interface ChangeList {
  readonly changes: readonly PlacedChange[];
  readonly rules: Readonly<Record<Side, ReadonlyMap<string, PlacedRule>>>;
  /** Rules that another id stands for now, by the old one. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Ids of rules that stand elsewhere. */
  readonly moved: ReadonlySet<string>;
}

/**
 * Lists what changed in a comparison, in the order of the text, each with its section. A rule that stands elsewhere by
 * now is compared with itself, not told as gone and come.
 */
export function listChanges(comparison: readonly BlockChange[]): ChangeList {
  const walk = new Walk();
  walk.readAll(comparison);
  return walk.finish();
}

class Walk {
  readonly #changes: PlacedChange[] = [];
  readonly #rules = { before: new Map<string, PlacedRule>(), after: new Map<string, PlacedRule>() };
  readonly #renamed = new Map<string, string>();
  readonly #moved = new Set<string>();
  /** Rules without a counterpart where they stand. */
  readonly #lone: Record<Side, Map<string, Block>> = { before: new Map(), after: new Map() };
  /** The headings above, each of a higher level than the one behind it. */
  readonly #path: Record<Side, readonly { readonly level: string; readonly anchor: string }[]> = {
    before: [],
    after: [],
  };
  #lead: readonly Word[] = [];
  /** How many examples are around. */
  #examples = 0;
  readonly #section: Record<Side, ChangedSection> = {
    before: { anchor: '', heading: '' },
    after: { anchor: '', heading: '' },
  };

  readAll(changes: readonly BlockChange[], inRule?: string): void {
    let above: readonly Word[] = [];
    for (const change of changes) {
      const block = change.change === 'removed' ? change.before : change.after;
      const around = this.#lead;
      if (block.kind === 'list') this.#lead = above;
      this.#read(change, inRule);
      this.#lead = around;
      if (change.change !== 'removed') above = block.words.at(-1)?.text === ':' ? block.words : [];
    }
  }

  finish(): ChangeList {
    for (const [id, before] of this.#lone.before) {
      const after = this.#lone.after.get(id);
      const [old, young] = [this.#rules.before.get(id), this.#rules.after.get(id)];
      if (after === undefined || old === undefined || young === undefined) continue;
      this.#moved.add(id);
      this.#section.before = old.place.section;
      this.#section.after = young.place.section;
      this.#read(compareBlocks(before, after), undefined);
    }
    return { changes: this.#changes, rules: this.#rules, renamed: this.#renamed, moved: this.#moved };
  }

  #read(change: BlockChange, inRule: string | undefined): void {
    if (change.change === 'left') return;
    if (change.change === 'moved') this.#readMoved(change, inRule);
    else if (change.change === 'removed') this.#readLone(change.before, 'before', change.before, inRule);
    else if (change.change === 'added') this.#readLone(change.after, 'after', change.after, inRule);
    else {
      const { before, after } = change;
      this.#enter(before, 'before');
      this.#enter(after, 'after');
      const [oldRule, newRule] = [ruleOf(before), ruleOf(after)];
      if (oldRule !== undefined && newRule !== undefined && oldRule !== newRule)
        this.#renamed.set(oldRule, newRule);
      const inside = newRule ?? inRule;
      const place = { section: this.#section.after, inRule: inside };
      if (change.change === 'same') {
        for (const child of before.children) this.#enterAll(child, 'before');
        for (const child of after.children) this.#enterAll(child, 'after');
        if (change.remarked) this.#changes.push({ change: 'remarked', before, after, place });
      } else if (change.blocks.length > 0) {
        this.#examples += Number(isExample(after));
        this.readAll(change.blocks, inside);
        this.#examples -= Number(isExample(after));
      } else
        this.#changes.push({
          ...{
            change: 'reworded',
            pieces: change.pieces,
            place,
            path: this.#pathOf('after'),
            lead: this.#lead,
          },
          inExample: this.#examples > 0,
        });
    }
  }

  #readMoved(moved: BlockChange & { readonly change: 'moved' }, inRule: string | undefined): void {
    const [around, paths] = [{ ...this.#section }, { ...this.#path }];
    if (moved.what === 'section') this.#enter(moved.after, 'after');
    this.#changes.push({ change: 'moved', moved, place: { section: this.#section.after, inRule } });
    this.readAll(moved.blocks, inRule);
    Object.assign(this.#section, around);
    Object.assign(this.#path, paths);
  }

  #readLone(block: Block, side: Side, top: Block, inRule: string | undefined): void {
    this.#enter(block, side);
    const id = ruleOf(block);
    if (id !== undefined) {
      // The facts of the rules say that it came or went.
      this.#lone[side].set(id, block);
      return;
    }
    const place = { section: this.#section[side], inRule };
    if (block === top && !hasWords(block))
      this.#changes.push({ change: 'remarked', before: undefined, after: undefined, [side]: block, place });
    this.#examples += Number(isExample(block));
    if (block.words.length > 0) {
      const inExample = this.#examples > 0;
      const [path, lead] = [this.#pathOf(side), this.#lead];
      this.#changes.push({ change: 'lone', side, block: top, leaf: block, place, path, lead, inExample });
    }
    for (const child of block.children) this.#readLone(child, side, top, inRule);
    this.#examples -= Number(isExample(block));
  }

  #pathOf(side: Side): string {
    return this.#path[side].map(({ anchor }) => anchor).join(' ');
  }

  #enterAll(block: Block, side: Side): void {
    this.#enter(block, side);
    for (const child of block.children) this.#enterAll(child, side);
  }

  #enter(block: Block, side: Side): void {
    if (block.kind === 'heading') {
      const [level, anchor] = [block.element?.tagName ?? '', String(block.element?.properties.id ?? '')];
      this.#section[side] = { anchor, heading: joinWords(block.words) };
      this.#path[side] = [...this.#path[side].filter((above) => above.level < level), { level, anchor }];
    }
    const id = ruleOf(block);
    if (id !== undefined)
      this.#rules[side].set(id, { block, place: { section: this.#section[side], inRule: id } });
  }
}

function hasWords({ words, children }: Block): boolean {
  return words.length > 0 || children.some(hasWords);
}

function isExample({ element }: Block): boolean {
  return element?.properties.dataExample !== undefined;
}

function ruleOf({ kind, element }: Block): string | undefined {
  return kind === 'dataRule' ? String(element?.properties.id ?? '') : undefined;
}
