import { readFiles } from './decode-file.ts';

/** How two folders differ, file by file: nothing when they hold the same files with the same bytes. */
export function compareFolders(one: string, other: string): string[] {
  const files = new Map(readFiles(one).map(({ path, bytes }) => [path, bytes]));
  const others = new Map(readFiles(other).map(({ path, bytes }) => [path, bytes]));
  const differences = [...new Set([...files.keys(), ...others.keys()])].sort().flatMap((path) => {
    const [a, b] = [files.get(path), others.get(path)];
    if (a === undefined) return [`${path} is not in the first`];
    if (b === undefined) return [`${path} is not in the second`];
    return a.equals(b) ? [] : [`${path} differs: ${describeDifference(a, b)}`];
  });
  if (files.size === 0) differences.push('the first is empty');
  return differences;
}

/** The first place where they differ, with a little of both. */
function describeDifference(a: Buffer, b: Buffer): string {
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a[at] === b[at]) at += 1;
  const show = (bytes: Buffer) =>
    JSON.stringify(bytes.subarray(Math.max(0, at - 20), at + 40).toString('utf8'));
  return `at byte ${at}, ${show(a)} and ${show(b)}`;
}
