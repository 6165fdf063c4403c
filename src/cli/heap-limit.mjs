// Plain JavaScript, as the launcher that asks.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How much memory V8 may use for a build before it collects in earnest, in megabytes. Left alone it lets garbage grow
 * to a share of the machine's memory: 1,000 documents of 20 KB then took 870 to 1,200 MB from run to run, with a limit
 * 830 in each, and no longer. What is alive at once is about 100 MB and ten times the texts; this is half as much again.
 *
 * @param {readonly string[]} words The words of the command.
 * @returns {number | undefined} Nothing for other commands: the preview keeps far more than it makes.
 */
export function heapLimit(words) {
  if (words[0] !== 'build') return undefined;
  const at = words.indexOf('--root');
  const root = at === -1 ? '.' : (words[at + 1] ?? '.');
  const megabytes = (sizeOf(join(root, 'policies')) + sizeOf(join(root, 'content/archive'))) / 1e6;
  return Math.max(450, Math.round(200 + 15 * megabytes));
}

/** @param {string} folder @returns {number} Bytes of all files in it; none when it is not there. */
function sizeOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
      const path = join(folder, entry.name);
      return sum + (entry.isDirectory() ? sizeOf(path) : statSync(path).size);
    }, 0);
  } catch {
    return 0;
  }
}
