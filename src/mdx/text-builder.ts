import { createHash } from 'node:crypto';
import type { Element, ElementContent, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { RuleText, Section } from '../schema/handbook.ts';
import type { Satisfies } from '../schema/words.ts';
import { layBlocks, trimEnds } from './html-blocks.ts';
import type { ParsedText, SectionRequirement } from './parsed-text.ts';
import { countWords, minutesToRead, readPlainText } from './plain-text.ts';
import { type RenderScope, renderNodes } from './render-html.ts';
import type { ResolvedText } from './resolve-text.ts';

interface OpenSection {
  readonly heading: Element;
  readonly anchor: string;
  readonly number: string;
  readonly depth: number;
  readonly nodes: ElementContent[];
}

/** Collects the top level of a text, section by section, and numbers it. */
export class TextBuilder {
  readonly #parsed: ParsedText;
  readonly #nodes: ElementContent[] = [];
  readonly #sections: OpenSection[] = [];
  readonly #rules: RuleText[] = [];
  #inShort: readonly string[] = [];
  #headings = 0;
  #numbered = 0;
  #rulesHere = 0;

  constructor(parsed: ParsedText) {
    this.#parsed = parsed;
  }

  add(node: RootContent, scope: RenderScope): void {
    if (node.type === 'element' && /^h[2-6]$/.test(node.tagName)) this.#addHeading(node, scope);
    else if (node.type === 'mdxJsxFlowElement' && node.name === 'Rule') this.#addRule(node, scope);
    else {
      const rendered = renderNodes([node], scope);
      this.#nodes.push(...rendered);
      const [first] = rendered;
      if (first?.type === 'element' && first.properties.dataInShort !== undefined) this.#addInShort(first);
      // Footnotes belong to the sentences that they explain, not to the section they happen to follow.
      else if (first?.type !== 'element' || first.properties.dataFootnotes === undefined)
        this.#addToSection(rendered);
    }
  }

  finish(): Omit<ResolvedText, 'used'> {
    const laid = layBlocks(this.#nodes);
    const text = toHtml({ type: 'root', children: laid.slice(1) }, { collapseEmptyAttributes: true });
    const plainText = readPlainText(laid);
    const words = countWords(plainText);
    return {
      text,
      sha256: hash(text),
      outline: this.#sections.map((section) => this.#finishSection(section)),
      rules: this.#rules,
      inShort: this.#inShort,
      plainText,
      words,
      readingMinutes: minutesToRead(words),
    };
  }

  #addHeading(node: Element, scope: RenderScope): void {
    const anchor = this.#parsed.headings[this.#headings++] ?? '';
    const depth = Number(node.tagName.slice(1));
    const words = trimEnds(renderNodes(node.children, scope));
    let number = '';
    if (depth === 2) {
      number = String(++this.#numbered);
      this.#rulesHere = 0;
    }
    const printed = number === '' ? [] : [h('span', { dataNumber: '' }, number), ' '];
    const heading = h(node.tagName, { id: anchor }, ...printed, ...words);
    this.#nodes.push(heading);
    this.#sections.push({ heading, anchor, number, depth, nodes: [] });
  }

  #addRule(node: Extract<RootContent, { type: 'mdxJsxFlowElement' }>, scope: RenderScope): void {
    const number = `${this.#numbered}.${++this.#rulesHere}`;
    const rendered = renderNodes([node], { ...scope, context: { ...scope.context, number } });
    this.#nodes.push(...rendered);
    this.#addToSection(rendered);
    const fact = this.#parsed.rules[this.#rules.length];
    const [element] = rendered;
    if (fact === undefined || element?.type !== 'element') return;
    const text = readPlainText(
      element.children.filter(
        (child) => child.type !== 'element' || child.properties.dataFacts === undefined,
      ),
    );
    this.#rules.push({ id: fact.id, number, level: fact.level, who: fact.who, text });
  }

  /** "In short" ends where its list ends. */
  #addToSection(nodes: readonly ElementContent[]): void {
    const section = this.#sections.at(-1);
    if (section !== undefined && section.anchor !== 'in-short') section.nodes.push(...nodes);
  }

  #addInShort(section: Element): void {
    const list = section.children.find((child) => child.type === 'element' && child.tagName === 'ul');
    const items = list?.type === 'element' ? list.children.filter((child) => child.type === 'element') : [];
    this.#inShort = items.map((item) => readPlainText([item]));
    const heading = section.children.find((child) => child.type === 'element' && child.tagName === 'h2');
    if (heading?.type !== 'element') return;
    this.#sections.push({
      heading,
      anchor: 'in-short',
      number: '',
      depth: 2,
      nodes: section.children.filter((child) => child !== heading),
    });
  }

  #finishSection({ heading, anchor, number, depth, nodes }: OpenSection): Section {
    const text = readPlainText(nodes);
    const satisfies = groupRequirements(this.#parsed.satisfies.filter((one) => one.anchor === anchor));
    return {
      anchor,
      heading: readPlainText(heading.children),
      number,
      depth,
      text,
      sha256: hash(text),
      satisfies,
    };
  }
}

/** By framework, in the order of their ids; each requirement once. */
function groupRequirements(requirements: readonly SectionRequirement[]): Satisfies {
  const groups = new Map<string, Set<string>>();
  for (const { framework, requirement } of requirements)
    groups.set(framework, (groups.get(framework) ?? new Set()).add(requirement));
  return Object.fromEntries(
    [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([framework, ids]) => [framework, [...ids]]),
  );
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
