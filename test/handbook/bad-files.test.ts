import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadHandbook } from '../../src/handbook/load.ts';
import { policy, procedure, reportOf, reportOn } from '../support/faulty-handbook.ts';
import { small, temporaryHandbook } from '../support/temporary-handbook.ts';

const source = readFileSync(join(small, policy), 'utf8');
const image = 'policies/access/access-control/doors.png';

describe('a file', () => {
  test.each([
    ['of no bytes', policy, '', `${policy}:1:1  error  empty-file  The file is empty. Fill it or delete it.`],
    [
      'of blank lines',
      policy,
      '\n \n',
      `${policy}:1:1  error  empty-file  The file is empty. Fill it or delete it.`,
    ],
    [
      'of no bytes that is a list',
      'content/glossary.yaml',
      '',
      'content/glossary.yaml:1:1  error  empty-file  The file is empty. A list with nothing in it yet is written [].',
    ],
    [
      'of comments only that is a list',
      'content/glossary.yaml',
      '# later\n',
      'content/glossary.yaml:1:1  error  wrong-type  This file is a list of glossary terms, each beginning with a hyphen. A list with nothing in it yet is written [].',
    ],
    [
      'in Windows-1252',
      policy,
      Buffer.from('---\nid: POL-021\ntitle: Caf\xe9 rules\n', 'latin1'),
      `${policy}:3:11  error  not-utf8  The byte 0xE9 (é in Windows-1252) is not UTF-8. Save the file as UTF-8 (in most editors under "Save with encoding").`,
    ],
    [
      'in UTF-16',
      policy,
      Buffer.from(`\ufeff${source}`, 'utf16le'),
      `${policy}:1:1  error  not-utf8  The file is saved as UTF-16, not as UTF-8. Save the file as UTF-8 (in most editors under "Save with encoding").`,
    ],
    [
      'of 5 MB',
      policy,
      `${source}\n${'word '.repeat(1_000_000)}\n`,
      `${policy}:1:1  error  file-too-large  The file has 5.1 MB; 1 MB is the most that is read. Split it into several documents, or move pictures into files of their own.`,
    ],
    [
      'of 5 MB that is a list',
      'content/roles.yaml',
      `# ${'x'.repeat(5_000_000)}\n`,
      'content/roles.yaml:1:1  error  file-too-large  The file has 5.1 MB; 1 MB is the most that is read. Look for what was pasted into it by accident.',
    ],
    [
      'of more than 5 MB that is a picture',
      image,
      new Uint8Array(5_100_000),
      `${image}:1:1  error  file-too-large  The file has 5.1 MB; 5 MB is the most that is read. Save the picture smaller: 1,600 pixels are as wide as a page ever shows.`,
    ],
    [
      'that only says that it is a picture',
      image,
      'hello',
      `${image}:1:1  error  bad-image  This is not a PNG, JPEG, WebP or AVIF picture, whatever its name says. Open it in a picture program and save it as PNG.`,
    ],
    [
      'of another kind below policies/',
      'policies/access/Draft.docx',
      'x',
      'policies/access/Draft.docx:1:1  warning  unknown-file  Clausebook does not read this file. Documents end in .mdx; pictures in .png, .jpg, .webp or .avif.',
    ],
    [
      'with the ending of plain Markdown',
      'policies/access/leave.md',
      source,
      'policies/access/leave.md:1:1  warning  unknown-file  Clausebook does not read this file. Rename it to policies/access/leave.mdx',
    ],
    [
      'with its ending in capitals',
      'policies/access/leave.MDX',
      source,
      'policies/access/leave.MDX:1:1  warning  unknown-file  Clausebook does not read this file. Rename it to policies/access/leave.mdx',
    ],
    [
      'that nothing reads',
      'content/paramters.yaml',
      '[]\n',
      'content/paramters.yaml:1:1  warning  unknown-file  Clausebook does not read this file. Did you mean content/parameters.yaml?',
    ],
    [
      'of a page at an address of the engine',
      'content/pages/public/reviews.mdx',
      '# Ours\n',
      'content/pages/public/reviews.mdx:1:1  warning  unknown-file  Clausebook has a page /reviews/ of its own in the staff and audit editions, and shows that instead of this one. Give the file another name: it is the address of the page.',
    ],
    [
      'of a page for nobody',
      'content/pages/visitors.mdx',
      '# Ours\n',
      'content/pages/visitors.mdx:1:1  warning  unknown-file  Clausebook does not read this file. A page lies in content/pages/public/, staff/ or audit/, and its name has small letters, digits and hyphens only.',
    ],
    [
      'of a page whose name is no address',
      'content/pages/staff/Visitors.mdx',
      '# Ours\n',
      'content/pages/staff/Visitors.mdx:1:1  warning  unknown-file  Clausebook does not read this file. A page lies in content/pages/public/, staff/ or audit/, and its name has small letters, digits and hyphens only.',
    ],
  ])('%s', (_, file, content, line) => {
    expect(reportOn({ [file]: content })).toEqual([line]);
  });

  test.each([
    'content/pages/staff/visitors.mdx',
    'content/pages/staff/manual-text.mdx',
    // The engine has that address in the public edition alone, and this page is not for the public.
    'content/pages/audit/notices.mdx',
    'content/pages/staff/parts/Desk.mdx',
    'content/pages/staff/desk.astro',
  ])('a page or a piece of one is none: %s', (file) => {
    expect(reportOn({ [file]: '# Ours\n' })).toEqual([]);
  });

  test('whose name is no address', () => {
    const root = temporaryHandbook();
    renameSync(join(root, procedure), join(root, 'policies/access/Key Cabinet (final).mdx'));
    expect(reportOf(root)).toEqual([
      'content/confirmations/key-cabinet.yaml:1:1  error  unknown-document  There is no document "key-cabinet". Use the file name without .mdx, or the id, of a document below policies/.',
      'policies/access/Key Cabinet (final).mdx:1:1  error  bad-file-name  The file name "Key Cabinet (final).mdx" is the document\'s address, so it may hold only small letters, digits and single hyphens. Rename it to key-cabinet-final.mdx',
    ]);
  });

  test('in a folder whose name gives no address, and no more of folders in folders', () => {
    const root = temporaryHandbook();
    mkdirSync(join(root, 'policies/規程/keys'), { recursive: true });
    renameSync(join(root, procedure), join(root, 'policies/規程/keys/key-cabinet.mdx'));
    expect(reportOf(root)).toEqual([
      'policies/規程/keys/key-cabinet.mdx:1:1  error  bad-file-name  The address of the topic is made of the folder name "規程", which has no letter from a to z and no digit. Rename the folder, for example to access. The title of its page is made of the same name.',
    ]);
    renameSync(join(root, 'policies/規程'), join(root, 'policies/Rules & More'));
    expect(reportOf(root)).toEqual([]);
  });

  test.each([
    [
      'content/glossary.yaml',
      'There is no "content/glossary.yaml" in the handbook. Every handbook has this file. A list with nothing in it yet is written [].',
    ],
    [
      'content/organization.yaml',
      'There is no "content/organization.yaml" in the handbook. Every handbook has this file: it says who you are. Begin with "name:".',
    ],
  ])('that is missing: %s', (file, message) => {
    const root = temporaryHandbook();
    rmSync(join(root, file));
    expect(reportOf(root)).toEqual([`${file}:1:1  error  missing-file  ${message}`]);
  });

  test('with another ending than it should have is told of at both names', () => {
    const root = temporaryHandbook();
    renameSync(join(root, 'content/roles.yaml'), join(root, 'content/roles.yml'));
    expect(reportOf(root)).toEqual([
      'content/roles.yaml:1:1  error  missing-file  There is no "content/roles.yaml" in the handbook. Did you mean roles.yml, which lies there?',
      'content/roles.yml:1:1  warning  unknown-file  Clausebook does not read this file. Did you mean content/roles.yaml?',
    ]);
  });
});

test('a byte-order mark and CRLF change nothing: neither what is said nor a hash', () => {
  const windows = temporaryHandbook({ [policy]: `\ufeff${source.replaceAll('\n', '\r\n')}` });
  const glossary = readFileSync(join(small, 'content/glossary.yaml'), 'utf8');
  writeFileSync(join(windows, 'content/glossary.yaml'), `\ufeff${glossary.replaceAll('\n', '\r\n')}`);
  expect(reportOf(windows)).toEqual([]);
  expect(loadHandbook(windows)).toEqual(loadHandbook(small));
});

describe('a symbolic link', () => {
  const escape =
    'This is, or lies behind, a symbolic link to a place outside the handbook. Copy what it points to into the handbook, and remove the link.';

  /** Moves a file or folder out of the handbook and leaves a link in its place. */
  function linkAway(path: string): string {
    const root = temporaryHandbook();
    const away = join(dirname(root), 'away');
    renameSync(join(root, path), away);
    symlinkSync(away, join(root, path));
    return root;
  }

  test.each([
    ['a valid document', policy],
    ['a folder of valid documents', 'policies/access'],
    ['all documents', 'policies'],
    ['all records', 'content'],
    ['a valid list', 'content/glossary.yaml'],
    ['a picture', image],
  ])('may not lead out of the handbook, not to %s either', (_, path) => {
    const lines = reportOf(linkAway(path));
    expect(lines).toContain(`${path}:1:1  error  link-leaves-root  ${escape}`);
    if (path !== 'policies/access') expect(lines).toHaveLength(1);
  });

  test('to a document of the handbook would publish it twice', () => {
    const root = temporaryHandbook();
    mkdirSync(join(root, 'policies/keys'));
    symlinkSync('../access/key-cabinet.mdx', join(root, 'policies/keys/key-cabinet.mdx'));
    expect(reportOf(root).map((line) => line.split('  ')[2])).toEqual([
      'duplicate-slug',
      'duplicate-id',
      'same-title',
    ]);
  });

  test.each([
    [
      'leads to nothing',
      'nowhere.mdx',
      'missing-file  This is a link to something that does not exist. Remove the link, or put back what it pointed to.',
    ],
    [
      'leads back to itself',
      'link.mdx',
      'missing-file  This is a link that leads back to itself. Replace the link with the file.',
    ],
    [
      'leads in a circle',
      '..',
      'repeated-folder  This is a link to a folder that is part of the handbook already, so its files would be read twice. Remove the link.',
    ],
  ])('that %s is told of', (_, target, said) => {
    const root = temporaryHandbook();
    symlinkSync(target, join(root, 'policies/access/link.mdx'));
    expect(reportOf(root)).toEqual([`policies/access/link.mdx:1:1  error  ${said}`]);
  });
});

describe('a folder', () => {
  test.each(['policies', 'content'])('without %s/ is no handbook', (part) => {
    const root = temporaryHandbook();
    rmSync(join(root, part), { recursive: true });
    expect(reportOf(root)).toEqual([
      `.:1:1  error  not-a-handbook  The folder ${root} has no ${part}/ in it, so it is not a handbook. Name the folder that holds policies/ and content/ with --root.`,
    ]);
  });

  test('with a file called policies is none either', () => {
    const root = temporaryHandbook();
    rmSync(join(root, 'policies'), { recursive: true });
    writeFileSync(join(root, 'policies'), '');
    expect(reportOf(root)[0]).toContain('has no policies/ in it');
  });

  test('that is not there is asked for', () => {
    expect(reportOf('/nowhere/handbook')).toEqual([
      '.:1:1  error  missing-root  There is no folder /nowhere/handbook. Name the folder that holds policies/ and content/ with --root.',
    ]);
  });
});
