import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { printInThread } from '../../src/cli/print-in-thread.ts';
import { type Printer, printHere } from '../../src/cli/printer.ts';
import type { Target } from '../../src/cli/render-edition.ts';
import { Stopped } from '../../src/cli/stopped.ts';
import { describeFault } from '../../src/cli/system-fault.ts';
import { noTexts } from '../../src/handbook/frozen-texts.ts';
import type { Edition } from '../../src/schema/handbook.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const edition = {
  name: 'public',
  date: '2026-11-21',
  handbook: { organization: { language: 'en' }, texts: noTexts },
} as unknown as Edition;

/** A press that fails as soon as it is opened. */
function pressThat(fails: string): Target {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'press/code'), { recursive: true });
  writeFileSync(join(folder, 'press/imprint.json'), JSON.stringify({ entry: 'entry.mjs' }));
  writeFileSync(join(folder, 'press/code/entry.mjs'), fails);
  return {
    root: folder,
    folder: join(folder, 'out'),
    standing: undefined,
    store: undefined,
    press: join(folder, 'press'),
  };
}

async function faultOf(printer: Printer, target: Target): Promise<unknown> {
  onTestFinished(() => printer.end());
  return printer.print(edition, target).then(
    () => undefined,
    (fault: unknown) => fault,
  );
}

test('a fault of the system is told of a thread in the sentence that it has here', async () => {
  const full = pressThat(
    `throw Object.assign(new Error('no room'), { code: 'ENOSPC', path: '/disk/page.html' });`,
  );
  const sentence =
    'The disk is full: /disk/page.html could not be written. Make room on it and run the command again.';
  expect(describeFault(await faultOf(printHere(undefined), full))).toBe(sentence);
  const fault = await faultOf(printInThread(undefined), full);
  expect(fault).toBeInstanceOf(Stopped);
  expect(fault).toHaveProperty('message', sentence);
});

test('any other error comes out of a thread with its words and where it was made', async () => {
  const fault = await faultOf(
    printInThread(undefined),
    pressThat(`throw new TypeError('The page is broken.');`),
  );
  expect(fault).toBeInstanceOf(TypeError);
  expect(fault).toHaveProperty('message', 'The page is broken.');
  expect(fault).toHaveProperty('stack', expect.stringContaining('entry.mjs'));
});

test('a thread that ends by itself is missed', async () => {
  const fault = await faultOf(printInThread(undefined), pressThat('process.exit(3);'));
  expect(fault).toHaveProperty('message', 'The thread that prints has ended with 3.');
});
