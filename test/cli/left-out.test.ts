import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { releasedHandbook } from '../support/released-handbook.ts';
import { runClausebook } from '../support/run-clausebook.ts';

/** A handbook of which one public document was never released. */
function withNewDocument(): string {
  const root = releasedHandbook();
  const notice = readFileSync(join(root, 'policies/privacy/privacy-notice.mdx'), 'utf8');
  writeFileSync(
    join(root, 'policies/privacy/cookie-notice.mdx'),
    notice.replace('NOT-001', 'NOT-002').replace('title: Privacy notice', 'title: Cookie notice'),
  );
  return root;
}

test('a build leaves out what was never released, and names it', async () => {
  const root = withNewDocument();
  const words = ['build', '--root', root, '--edition', 'public', '--date', '2026-11-21'];
  const { code, stderr } = await runClausebook(words);
  expect(stderr).toContain('Never released, and left out: cookie-notice. With --drafts they are shown.');
  expect(code).toBe(0);
  expect(existsSync(join(root, 'dist/public/documents/privacy-notice/index.html'))).toBe(true);
  expect(existsSync(join(root, 'dist/public/documents/cookie-notice'))).toBe(false);
});

test('with --drafts it is there, and says what it is', async () => {
  const root = withNewDocument();
  const words = ['build', '--root', root, '--edition', 'public', '--date', '2026-11-21', '--drafts'];
  const { stderr } = await runClausebook(words);
  expect(stderr).not.toContain('left out');
  const page = readFileSync(join(root, 'dist/public/documents/cookie-notice/index.html'), 'utf8');
  expect(page).toContain('Draft, not yet released');
});
