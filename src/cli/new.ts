import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { draftDocument } from '../handbook/draft-document.ts';
import { loadHandbook } from '../handbook/load.ts';
import { type DocumentType, documentTypes } from '../schema/document.ts';
import { makeSlug } from '../source/make-slug.ts';
import { nearest } from '../source/nearest.ts';
import { newHolder, newPerson } from './new-holder.ts';
import { type Options, readOptions, WrongUsage } from './options.ts';
import { workAlone } from './settle.ts';
import { showProblems } from './show-problems.ts';

/**
 * `clausebook new TYPE TITLE`: writes a new document that checks clean, to be filled by its author. `new holder ROLE`
 * and `new person` make what the list of role holders needs.
 */
export async function newDocument(words: readonly string[]): Promise<number> {
  const options = readOptions('new', words);
  const [written = '', ...rest] = options.rest;
  const [role] = rest;
  if (written === 'person' && rest.length === 0) return newPerson(options);
  if (written === 'holder') {
    if (role === undefined || rest.length > 1)
      throw new WrongUsage(
        'Name one role: npx clausebook new holder ciso --name "Mari Tamm" --from 2026-03-01',
      );
    // Two at once would each add to what the other has not read.
    return workAlone(options.root, 'new', () => newHolder(options, role));
  }
  const title = rest.join(' ').trim();
  const type = documentTypes.find((known) => known === written);
  if (type === undefined || title === '') {
    const guess = type === undefined ? nearest(written, documentTypes) : undefined;
    throw new WrongUsage(
      `Write: npx clausebook new TYPE TITLE, for example: npx clausebook new policy "Mobile devices policy"\nTYPE is one of ${documentTypes.join(', ')}.${guess === undefined ? '' : ` Did you mean ${guess}?`}`,
    );
  }
  // Two at once would both be given the next free id.
  return workAlone(options.root, 'new', () => writeDraft(options, type, title));
}

function writeDraft(options: Options, type: DocumentType, title: string): number {
  const { handbook, diagnostics } = loadHandbook(options.root);
  // A document that can't be read has an id all the same, and ids are never given twice.
  const problems = diagnostics.filter(
    ({ severity, file }) => severity === 'error' && file.startsWith('policies/'),
  );
  if (handbook === undefined || problems.length > 0) {
    process.stderr.write(
      `${showProblems(handbook === undefined ? diagnostics : problems, handbook)}Nothing was written. Mend this first.\n`,
    );
    return 1;
  }
  const topic = options.topic ?? '';
  if (!/^(?:[a-z0-9]+(?:[-/][a-z0-9]+)*)?$/.test(topic))
    throw new WrongUsage(
      `"${topic}" can't be a folder's name here. Use small letters, digits and hyphens, like --topic access, and a slash before a folder in a folder, like --topic security/devices.`,
    );
  const slug = options.slug ?? makeSlug(title);
  if (slug === '')
    throw new WrongUsage(
      `"${title}" has no letters or digits to make an address of. Say which one it gets, like --slug visitor-rules.`,
    );
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))
    throw new WrongUsage(
      `"${slug}" can't be an address. Use small letters, digits and single hyphens, like --slug ${makeSlug(slug) || 'visitor-rules'}.`,
    );
  const taken = handbook.documents.find(
    (document) => document.slug === slug || document.title.toLowerCase() === title.toLowerCase(),
  );
  const file = ['policies', topic, `${slug}.mdx`].filter(Boolean).join('/');
  const before = handbook.documents.find(({ formerly = [] }) => formerly.includes(slug));
  if (before !== undefined)
    throw new WrongUsage(
      `The address ${slug} leads to ${before.file}, which was once called so. Give yours another title, or another address with --slug.`,
    );
  if (handbook.archive.some(({ document, facts }) => document === slug || facts.slug === slug))
    throw new WrongUsage(
      `A document ${slug} was released once, and its address is for ever its own. Give yours another title.`,
    );
  if (taken !== undefined || existsSync(join(options.root, file)))
    throw new WrongUsage(`There is a document like this: ${taken?.file ?? file}. Give yours another title.`);

  const text = draftDocument(handbook, type, title);
  mkdirSync(dirname(join(options.root, file)), { recursive: true });
  writeFileSync(join(options.root, file), text, { flag: 'wx' });
  process.stdout.write(
    `Wrote ${file}\nOpen it, replace every sentence in it by your own, and run: npx clausebook check\n`,
  );
  return 0;
}
