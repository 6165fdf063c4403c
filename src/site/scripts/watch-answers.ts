/** Who wants to know of the next answer that failed. */
const waiting = new Set<(cause: Error) => void>();

/**
 * From now on notices what goes wrong with requests whose paths on this host begin so. Pagefind swallows some of it (1.6.0,
 * `loadChunk`) and then finds nothing, and waits for ever for other files (`getPtr` after `loadMeta`): readers would be
 * told that a word stands nowhere because their login has ended.
 */
export function watchAnswers(begins: readonly string[]): void {
  const ask = globalThis.fetch;
  globalThis.fetch = async (what, how) => {
    const { pathname } = new URL(what instanceof Request ? what.url : what, location.href);
    if (!begins.some((start) => pathname.startsWith(start))) return ask(what, how);
    try {
      const answer = await ask(what, how);
      // No file of an index is a page: this is what a login says, or a host that has a page for what is missing.
      const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true;
      if (!answer.ok || isPage)
        throw new Error(`${pathname} was answered with ${isPage ? 'a page' : answer.status}.`);
      return answer;
    } catch (cause) {
      for (const tell of waiting) tell(cause instanceof Error ? cause : new Error(String(cause)));
      throw cause;
    }
  };
}

/** The outcome of work, or the first failure of a watched request that happens meanwhile. */
export function unlessAnswersFail<Outcome>(work: Promise<Outcome>): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    waiting.add(reject);
    work.then(resolve, reject).finally(() => waiting.delete(reject));
  });
}
