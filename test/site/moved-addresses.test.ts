import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadHandbook } from '../../src/handbook/load.ts';
import { publish } from '../../src/handbook/publish.ts';
import { select } from '../../src/handbook/select.ts';
import { editionNames } from '../../src/schema/handbook.ts';
import { buildHandbook } from '../support/build-handbook.ts';
import { builtDate } from '../support/build-once.ts';
import { readEdition } from '../support/built-edition.ts';
import { hasClass, textOf } from '../support/html.ts';
import { lacks } from '../support/lacks.ts';
import { realServers, startServer } from '../support/real-servers.ts';
import { releasedHandbook, rewrite } from '../support/released-handbook.ts';
import { runNode } from '../support/run-clausebook.ts';
import { findDeadAddresses } from './addresses.ts';
import { expectedFiles, isNamedByBuild } from './expected-files.ts';

const rules = 'policies/security/people/rules-of-access.mdx';
const notice = 'policies/Privacy & More/how-we-use-your-data.mdx';

/**
 * A handbook that was released, whose documents lie in a folder, two folders deep and in no folder at all. Two of them
 * had other names when they were released.
 */
function movedHandbook(): string {
  const root = releasedHandbook();
  const move = (from: string, to: string) => renameSync(join(root, from), join(root, to));
  for (const folder of ['security/people', 'Privacy & More'])
    mkdirSync(join(root, 'policies', folder), { recursive: true });
  move('policies/access/access-control.mdx', rules);
  move('policies/access/access-control', 'policies/security/people/rules-of-access');
  move('policies/access/key-cabinet.mdx', 'policies/key-cabinet.mdx');
  move('policies/privacy/privacy-notice.mdx', notice);
  move('content/confirmations/access-control.yaml', 'content/confirmations/rules-of-access.yaml');
  rewrite(root, rules, 'keywords:', 'formerly: [access-control]\nkeywords:');
  rewrite(root, rules, 'access-control/doors.png', 'rules-of-access/doors.png');
  rewrite(root, rules, 'privacy-notice#', 'how-we-use-your-data#');
  rewrite(root, notice, 'summary:', 'formerly: [privacy-notice]\nsummary:');
  rewrite(root, 'policies/key-cabinet.mdx', 'access-control', 'rules-of-access');
  for (const file of ['controls/demo-2026/5.1.mdx', 'decisions.yaml'])
    rewrite(root, `content/${file}`, 'access-control', 'rules-of-access');
  return root;
}

test('a handbook of nested folders and renamed documents is built, and its old addresses lead on', async () => {
  const root = movedHandbook();
  const out = await buildHandbook(root, join(root, 'dist'));
  const { handbook } = loadHandbook(root);
  if (handbook === undefined) throw new Error('There is no handbook.');
  const published = publish(handbook, builtDate, { drafts: false });
  const editions = editionNames.map((name) =>
    readEdition(name, join(out, name), handbook.organization.sites[name] ?? ''),
  );
  for (const { name, files } of editions) {
    const made = files.filter((file) => !isNamedByBuild(file));
    expect(made).toEqual(expectedFiles(select(published, name, builtDate), root));
  }
  for (const edition of editions) expect(findDeadAddresses(edition)).toEqual([]);
  const [open, staff, audit] = editions;
  const pageOf = (edition: typeof open, path: string) => {
    const page = edition?.pages.find((one) => one.path === `${path}index.html`);
    if (page === undefined) throw new Error(`There is no page ${path}.`);
    return page;
  };

  // All three shapes of folders have their topic, in print as well.
  for (const path of ['topics/', 'print/'])
    expect(
      audit?.files.filter(
        (file) => file.startsWith(path) && file.endsWith('/index.html') && file !== 'print/index.html',
      ),
    ).toEqual(
      ['general', 'privacy-more', 'security', 'security/people'].map((topic) => `${path}${topic}/index.html`),
    );
  const crumbs = pageOf(staff, 'documents/rules-of-access/').elements.find((element) =>
    hasClass(element, 'crumbs'),
  );
  expect(crumbs && textOf(crumbs)).toMatch(/^Security › People › Policy/);
  expect(pageOf(open, 'topics/privacy-more/').html).toContain('/documents/how-we-use-your-data/');

  // A page that leads on says where to, and asks search engines for nothing.
  const old = pageOf(open, 'documents/privacy-notice/');
  const now = '/documents/how-we-use-your-data/';
  expect(old.html).toContain(`<meta http-equiv="refresh" content="0; url=${now}">`);
  expect(old.html).toContain(`<link rel="canonical" href="${now}">`);
  expect(old.html).toContain('<meta name="robots" content="noindex, nofollow, noarchive">');
  expect(old.html).toContain(`has another address now: <a href="${now}">`);
  expect(readFileSync(join(out, 'public/sitemap.xml'), 'utf8')).not.toContain('privacy-notice');
  expect(readFileSync(join(out, 'public/_redirects'), 'utf8')).toContain(
    `/documents/privacy-notice/ ${now} 301\n`,
  );
  // What was never public has no name there, neither today's nor that of before; nor in what is made for its server.
  for (const folder of ['public', 'deploy/public'])
    for (const file of readEdition('public', join(out, folder), 'https://example.org/').files)
      expect(`${file} ${readFileSync(join(out, folder, file), 'latin1')}`).not.toMatch(
        /access-control|rules-of-access/,
      );

  // The bytes of a version stay where they were, and the auditor's own program finds all of it whole.
  expect(audit?.files).toContain('documents/access-control/v/2.1.0/text.html');
  const verified = await runNode([join(out, 'audit/verify.mjs'), join(out, 'audit')]);
  expect(verified.stdout + verified.stderr).not.toMatch(/page-(?:missing|unknown)/);
  expect(verified.code).toBe(0);

  for (const server of realServers.filter(({ program }) => !lacks(program)))
    for (const login of [false, true]) {
      const running = await startServer(server, join(out, 'deploy'), editions, { login });
      try {
        const ask = (path: string) =>
          fetch(`http://127.0.0.1:${running.port('staff')}${path}`, { redirect: 'manual' });
        const answer = await ask('/handbook/documents/access-control/?q=a');
        // Whoever is not signed in is told nothing.
        expect([server.program.name, login, answer.status, answer.headers.get('location')]).toEqual([
          server.program.name,
          login,
          login ? 401 : 301,
          login ? null : '/handbook/documents/rules-of-access/?q=a',
        ]);
      } finally {
        await running.stop();
      }
    }
}, 300_000);
