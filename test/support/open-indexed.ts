import { type Answers, openAnswers } from '../../src/search/answers.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';

/**
 * Opens an index as a browser does, without the network.
 *
 * @param asked Gets the name of each part that is fetched.
 */
export function openIndexed({ root, parts }: SearchIndex, asked: string[] = []): Answers {
  const kept = JSON.parse(JSON.stringify(root)) as SearchIndex['root'];
  return openAnswers(kept, async (name) => {
    asked.push(name);
    const json = parts.get(name);
    if (json === undefined) throw new Error(`There is no part ${name}.`);
    return JSON.parse(json);
  });
}
