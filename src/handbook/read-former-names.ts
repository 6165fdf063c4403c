import { documentFrontmatter } from '../schema/document.ts';
import { readTranslationName } from '../schema/translation.ts';
import { listFiles } from '../source/list-files.ts';
import type { Memory } from './memory.ts';
import { type ReadFields, readFields } from './read-fields.ts';

interface ReadNames extends ReadFields {
  readonly formerly: readonly string[] | undefined;
}

/**
 * The documents with the names that they had before, and nothing else of them: for one who judges the ledger whatever
 * is wrong with the texts.
 */
export function readFormerNames(
  root: string,
  memory: Memory,
): readonly { readonly id: string; readonly formerly: readonly string[] | undefined }[] {
  return listFiles(root, 'policies', [''])
    .files.filter((file) => file.endsWith('.mdx') && readTranslationName(file) === undefined)
    .map((file) => ({
      id: file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx$/, ''),
      formerly: readNames(root, file, memory).formerly,
    }));
}

function readNames(root: string, file: string, memory: Memory): ReadNames {
  return readFields<ReadNames>(
    root,
    file,
    {
      as: 'names',
      nothing: { formerly: undefined },
      judge: ({ value }) => ({
        formerly: documentFrontmatter.shape.formerly.safeParse(Reflect.get(Object(value), 'formerly')).data,
        places: {},
        diagnostics: [],
      }),
    },
    memory,
  );
}
