import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a handbook of `count` documents of about 20 KB each: the records of a real one, and texts made of its words,
 * with rules, tables, terms, parameters, links to one another and clause references. The same every time.
 *
 * @param from The handbook whose records are taken.
 * @param root The folder to write into.
 */
export function generateHandbook(from: string, root: string, count: number): void {
  cpSync(join(from, 'content'), join(root, 'content'), {
    recursive: true,
    // Without a ledger every working copy is shown; with the real one's, none of these would be.
    filter: (path) => !/content[\\/](?:pages|ledger|archive|heads\.txt)/.test(path),
  });
  for (const topic of topics) mkdirSync(join(root, 'policies', topic), { recursive: true });
  cpSync(join(from, 'policies'), join(root, 'policies'), { recursive: true });
  for (let number = 0; number < count; number++) {
    writeFileSync(
      join(root, 'policies', topicOf(number), `${slugOf(number)}.mdx`),
      documentText(number, count),
    );
  }
}

const topics = Array.from({ length: 20 }, (_, index) => `topic-${String(index + 1).padStart(2, '0')}`);

function topicOf(number: number): string {
  return topics[number % topics.length] ?? 'topic-01';
}

function slugOf(number: number): string {
  return `generated-${String(number).padStart(4, '0')}`;
}

/** One in five is public, one in five confidential, the rest internal. */
function classificationOf(number: number): string {
  return number % 5 === 0 ? 'public' : number % 5 === 1 ? 'confidential' : 'internal';
}

function documentText(number: number, count: number): string {
  const random = createRandom(number + 1);
  const isPublic = classificationOf(number) === 'public';
  // Public documents link to public ones only: every fifth.
  const other = slugOf(
    (number + 5) % count === number ? number : (number + 5) % (count - (count % 5) || count),
  );
  const sections = Array.from({ length: 15 }, (_, index) => section(index, random, isPublic, other));
  return `---
id: ${`GEN${'ABCDEFGHIJ'[Math.floor(number / 1000)]}`}-${String(number % 1000).padStart(3, '0')}
title: Generated document ${number}
type: policy
classification: ${classificationOf(number)}
version: 1.0.0
owner: ciso
approver: ceo
audience: [all-staff]
reviewEvery: P1Y
summary: ${sentence(random)}
keywords: [${words(random, 4).join(', ')}]
answers:
  - { question: ${sentence(random).replace('.', '?')}, at: "#section-1" }
satisfies:
  iso27001-2022: [${controlId(random)}]
---

<InShort>
- ${sentence(random)}
- ${sentence(random)}
- ${sentence(random)}
</InShort>

${sections.join('\n')}`;
}

function section(index: number, random: () => number, isPublic: boolean, other: string): string {
  const control = controlId(random);
  return `## ${sentence(random).replace('.', '')} ${index + 1} {#section-${index + 1}}

<Satisfies iso27001-2022="${control}" gdpr="Art.${5 + Math.floor(random() * 35)}"/>

${paragraph(random, 3)} See <Doc to="${other}"/> and <Term id="personal-data">data</Term>.

<Rule id="rule-${index + 1}" level="must" who="all-staff" record="ticket in the service desk">
You **must** do it within <Param id="${isPublic ? 'breach-notice' : 'access-decision'}"/>. ${paragraph(random, 2)}
</Rule>

| ${words(random, 3).join(' | ')} |
|---|---|---|
| ${words(random, 3).join(' | ')} |
| ${words(random, 3).join(' | ')} |

${paragraph(random, 3)}
`;
}

/** A technological control; not A.8.30, which is excluded. */
function controlId(random: () => number): string {
  return `A.8.${1 + Math.floor(random() * 29)}`;
}

function paragraph(random: () => number, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(random)).join(' ');
}

function sentence(random: () => number): string {
  const text = words(random, 12 + Math.floor(random() * 8)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function words(random: () => number, count: number): string[] {
  return Array.from({ length: count }, () => vocabulary[Math.floor(random() * vocabulary.length)] ?? 'word');
}

const vocabulary =
  'access account answer appointment backup badge care change clinic colleague contract copy corridor data day desk device doctor door draft duty email emergency evening exercise family file form friend guest handover health hour incident key laptop letter list lock manager meeting message morning name network night note notice nurse office order owner paper partner password patient person phone photo plan print procedure question reason record relative report request review room rule screen search secret service share shift sign signature staff system table team test ticket time training travel treatment update value version visit visitor voice wall week window word work year and or of with for in on at to by from'.split(
    ' ',
  );

/** Mulberry32: small, and the same on every machine. */
function createRandom(seed: number): () => number {
  let state = seed * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
