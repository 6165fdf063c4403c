import { ownPageOf, takenIn } from '../routes/own-pages.ts';
import { type Diagnostic, report } from '../source/diagnostic.ts';
import { listWords } from '../source/phrase.ts';

/** A page of `content/pages/` that no reader is shown is a mistake: `unknown-file`, as for other files. */
export function checkOwnPages(content: readonly string[]): Diagnostic[] {
  // Deeper down lie pieces that pages are made of.
  return content
    .filter((file) => /^content\/pages\/(?:[^/]+\/)?[^/]+\.mdx$/.test(file))
    .flatMap(checkOwnPage);
}

function checkOwnPage(file: string): Diagnostic[] {
  const place = { file, line: 1, column: 1 };
  const page = ownPageOf(file);
  if (page === undefined)
    return [
      report(
        place,
        'unknown-file',
        'Clausebook does not read this file.',
        'A page lies in content/pages/public/, staff/ or audit/, and its name has small letters, digits and hyphens only.',
      ),
    ];
  const taken = takenIn(page.pattern).filter((name) => page.editions.includes(name));
  if (taken.length === 0) return [];
  const editions = `${listWords(taken, 'and')} edition${taken.length === 1 ? '' : 's'}`;
  return [
    report(
      place,
      'unknown-file',
      `Clausebook has a page ${page.pattern}/ of its own in the ${editions}, and shows that instead of this one.`,
      'Give the file another name: it is the address of the page.',
    ),
  ];
}
