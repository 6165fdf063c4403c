import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allRules } from '../../src/rules/catalogue.ts';
import { type Diagnostic, isError } from '../../src/source/diagnostic.ts';
import { type Changes, changed, document, policy, procedure, tried } from '../support/faulty-handbook.ts';
import { releasedHandbook, rewrite } from '../support/released-handbook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';
import { commandPlays, plays } from './obeyed-elsewhere.ts';
import { observedPlays } from './obeyed-on-observed.ts';
import { proofPlays, verified } from './obeyed-on-proof.ts';
import { before, changeWords, obey, problemsOf } from './scenes.ts';

/** An author who does what a hint says, to the letter, and nothing else. Returns the file as it is then. */
type Author = (text: string, problem: Diagnostic) => string;

function offsetOf(text: string, { line, column }: Diagnostic): number {
  return (
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length +
    (line > 1 ? 1 : 0) +
    column -
    1
  );
}

/** Replaces what stands at the place of a problem, or the first such thing behind it. */
function replaceAt(text: string, problem: Diagnostic, from: RegExp | string, to: string): string {
  const at = offsetOf(text, problem);
  const rest = text.slice(at);
  const changed = rest.replace(from, () => to);
  expect(changed, `${problem.rule}: nothing to obey "${problem.hint}" on`).not.toBe(rest);
  return text.slice(0, at) + changed;
}

function replaceLine(text: string, { line }: Diagnostic, to: (line: string) => readonly string[]): string {
  const lines = text.split('\n');
  lines.splice(line - 1, 1, ...to(lines[line - 1] ?? ''));
  return lines.join('\n');
}

function hintOf({ hint }: Diagnostic, pattern: RegExp): string {
  const found = pattern.exec(hint ?? '')?.[1];
  if (found === undefined) throw new Error(`The hint "${hint}" does not say ${pattern}.`);
  return found;
}

/** What the message is about: the last thing in it that stands between quotes or brackets. */
function subjectOf({ message }: Diagnostic): string {
  return [...message.matchAll(/"([^"]+)"|<([\w.]+)>/g)].at(-1)?.slice(1).find(Boolean) ?? '';
}

/** "Did you mean this?" */
const takeSuggestion: Author = (text, problem) => {
  const meant = hintOf(problem, /Did you mean (.+)\?$/).replace(/^policies\/access\//, '');
  const found = [...problem.message.matchAll(/"([^"]+)"/g)].map(([, word = '']) =>
    word.replace(/^policies\/access\//, ''),
  );
  const rest = text.slice(offsetOf(text, problem));
  const written = found.find((word) => rest.includes(word)) ?? subjectOf(problem);
  return replaceAt(text, problem, written, meant);
};

const removeLine: Author = (text, problem) => replaceLine(text, problem, () => []);

/** How the hint of each rule is obeyed on its example. What a hint quotes is taken from it and never made up here. */
const authors: Readonly<Record<string, Author>> = {
  // As the document has it.
  'words-find-nothing': (text) => text.replace('thinking machine', 'lock your screen'),
  'count-place': (text) => text.replace(/<Count [^>]*\/> /, ''),
  'bad-count': takeSuggestion,
  'duty-with-two-owners': (text, problem) =>
    replaceAt(text, problem, 'director', hintOf(problem, /^Name the (.+?) here/)),
  'rule-without-actor': (text, problem) =>
    text.replace(
      /The cabinet \*\*must\*\* be locked/,
      `${hintOf(problem, /"(You \*\*must\*\*)/)} lock the cabinet`,
    ),
  'literal-count': (text, problem) => replaceAt(text, problem, '12 ', ''),
  'card-position-taken': (text, problem) =>
    replaceLine(text, problem, () => [`  position: ${hintOf(problem, /position: (\d)/)}`]),
  'missing-frontmatter': (text) => `---\n${text}`,
  'unclosed-frontmatter': (text, problem) => {
    const lines = text.split('\n');
    lines.splice(Number(hintOf(problem, /before line (\d+)/)) - 1, 0, hintOf(problem, /^Write "(---)"/));
    return lines.join('\n');
  },
  'frontmatter-language': (text, problem) => replaceLine(text, problem, () => [hintOf(problem, /: (---)$/)]),
  'yaml-syntax': (text, problem) => replaceAt(text, problem, /.*/, hintOf(problem, /in quotes: (.*)$/)),
  'yaml-tab': (text) => text.replaceAll('\t', '  '),
  'yaml-duplicate-key': removeLine,
  'yaml-alias': (text, problem) => replaceAt(text, problem, '*access', '"Access"'),
  'forbidden-key': removeLine,
  'missing-field': (text, problem) =>
    text.replace('approver:', `${hintOf(problem, /begins with "(.*?)"/)} officer\napprover:`),
  'unknown-field': takeSuggestion,
  'wrong-type': (text, problem) => replaceLine(text, problem, () => [hintOf(problem, /^Write (.*)$/)]),
  'bad-value': (text, problem) =>
    replaceAt(text, problem, 'rulebook', /Use (\w+),/.exec(problem.message)?.[1] ?? ''),
  'bad-date': (text, problem) =>
    replaceAt(text, problem, '2024-02-30', `2024-02-${hintOf(problem, /has (\d+) days/)}`),
  'bad-duration': takeSuggestion,
  'bad-version': takeSuggestion,
  'mdx-syntax': (text, problem) => replaceAt(text, problem, /id=[\w-]+/, hintOf(problem, /^Write (.*)$/)),
  'less-than': (text, problem) => replaceAt(text, problem, '<5 mg', hintOf(problem, /^Write "(.*?)"/)),
  'lone-brace': (text, problem) => replaceAt(text, problem, '{', hintOf(problem, /write (&#123;)/)),
  'angle-link': (text, problem) => replaceAt(text, problem, /<.*?>/, hintOf(problem, /^Write (\S+),/)),
  'html-comment': (text, problem) => replaceAt(text, problem, /<!--.*-->/, hintOf(problem, /^Write (.*)$/)),
  'unclosed-component': (text, problem) => `${text}${hintOf(problem, /^Write (<\S+>) where/)}\n`,
  'too-deep': (text) => text.replace(/(?:> ){50,}/, '> > '),
  'no-import': removeLine,
  'no-expression': (text, problem) =>
    replaceAt(text, problem, /\{.*\}/, hintOf(problem, /for a comment (.*)\.$/)),
  'no-html': (text, problem) =>
    replaceAt(text, problem, /<u>(\w+)<\/u>/, hintOf(problem, /^Write (\S+)/).replace('words', 'locked')),
  'node-type': (text) => text.replace(/\+\+\+[\s\S]*\+\+\+\n/, ''),
  'hidden-character': (text, problem) => replaceAt(text, problem, /&#x202e; euros/, ' euros'),
  'broken-markdown': (text, problem) =>
    text.replace(
      '[the plan] (https://example.org)',
      hintOf(problem, /as (.*)\.$/)
        .replace('words', 'the plan')
        .replace('address', 'https://example.org'),
    ),
  'unclosed-code': (text, problem) => `${text}${hintOf(problem, /^Write (\S+)/)}\n`,
  'empty-document': (text, problem) => `${text}\n${hintOf(problem, /begin with (##)/)} Doors\n\nLocked.\n`,
  'heading-level': (text, problem) => replaceLine(text, problem, () => [hintOf(problem, /^Write (.*)$/)]),
  'numbered-heading': (text, problem) => replaceLine(text, problem, () => [hintOf(problem, /^Write (.*)$/)]),
  'unfilled-gap': (text, problem) => replaceAt(text, problem, /\[.*?\]/, 'The clinic'),
  'contradicting-field': removeLine,
  'foreign-markup': (text, problem) => {
    const [first = '', second = ''] = [...(problem.hint ?? '').matchAll(/"(\d\. )"/g)].map(
      ([, mark]) => mark,
    );
    return text.replace(/^a\) /m, first).replace(/^b\) /m, second);
  },
  'unencrypted-link': (text, problem) =>
    replaceAt(text, problem, /[^)\s]+/, hintOf(problem, /^Write ([^\s,]+)/)),
  'mixed-alphabets': (text) => text.replace('Y\u043eu', 'You'),
  'more-receivers': (text, problem) =>
    replaceAt(text, problem, /mailto:[^)\s]+/, hintOf(problem, /^Write (\S+),/)),
  'other-address': (text) => text.replace('[www.example.com]', '[www.example.org]'),
  'too-large': (text) => text.replace(/(?:<br\/>)+/, '<br/>'),
  'heading-place': (text, problem) => replaceLine(text, problem, () => ['> **Doors**']),
  'empty-heading': (text, problem) => replaceLine(text, problem, (line) => [`${line} Doors`]),
  'heading-attribute': (text, problem) => replaceAt(text, problem, /\{.*\}/, hintOf(problem, /^Write (\S+)/)),
  'bad-anchor': (text, problem) => replaceAt(text, problem, /\{.*\}/, hintOf(problem, /: (\{.*\})$/)),
  'duplicate-anchor': (text, problem) =>
    replaceLine(text, problem, (line) => [`${line} ${hintOf(problem, /: (\{.*\})$/)}`]),
  'bad-footnote': (text, problem) => `${text}\n${hintOf(problem, /: (\[.*)$/)}\n`,
  'unknown-component': (text, problem) => replaceAt(text, problem, 'Document', hintOf(problem, /\b(Doc)\b/)),
  'component-name': (text, problem) => replaceAt(text, problem, 'Doc.Link', 'Doc'),
  'component-content': (text, problem) =>
    replaceAt(text, problem, /\/?>\w+<\/Role>/, hintOf(problem, /\.\.\.(\/>)/)),
  'unknown-prop': takeSuggestion,
  'missing-prop': (text, problem) =>
    replaceAt(
      text,
      problem,
      '<Param',
      `<Param ${hintOf(problem, /^Write (\S+?):/).replace('...', 'screen-lock')}`,
    ),
  'bad-prop': (text, problem) => replaceAt(text, problem, /kind="\w+"/, hintOf(problem, /^Write ([^,]*),/)),
  'duplicate-prop': (text, problem) => replaceAt(text, problem, / ?id="boss"/, ''),
  'no-handler': (text, problem) => replaceAt(text, problem, /onclick="[^"]*"/, ''),
  'no-spread': (text, problem) =>
    replaceAt(
      text,
      problem,
      '{...keeper}',
      hintOf(problem, /as (.*)\.$/).replace('name="text"', 'id="keeper"'),
    ),
  'no-expression-attribute': (text, problem) =>
    replaceAt(text, problem, 'id={keeper}', hintOf(problem, /: (.*)$/)),
  'bad-in-short': (text) => text.replace('</InShort>', '- Count keys.\n- Report loss.\n</InShort>'),
  'rule-place': (text, problem) =>
    replaceLine(text, problem, (line) => [`${hintOf(problem, /below a (##)/)} Doors`, '', line]),
  'rule-words': (text, problem) => text.replace('**must**', hintOf(problem, /^Write (.*?) in its text/)),
  'satisfies-place': (text) =>
    text
      .replace('\n\n<Satisfies demo-2026="5.1"/>', '')
      .replace('## Doors\n', '## Doors\n\n<Satisfies demo-2026="5.1"/>\n'),
  'unsafe-address': (text, problem) =>
    replaceAt(text, problem, /[^)\s]+/, hintOf(problem, /^Write ([^\s,]+)/)),
  'nested-link': (text) =>
    text.replace(/\[Call (<.*?>)\]\(https:\/\/example.org\)/, '[Call](https://example.org) $1'),
  'dead-link': takeSuggestion,
  'dead-anchor': takeSuggestion,
  'dead-image': takeSuggestion,
  'image-address': (text, problem) => replaceAt(text, problem, 'doors.svg', hintOf(problem, /as (.*)\.$/)),
  'image-text': (text, problem) => replaceAt(text, problem, '![]', hintOf(problem, /(!\[.*\])/)),
  'duplicate-id': (text, problem) => replaceAt(text, problem, /[A-Z]+-\d+/, 'NOT-002'),
  'former-name-taken': removeLine,
  'unknown-answer': takeSuggestion,
  'unknown-document': takeSuggestion,
  'unknown-role': takeSuggestion,
  'unknown-audience': takeSuggestion,
  'unknown-term': takeSuggestion,
  'unknown-contact': takeSuggestion,
  'unknown-parameter': takeSuggestion,
  'unknown-clock': takeSuggestion,
  'unknown-decision': takeSuggestion,
  'decision-given-elsewhere': (text, problem) =>
    text.replace(
      'The director lends keys to guests',
      `Keys are lent to guests, ${hintOf(problem, /^Write (<.*?\/>)/)}`,
    ),
  'decision-limit-differs': (text, problem) =>
    text.replace('for two days', hintOf(problem, /say "(.*)" here/)),
  'control-plan-due': (text) => text.replace('dueOn: 2026-01-15', 'dueOn: 2026-12-31'),
  'evidence-due': (text) => text.replace('on: 2025-01-15', 'on: 2026-03-01'),
  'decision-not-laid-down': (text) => text.replace('said: privacy-notice', 'said: access-control'),
  'other-name': (text, problem) => text.replace('key list', hintOf(problem, /^Write "(.*?)"/)),
  'unknown-framework': (text, problem) =>
    replaceLine(text, problem, (line) => [
      line.replace('demo-2025', hintOf(problem, /Did you mean (.+)\?$/)),
    ]),
  'unknown-requirement': takeSuggestion,
  'requirement-spelling': (text, problem) =>
    replaceAt(text, problem, 'Clause 5.1', hintOf(problem, /^Write (.*)$/)),
  'approver-is-owner': (text, problem) => replaceAt(text, problem, 'officer', 'boss'),
  'same-title': (text, problem) => replaceAt(text, problem, 'Privacy notice', 'Privacy notice for guests'),
  'template-sentence': (text, problem) => replaceAt(text, problem, /.*/, 'Who may open which door.'),
  'contradicting-duration': (text, problem) =>
    replaceAt(text, problem, '10 minutes', hintOf(problem, /^Write (<.*?\/>)/)),
  'unfounded-claim': (text, problem) => replaceAt(text, problem, /certified/, 'small'),
  'person-in-text': (text, problem) =>
    replaceAt(text, problem, /Mari Tamm/, hintOf(problem, /(<Role id="\.\.\."\/>)/).replace('...', 'boss')),
  'person-names-differ': (text) =>
    text.replace('role: keeper, person: p-1,', 'role: keeper, person: p-1, name: Mari Tamm,'),
  'delegate-cannot-act': (text, problem) =>
    replaceLine(text, problem, (line) => [
      line.replace(' }', ', until: 2026-03-01 }'),
      line.replace('2024-01-01', '2026-03-02').replace('delegate: p-2', 'delegate: p-1'),
    ]),
};

const examples = allRules
  .map(({ slug, example }) => ({ slug: String(slug), ...example }))
  .filter(({ slug }) => slug in authors);

/** Obeys one hint after the other. Returns what is still wrong after that. */
function obeyAll(changes: Changes, slug: string): readonly string[] {
  const root = temporaryHandbook(changes);
  for (let round = 0; round < 4; round++) {
    const wrong = problemsOf(root).filter(({ rule, severity }) => rule === slug || severity === 'error');
    const problem = wrong.find(({ rule }) => rule === slug) ?? wrong[0];
    if (problem === undefined) return [];
    const author = authors[problem.rule];
    if (author === undefined) return [`nobody obeys ${problem.rule}`];
    const file = join(root, problem.file);
    writeFileSync(file, author(readFileSync(file, 'utf8'), problem));
  }
  return problemsOf(root).map(({ rule, message, hint }) => `${rule}: ${message} ${hint}`);
}

describe('whoever obeys a hint to the letter is done with it', () => {
  test('there is an author for each rule, or a play: not one is left out', () => {
    const all = [authors, plays, commandPlays, proofPlays, observedPlays].flatMap((ones) =>
      Object.keys(ones),
    );
    const named = new Set(all.map((one) => one.split(',')[0]));
    expect([...named].sort()).toEqual(allRules.map(({ slug }) => String(slug)).sort());
  });

  test.each(Object.entries(plays))('%s, with a command, a move or another file', async (slug, play) => {
    const root = (play.begin ?? temporaryHandbook)();
    const errorsBefore = problemsOf(root, play.day).filter(isError);
    await play.make(root);
    const problem = problemsOf(root, play.day).find(({ rule }) => rule === slug);
    if (problem === undefined) throw new Error(`${slug} is not found.`);
    const elsewhere = await play.obey(root, problem);
    const left = problemsOf(
      typeof elsewhere === 'string' && existsSync(elsewhere) ? elsewhere : root,
      play.day,
    );
    expect(left.filter((one) => one.rule === slug || isError(one))).toEqual(errorsBefore);
  });

  for (const [name, play] of Object.entries({ ...proofPlays, ...observedPlays }))
    test.skipIf(play.skip === true)(`${name}, as a proof finds it`, async () => {
      const [slug] = name.split(',');
      const { judge = verified, words = () => [] } = play;
      const root = await (play.begin ?? temporaryHandbook)();
      const soundBefore = await judge(root, words(root));
      expect(soundBefore.map(({ rule }) => rule)).not.toContain(slug);
      await play.make(root);
      const problem = (await judge(root, words(root))).find(({ rule }) => rule === slug);
      if (problem === undefined) throw new Error(`${slug} is not found.`);
      const others = await play.obey(root, problem);
      const left = await judge(root, Array.isArray(others) ? others : words(root));
      expect(left).toEqual(soundBefore);
    });

  test.each(Object.entries(commandPlays))('%s, on the command line', async (slug, mend) => {
    const { wrong } = allRules.find((rule) => rule.slug === slug)?.example ?? { wrong: '' };
    const root = releasedHandbook();
    await (before[slug] ?? changeWords)(root);
    const said = (await obey(root, wrong)).split('\n').find((line) => line.includes(`  error  ${slug}  `));
    if (said === undefined) throw new Error(`${slug} is not found.`);
    if (slug === 'gap-left') rewrite(root, procedure, '[Name of the keeper]', 'the watcher');
    for (const command of mend(wrong, said)) {
      const answer = await obey(root, command);
      // What a retirement or another release makes of it is said of the last command alone.
      expect(answer, command).not.toContain(`  ${slug}  `);
      expect(answer, command).not.toContain('  error  ');
    }
  });

  test.each(examples)('$slug', ({ slug, where, wrong, right }) => {
    const changes =
      where === 'text' ? document(wrong) : changed(where === 'fields' ? policy : where, right, wrong);
    expect(obeyAll(changes, slug)).toEqual([]);
  });

  const doors = '\n\nThey are locked.\n\n';
  test.each<readonly [what: string, body: string, slug: string]>([
    ['two equal headings with umlauts', `## Maßnahmen${doors}## Maßnahmen${doors}`, 'duplicate-anchor'],
    ['two equal headings in Japanese', `## 目的${doors}## 目的${doors}`, 'duplicate-anchor'],
    ['two equal headings with capital letters', `## Über Uns${doors}## Über Uns${doors}`, 'duplicate-anchor'],
    ['an anchor in capital letters with umlauts', `## Ärzte {#Ärzte-Und-Pflege}${doors}`, 'bad-anchor'],
    ['a comment of HTML with words', 'Doors. <!-- a */ b -->', 'html-comment'],
  ])('%s', (_, body, slug) => {
    expect(problemsOf(temporaryHandbook(document(body))).map(({ rule }) => rule)).toContain(slug);
    expect(obeyAll(document(body), slug)).toEqual([]);
  });
});

describe('a hint names what there is', () => {
  const hintsOn = (body: string) =>
    problemsOf(temporaryHandbook(document(body)))
      .filter(({ file }) => file === tried)
      .map(({ hint }) => hint);
  test.each([
    ['[a](../key-cabinet/index.md)', 'For a document write <Doc to="key-cabinet"/>.'],
    ['[a](../key-cabinet/README.md#keys)', 'For a document write <Doc to="key-cabinet#keys"/>.'],
    ['[a](key-cabinet.md)', 'For a document write <Doc to="key-cabinet"/>.'],
    [
      '[a](sheet.xlsx)',
      'A text holds no files: link to where the file lies, https://..., or say in words where it is found.',
    ],
    ['[a](example.org/x)', 'Write https://example.org/x'],
  ])('%s', (body, hint) => {
    expect(hintsOn(body)).toEqual([hint]);
  });
});
