// Loaded before a command (`node --import`): the command then kills itself just before it renames something for the
// nth time to or from a path that holds some words. CLAUSEBOOK_TEST_KILL says which: `3 /ready`.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [, count, words = ''] = /^(\d+) (.*)$/.exec(process.env.CLAUSEBOOK_TEST_KILL ?? '') ?? [];
let left = Number(count);
const rename = fs.renameSync;

fs.renameSync = (from, to) => {
  if (`${from} ${to}`.includes(words) && --left === 0) process.kill(process.pid, 'SIGKILL');
  rename(from, to);
};
syncBuiltinESMExports();
