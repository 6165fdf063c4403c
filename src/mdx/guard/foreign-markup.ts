import { findGaps, sayGap } from '../gaps.ts';
import { readWords } from '../mdast-text.ts';
import type { Findings } from './findings.ts';
import type { Visit } from './visits.ts';

interface Sign {
  readonly sign: RegExp;
  readonly message: string;
  readonly hint: string;
}

/** What other programs make something of, found in the source of a paragraph. Each pattern looks at one line at a time. */
const signs: readonly Sign[] = [
  {
    sign: /^(?:!!!|\?\?\?\+?) \w/m,
    message: 'This looks like a box of another program.',
    hint: 'Write <Callout kind="note">, the text, and </Callout>, each on lines of its own.',
  },
  {
    sign: /^\[TOC\]$|^\[\[_TOC_\]\]$|^\{:toc\}$/im,
    message: 'This looks like the place of a table of contents, which every page has anyway.',
    hint: 'Remove the line.',
  },
  {
    sign: /^ *[•‣▪●◦·] ?\S.*\n *[•‣▪●◦·] ?\S/mu,
    message: 'These lines look like a list and flow together into one paragraph.',
    hint: 'Begin each line with "- ", with a blank line above the first.',
  },
  {
    sign: /^ *\(?(?:[a-z]|[ivx]{1,4})\) \S.*\n *\(?(?:[a-z]|[ivx]{1,4})\) \S/m,
    message: 'These lines look like a list and flow together into one paragraph.',
    hint: 'Begin each line with "1. ", "2. " and so on, with a blank line above the first.',
  },
  {
    sign: /^ *[A-Z]\. \S.*\n *[A-Z]\. \S/m,
    message: 'These lines look like a list and flow together into one paragraph.',
    hint: 'Begin each line with "1. ", "2. " and so on, with a blank line above the first.',
  },
  {
    sign: /^\S.*\n: \S/m,
    message: 'This looks like a term and its definition, and becomes one sentence.',
    hint: 'Write - **Term**: the definition; a word of the whole handbook belongs into content/glossary.yaml.',
  },
  {
    sign: /(?<![=\w])==[^=\s][^=\n]*==(?![=\w])/,
    message: 'This looks like marked words, and readers see the signs ==.',
    hint: 'Write **words** for what must stand out.',
  },
  {
    sign: /(?<![\^\w])\^[^\^\s]+\^/,
    message: 'This looks like words set higher, and readers see the signs ^.',
    hint: 'Write <sup>words</sup>.',
  },
];

/**
 * What passes here and was meant otherwise: `numbered-heading`, `unfilled-gap`, `foreign-markup`. Warnings: the text can
 * be published as it stands, and rarely should be.
 */
export function checkForeignMarkup(visits: readonly Visit[], findings: Findings): void {
  for (const visit of visits) {
    const { node } = visit;
    if (node.type === 'heading') checkNumber(visit, findings);
    else if (node.type === 'paragraph') checkParagraph(visit, findings);
    else if (node.type === 'delete') checkStruck(visit, findings);
    else if (node.type === 'code') checkDiagram(visit, findings);
    else if (node.type === 'table') checkHead(visit, findings);
    else if (node.type === 'text') checkGap(visit, findings);
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      for (const { value } of node.attributes)
        if (typeof value === 'string')
          for (const { written } of findGaps(value))
            findings.report(visit.start, 'unfilled-gap', ...sayGap(written));
  }
}

function checkNumber({ node, start }: Visit, { report }: Findings): void {
  if (node.type !== 'heading') return;
  const title = readWords(node).trim();
  const number =
    /^(?:(?:section|article|clause|chapter|part) )?(?:\d{1,2}(?:\.\d{1,2}){0,4}[.):]?|[A-Z][.)]|[IVX]{1,5}[.)])\s+(?=\p{L})/iu.exec(
      title,
    )?.[0];
  // "24 hours", "3 copies": a number without a point that is part of what is said.
  if (number === undefined || /^\d+\s+$/.test(number) || /^i\s/i.test(number)) return;
  const rest = title.slice(number.length);
  report(
    start,
    'numbered-heading',
    `The heading begins with the number "${number.trim()}", and gets another one when it is printed.`,
    `Write ${'#'.repeat(node.depth)} ${rest}`,
  );
}

function checkParagraph({ node, parent, start, end }: Visit, { source, report }: Findings): void {
  if (node.type !== 'paragraph') return;
  const written = source.slice(start, end);
  for (const { sign, message, hint } of signs) {
    const at = written.search(sign);
    if (at >= 0) report(start + at, 'foreign-markup', message, hint);
  }
  const [only, ...others] = node.children;
  if (parent?.node.type === 'root' && only?.type === 'strong' && others.length === 0) {
    const words = readWords(only).trim();
    if (words.length <= 80 && /[^.!?;,]$/.test(words))
      report(
        start,
        'foreign-markup',
        'A line of bold words stands alone, as a heading does. Programs that read pages aloud find no heading here.',
        `Write ### ${words}, or let the sentence go on.`,
      );
  }
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  if (parent?.node.type === 'root' && /^(?: {4,}|\t)$/.test(source.slice(lineStart, start)))
    report(
      start,
      'foreign-markup',
      'These lines are indented by four spaces, which makes no program code here: they flow together.',
      'For code write ``` on the lines above and below; for a paragraph take the spaces out.',
    );
}

function checkStruck({ start }: Visit, { source, report }: Findings): void {
  if (source.startsWith('~~', start)) return;
  report(
    start,
    'foreign-markup',
    'A single ~ on both sides strikes the words out: readers take them for abolished.',
    'Write <sub>words</sub> for what stands lower, ~~words~~ for what is struck out, \\~ for the sign.',
  );
}

function checkDiagram({ node, start }: Visit, { report }: Findings): void {
  if (node.type !== 'code' || !/^(?:mermaid|plantuml|dot|graphviz)$/i.test(node.lang ?? '')) return;
  report(
    start,
    'foreign-markup',
    `A drawing in the language ${node.lang} stands here, and readers see its program text.`,
    'Save it as a picture in the folder beside the document, and say in words what it shows.',
  );
}

function checkHead({ node, start }: Visit, { report }: Findings): void {
  const [head] = node.type === 'table' ? node.children : [];
  if (head === undefined || head.children.some((cell) => cell.children.length > 0)) return;
  report(
    start,
    'foreign-markup',
    'The head of the table is empty. Who listens to a table hears the head before each cell.',
    'Write above each column what it holds.',
  );
}

function checkGap({ start, end }: Visit, { source, report }: Findings): void {
  for (const { written, at } of findGaps(source.slice(start, end)))
    report(start + at, 'unfilled-gap', ...sayGap(written));
}
