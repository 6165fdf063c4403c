/**
 * Words that somebody may have meant who typed one that is not there: those with the fewest slips between, the most
 * frequent first. One slip in a word of four letters or more, two from seven on; two letters exchanged are one slip.
 *
 * @param known Words, and how often each stands in the texts.
 */
export function correctionsOf(word: string, known: ReadonlyMap<string, number>): readonly string[] {
  const most = word.length < 7 ? 1 : 2;
  let best: string[] = [];
  let least = most;
  for (const one of known.keys()) {
    if (Math.abs(one.length - word.length) > least) continue;
    const slips = countSlips(word, one, least);
    if (slips > least) continue;
    if (slips < least) best = [];
    least = slips;
    best.push(one);
  }
  // The first letter is rarely wrong.
  const rank = (one: string) => (one[0] === word[0] ? 1_000_000 : 0) + (known.get(one) ?? 0);
  return best.sort((a, b) => rank(b) - rank(a)).slice(0, 3);
}

/** Letters left out, put in, changed, or exchanged with the next one (Damerau, restricted); `most + 1` for more. */
export function countSlips(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let slips = Math.min((last[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      now.push(slips);
    }
    if (Math.min(...now) > most) return most + 1;
    before = last;
    last = now;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}
