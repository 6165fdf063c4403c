import { readText } from '../mdx/read-text.ts';
import { archiveFolder } from '../schema/event.ts';
import type { FrozenText } from '../schema/handbook.ts';
import { nameToday, type Renames } from '../schema/renames.ts';
import { splitFrontmatter } from '../source/frontmatter.ts';
import { readSource } from '../source/read.ts';
import { applyEdits, type Edit, replaceId } from './edit-source.ts';
import { listOf } from './find-mentions.ts';
import { pictureEdits } from './plan-rename.ts';
import { hashOf } from './read-ledger.ts';

/**
 * A frozen text whose facts name the hash of its source as that would read today, with what it names called as it is
 * today. Without it a source that only a rename has touched would look as if an author had changed it.
 *
 * @param working The hash of the working copy's source: where it is the frozen one, nothing is read.
 */
export function renewBody<Frozen extends FrozenText>(
  root: string,
  frozen: Frozen,
  working: string,
  renames: Renames,
): Frozen {
  if (renames.size === 0 || frozen.facts.body === working) return frozen;
  const { slug, topic } = frozen.facts;
  const read = readSource(root, `${archiveFolder(slug, frozen.version)}/source.mdx`);
  const split = 'text' in read ? splitFrontmatter(read.text, slug) : undefined;
  if (split === undefined || !('body' in split)) return frozen;
  const today = renewSource(split.body, `policies/${topic}/${slug}.mdx`, renames, {
    from: slug,
    to: frozen.document,
  });
  return hashOf(today) === working ? { ...frozen, facts: { ...frozen.facts, body: working } } : frozen;
}

function renewSource(
  source: string,
  file: string,
  renames: Renames,
  own: { readonly from: string; readonly to: string },
): string {
  const { citations, named } = readText(source, file);
  const edits = new Map<number, Edit>();
  for (const { kind, id, place } of [...citations, ...named]) {
    const list = kind === 'reader' ? 'readers' : listOf(kind);
    const today = list === undefined ? id : nameToday(renames, list, id);
    const edit = today === id ? undefined : replaceId(source, place, id, today);
    if (edit !== undefined) edits.set(edit.start, edit);
  }
  if (own.from !== own.to)
    for (const edit of pictureEdits(source, own)) if (!edits.has(edit.start)) edits.set(edit.start, edit);
  return applyEdits(source, [...edits.values()]);
}
