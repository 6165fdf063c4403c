import { createHash } from 'node:crypto';
import { compare } from '../data/compare.ts';
import type { DocumentRule, Section } from '../schema/handbook.ts';
import type { Satisfies } from '../schema/words.ts';
import type { LookedUp } from './looked-up.ts';
import type { ParsedText, SectionRequirement } from './parsed-text.ts';
import { minutesToRead } from './plain-text.ts';
import { joinPlainText, layPrinted, type Printed } from './printed.ts';
import type { ResolvedText } from './resolved-text.ts';
import type { TextPart } from './text-part.ts';

/** Makes a text of its parts, in document order. */
export function joinParts(parts: readonly TextPart[], parsed: ParsedText): ResolvedText {
  const blocks = layPrinted(parts.flatMap(({ printed }) => printed));
  const text = blocks.map(({ html }) => `${html}\n`).join('');
  const words = blocks.reduce((sum, block) => sum + block.words, 0);
  return {
    text,
    sha256: hash(text),
    outline: listSections(parts, parsed.satisfies),
    rules: listRules(parts, parsed),
    inShort: parts.flatMap(({ role }) => (role.type === 'in-short' ? [role.items] : [])).at(-1) ?? [],
    plainText: joinPlainText(blocks),
    words,
    readingMinutes: minutesToRead(words),
    used: listUse(parts),
  };
}

function listSections(parts: readonly TextPart[], requirements: readonly SectionRequirement[]): Section[] {
  const sections: Section[] = [];
  let open: { readonly heading: Omit<Section, 'text' | 'sha256'>; readonly printed: Printed[] } | undefined;
  const close = () => {
    if (open === undefined) return;
    const text = joinPlainText(layPrinted(open.printed));
    sections.push({ ...open.heading, text, sha256: hash(text) });
    open = undefined;
  };
  const satisfiesOf = (anchor: string) =>
    groupRequirements(requirements.filter((one) => one.anchor === anchor));
  for (const { role, printed } of parts) {
    if (role.type === 'heading') {
      close();
      const { anchor, number, depth } = role;
      const heading = joinPlainText(layPrinted(printed));
      open = { heading: { anchor, heading, number, depth, satisfies: satisfiesOf(anchor) }, printed: [] };
    } else if (role.type === 'in-short') {
      // "In short" ends where its list ends.
      close();
      const { heading, text } = role;
      const anchor = 'in-short';
      sections.push({
        anchor,
        heading,
        number: '',
        depth: 2,
        satisfies: satisfiesOf(anchor),
        text,
        sha256: hash(text),
      });
    }
    // Footnotes belong to the sentences that they explain, not to the section they happen to follow.
    else if (role.type !== 'notes') open?.printed.push(...printed);
  }
  close();
  return sections;
}

function listRules(parts: readonly TextPart[], parsed: ParsedText): DocumentRule[] {
  const printed = parts.flatMap(({ role }) => (role.type === 'rule' ? [role] : []));
  return printed.flatMap(({ number, text }, index) => {
    const fact = parsed.rules[index];
    return fact === undefined ? [] : [{ id: fact.id, number, level: fact.level, who: fact.who, text }];
  });
}

/** Each question once, in the order in which they were first asked. */
function listUse(parts: readonly TextPart[]): LookedUp[] {
  const uses = new Map<string, LookedUp>();
  for (const { used } of parts) {
    for (const use of used) {
      const question = `${use.kind} ${use.id}`;
      if (!uses.has(question)) uses.set(question, use);
    }
  }
  return [...uses.values()];
}

/** By framework, in the order of their ids; each requirement once. */
function groupRequirements(requirements: readonly SectionRequirement[]): Satisfies {
  const groups = new Map<string, Set<string>>();
  for (const { framework, requirement } of requirements)
    groups.set(framework, (groups.get(framework) ?? new Set()).add(requirement));
  return Object.fromEntries(
    [...groups].sort(([a], [b]) => compare(a, b)).map(([framework, ids]) => [framework, [...ids]]),
  );
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
