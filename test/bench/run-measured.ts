import { build as buildAstro } from 'astro';
import { build } from '../../src/cli/build.ts';
import { check } from '../../src/cli/check.ts';
import { verify } from '../../src/cli/verify.ts';
import { generateHistory } from './generate-history.ts';

/** Runs one command in a process of its own; the last line on standard error is its time and its peak memory. */
const [command, ...words] = process.argv.slice(2);
const begun = performance.now();
if (command === 'check') process.exitCode = await check(words);
else if (command === 'build') process.exitCode = await build(words);
else if (command === 'history') await generateHistory(words[0] ?? '.', Number(words[1]));
else if (command === 'verify') process.exitCode = await verify(words);
else await buildAstro({ root: words[0] ?? '.', logLevel: 'error' });
const seconds = (performance.now() - begun) / 1000;
// Kilobytes on every platform that Node.js runs on.
process.stderr.write(`${JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 })}\n`);
