import { quote } from '../../source/phrase.ts';
import { readWords } from '../mdast-text.ts';
import { judgeAddress } from './address.ts';
import { type Findings, openFindings } from './findings.ts';
import type { Visit } from './visits.ts';

/**
 * What reads as one thing and is another: words that mix alphabets (`mixed-alphabets`), links whose words name another
 * place than they lead to (`other-address`), mail that goes to more people than is said (`more-receivers`). Warnings,
 * since each can be meant well.
 */
export function checkDeceptions(visits: readonly Visit[], findings: Findings): void {
  const definitions = new Map<string, string>();
  for (const { node } of visits)
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node.url);
  for (const { node, start, end } of visits) {
    if (node.type === 'text') {
      const written = findings.source.slice(start, end);
      for (const { word, at } of listMixed(node.value))
        reportMixed(
          word,
          start + (written.startsWith(word, at) ? at : Math.max(written.indexOf(word), 0)),
          findings,
        );
    }
    const url =
      node.type === 'link'
        ? node.url
        : node.type === 'linkReference'
          ? definitions.get(node.identifier)
          : undefined;
    if (url !== undefined) {
      checkWords(readWords(node).trim(), url, start, findings);
      checkReceivers(url, start, findings);
    }
  }
}

/** Words of mixed alphabets in a text that is not MDX, such as the frontmatter above one. */
export function findMixedAlphabets(text: string, file: string, firstLine = 1): Findings['diagnostics'] {
  const findings = openFindings(text, file, firstLine);
  for (const { word, at } of listMixed(text)) reportMixed(word, at, findings);
  return [...findings.diagnostics, ...findings.listLeftOut()];
}

/**
 * Letters that can be taken for Latin ones. Of the Greek ones those only that look alike: `µg` and `TNFα` are words of
 * clinics.
 */
const foreign = /[\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧορχυ]/u;

function listMixed(text: string): { readonly word: string; readonly at: number }[] {
  if (!foreign.test(text)) return [];
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: word, index }) =>
    foreign.test(word) && /\p{Script=Latin}/u.test(word) ? [{ word, at: index }] : [],
  );
}

function reportMixed(word: string, at: number, findings: Findings): void {
  const letter = foreign.exec(word)?.[0] ?? '';
  const code = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  findings.report(
    at,
    'mixed-alphabets',
    `The word ${quote(word)} mixes letters of two alphabets: "${letter}" (${code}) is not a Latin letter, though it may look like one.`,
    'Delete the word and type it anew. Search finds it only then.',
  );
}

/** Names that end like a host and are files or programs. */
const fileEnding =
  /\.(?:[cm]?[jt]s|pdf|docx?|xlsx?|pptx?|mdx?|txt|csv|png|jpe?g|webp|avif|zip|html?|json|ya?ml|exe|py|sh|xml|ics)$/i;
const hostName = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?=[/:?#]|$)/iu;
const mailAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function checkWords(words: string, url: string, at: number, findings: Findings): void {
  const address = judgeAddress(url);
  if (!('kind' in address) || /\s/.test(words)) return;
  const target = address.kind === 'outside' ? new URL(address.url) : undefined;
  const leadsTo = target === undefined ? 'this handbook' : target.host || decode(target.pathname);
  const say = (named: string) =>
    findings.report(
      at,
      'other-address',
      `The words of this link name ${quote(named)}, but it leads to ${quote(leadsTo)}.`,
      'Let the words say where the link leads, or what is there.',
    );
  if (mailAddress.test(words)) {
    if (leadsTo.toLowerCase() !== words.toLowerCase()) say(words);
    return;
  }
  const named = hostName.exec(words)?.[1];
  if (named === undefined || fileEnding.test(words)) return;
  const host = URL.canParse(`https://${named}`) ? new URL(`https://${named}`).host : named;
  if (target === undefined || !(isWithin(target.host, host) || isWithin(host, target.host))) say(named);
}

function isWithin(host: string, other: string): boolean {
  return host === other || host.endsWith(`.${other}`);
}

/** `mailto:a@example.org?bcc=b@example.org`, or two addresses with a comma between. */
function checkReceivers(url: string, at: number, findings: Findings): void {
  if (!/^mailto:/i.test(url) || !URL.canParse(url)) return;
  const { pathname, searchParams } = new URL(url);
  const [first = '', ...more] = decode(pathname).split(',');
  const hidden = [...searchParams].flatMap(([name, value]) =>
    /^(?:to|cc|bcc)$/i.test(name) ? value.split(',') : [],
  );
  const others = [...more, ...hidden].map((one) => one.trim()).filter((one) => one !== '');
  if (others.length === 0) return;
  findings.report(
    at,
    'more-receivers',
    `A message written with this link goes to ${others.map(quote).slice(0, 3).join(', ')}${others.length > 3 ? ' and others' : ''}, too, which no reader sees before.`,
    `Write mailto:${first}, and name the others in the text.`,
  );
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
