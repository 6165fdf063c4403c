import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WrongUsage } from '../../src/cli/options.ts';
import { obey, today } from '../rules/scenes.ts';
import { notice } from '../support/faulty-handbook.ts';
import { releasedHandbook, releaseFrom, rewrite } from '../support/released-handbook.ts';

const approved = `--approved-on ${today} --method signed-pdf --evidence "DMS-7"`;
const why = 'Nothing is <b>kept</b> any more </script>.';

/** A handbook in which the notice may go, with the sheet for that. */
async function withSheet(root = releasedHandbook()) {
  const sheet = join(root, 'approvals/privacy-notice-retirement.html');
  // The policy links to the notice: for a while something else would stand in its place.
  const said = await obey(
    root,
    `retire privacy-notice --from 2026-04-01 --replaced-by access-control --why "${why}" --prepare`,
  );
  return { root, sheet, said };
}

const events = (root: string) =>
  readFileSync(join(root, 'content/heads.txt'), 'utf8').trimEnd().split('\n').length;

test('the end of a notice is printed to be signed, with its text, and recorded from the sheet', async () => {
  const { root, sheet, said } = await withSheet();
  expect(said).toContain('Nothing was recorded. Print ');
  expect(events(root)).toBe(2);
  const html = readFileSync(sheet, 'utf8');
  expect(html).toContain('<dt>Out of force from</dt><dd>1 April 2026</dd>');
  expect(html).toContain('<dt>In its place</dt><dd>POL-021, Access control policy</dd>');
  expect(html).toContain('We keep your name');
  expect(html).toContain('I approve that “Privacy notice” is retired from 1 April 2026 on.');
  expect(html.match(/<b>kept|<\/script>/g), 'the reason is text, and ends no script').toEqual(['</script>']);
  const command = /npx clausebook (retire --approve .*)/.exec(said)?.[1] ?? '';
  const recorded = await obey(root, command.replace('DAY', today).replace('"..."', '"DMS-7"'));
  expect(recorded).toContain('Recorded as event 3');
  const event = JSON.parse(readFileSync(join(root, 'content/ledger/0003-retire.json'), 'utf8'));
  expect(event.documents).toMatchObject([
    {
      ...{ document: 'privacy-notice', from: '2026-04-01', why, replacedBy: 'access-control' },
      approval: { on: today, role: 'boss', holder: 'p-1', method: 'signed-pdf', evidence: 'DMS-7' },
    },
  ]);
  expect(event.documents[0]).not.toHaveProperty('suspended');
});

test('a sheet takes out of force the text that was on it and no other', async () => {
  const { root, sheet } = await withSheet();
  rewrite(root, notice, 'We keep your name', 'We keep your first name');
  releaseFrom(root, ['privacy-notice'], { recordedOn: today });
  await expect(obey(root, `retire --approve ${sheet} ${approved}`)).rejects.toThrow(
    /^The sheet takes version \S+ of "privacy-notice" out of force, and version \S+ would go\. Prepare a new sheet/,
  );
  expect(events(root)).toBe(3);
});

test.each([
  ['key-cabinet', '--approve SHEET takes everything'],
  ['--from 2026-05-01', '--approve SHEET takes everything'],
  ['--why "Other."', '--approve SHEET takes everything'],
])('what is approved is not said anew: %s', async (more, refused) => {
  const { root, sheet } = await withSheet();
  await expect(obey(root, `retire ${more} --approve ${sheet} ${approved}`)).rejects.toThrow(
    refused.replace('SHEET takes everything', `takes everything from ${sheet}`),
  );
});

test('a sheet that was tampered with, or is that of a release, is none', async () => {
  const { root, sheet } = await withSheet();
  const html = readFileSync(sheet, 'utf8');
  for (const other of [
    html.replace('"suspended"', '"supsended"'),
    html.replace('id="retire"', 'id="release"'),
    '',
  ]) {
    writeFileSync(sheet, other);
    await expect(obey(root, `retire --approve ${sheet} ${approved}`)).rejects.toThrow(WrongUsage);
  }
  writeFileSync(sheet, html);
  await expect(obey(root, `release --approve ${sheet} ${approved}`)).rejects.toThrow('is no approval sheet');
});

test('no sheet is made of what could not be recorded', async () => {
  const root = releasedHandbook();
  const said = await obey(root, 'retire privacy-notice --from 2026-01-01 --why "Old." --prepare');
  expect(said).toContain('retired-too-early');
  expect(said).toContain('No sheet was made.');
  expect(existsSync(join(root, 'approvals'))).toBe(false);
});
