import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBytes, readSource } from '../../src/source/read.ts';
import { makeFolder } from './folder.ts';

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

describe('reading a text', () => {
  test('gives the text and its hash', () => {
    const folder = makeFolder();
    folder.write('policies/a.mdx', 'Grüße\n');
    expect(readSource(folder.root, 'policies/a.mdx')).toEqual({
      text: 'Grüße\n',
      sha256: hash('Grüße\n'),
      diagnostics: [],
    });
  });

  test('a byte-order mark, CRLF and lone CR make no difference', () => {
    const folder = makeFolder();
    folder.write('a.mdx', '\uFEFFone\r\ntwo\rthree\n');
    expect(readSource(folder.root, 'a.mdx')).toEqual({
      text: 'one\ntwo\nthree\n',
      sha256: hash('one\ntwo\nthree\n'),
      diagnostics: [],
    });
  });

  test('a byte that is not UTF-8 is reported where it stands, with the character it probably is', () => {
    const folder = makeFolder();
    folder.write('a.mdx', Buffer.from('first\r\ncaf\xE9 au lait\n', 'latin1'));
    expect(readSource(folder.root, 'a.mdx')).toEqual({
      diagnostics: [
        {
          file: 'a.mdx',
          line: 2,
          column: 4,
          severity: 'error',
          rule: 'not-utf8',
          message: 'The byte 0xE9 (é in Windows-1252) is not UTF-8.',
          hint: 'Save the file as UTF-8 (in most editors under "Save with encoding").',
        },
      ],
    });
  });

  test('a replacement character that the author wrote is not taken for a bad byte, one after it is', () => {
    const folder = makeFolder();
    folder.write('good.mdx', 'a \uFFFD b');
    folder.write('bad.mdx', Buffer.concat([Buffer.from('é \uFFFD\n\uFFFD'), Buffer.from([0x80])]));
    expect(readSource(folder.root, 'good.mdx')).toMatchObject({ text: 'a \uFFFD b' });
    expect(readSource(folder.root, 'bad.mdx').diagnostics).toMatchObject([
      { line: 2, column: 2, rule: 'not-utf8' },
    ]);
  });

  test('UTF-16 is called by its name', () => {
    const folder = makeFolder();
    folder.write('a.mdx', Buffer.from('\uFEFFhello', 'utf16le'));
    expect(readSource(folder.root, 'a.mdx').diagnostics).toMatchObject([
      { line: 1, column: 1, rule: 'not-utf8', message: 'The file is saved as UTF-16, not as UTF-8.' },
    ]);
  });

  test('a file of 5 MB is refused', () => {
    const folder = makeFolder();
    folder.write('a.mdx', 'x'.repeat(5_000_000));
    folder.write('b.mdx', 'x'.repeat(1_000_000));
    expect(readSource(folder.root, 'a.mdx').diagnostics).toMatchObject([
      {
        file: 'a.mdx',
        line: 1,
        column: 1,
        rule: 'file-too-large',
        message: 'The file has 5 MB; 1 MB is the most that is read.',
      },
    ]);
    expect(readSource(folder.root, 'b.mdx').diagnostics).toEqual([]);
  });

  test.each([
    ['nothing', ''],
    ['a byte-order mark', '\uFEFF'],
    ['spaces and line breaks', ' \r\n\t\n'],
  ])('a file that holds %s is empty', (_, content) => {
    const folder = makeFolder();
    folder.write('a.mdx', content);
    expect(readSource(folder.root, 'a.mdx').diagnostics).toMatchObject([
      { rule: 'empty-file', message: 'The file is empty.' },
    ]);
  });

  test('a missing file is reported with the name that lies there', () => {
    const folder = makeFolder();
    folder.write('content/organisation.yaml', 'a: 1');
    expect(readSource(folder.root, 'content/organization.yaml').diagnostics).toMatchObject([
      {
        file: 'content/organization.yaml',
        rule: 'missing-file',
        message: 'There is no "content/organization.yaml" in the handbook.',
        hint: 'Did you mean organisation.yaml, which lies there?',
      },
    ]);
    expect(readSource(folder.root, 'nowhere/a.yaml').diagnostics[0]).not.toHaveProperty('hint');
  });

  test('a folder or a pipe in the place of a file is reported, and does not hang the command', () => {
    const folder = makeFolder();
    folder.write('a.mdx/b.mdx', 'x');
    execFileSync('mkfifo', [join(folder.root, 'pipe.mdx')]);
    expect(readSource(folder.root, 'a.mdx').diagnostics).toMatchObject([
      { rule: 'missing-file', message: 'There should be a file here, but this is a folder.' },
    ]);
    expect(readSource(folder.root, 'pipe.mdx').diagnostics).toMatchObject([{ rule: 'missing-file' }]);
  });
});

describe('a symbolic link', () => {
  test('may point to a file of the handbook', () => {
    const folder = makeFolder();
    folder.write('content/a.mdx', 'x');
    folder.link('policies/a.mdx', '../content/a.mdx');
    expect(readSource(folder.root, 'policies/a.mdx')).toMatchObject({ text: 'x' });
  });

  test('may not leave the root, not even to a valid document', () => {
    const folder = makeFolder();
    folder.writeOutside('a.mdx', '---\ntitle: valid\n---\n');
    folder.link('policies/a.mdx', join(folder.outside, 'a.mdx'));
    expect(readSource(folder.root, 'policies/a.mdx')).toEqual({
      diagnostics: [
        {
          file: 'policies/a.mdx',
          line: 1,
          column: 1,
          severity: 'error',
          rule: 'link-leaves-root',
          message: 'This is, or lies behind, a symbolic link to a place outside the handbook.',
          hint: 'Copy what it points to into the handbook, and remove the link.',
        },
      ],
    });
  });

  test('may not leave the root as a folder above the file', () => {
    const folder = makeFolder();
    folder.writeOutside('deep/a.mdx', 'x');
    folder.link('policies/topic', folder.outside);
    expect(readSource(folder.root, 'policies/topic/deep/a.mdx').diagnostics).toMatchObject([
      { rule: 'link-leaves-root' },
    ]);
  });

  test('a path that climbs out of the root is refused as well, also into a neighbour with the same beginning', () => {
    const folder = makeFolder();
    folder.writeOutside('a.mdx', 'x');
    folder.writeOutside('../handbook-two/a.mdx', 'x');
    for (const file of ['../elsewhere/a.mdx', '../handbook-two/a.mdx']) {
      expect(readSource(folder.root, file).diagnostics).toMatchObject([
        { rule: 'link-leaves-root', message: 'This path leads out of the handbook.' },
      ]);
    }
  });

  test('does not matter when the root itself is one', () => {
    const folder = makeFolder();
    folder.write('real/a.mdx', 'x');
    folder.link('root', 'real');
    expect(readSource(join(folder.root, 'root'), 'a.mdx')).toMatchObject({ text: 'x' });
  });

  test('that is broken or leads to itself is a missing file', () => {
    const folder = makeFolder();
    folder.link('broken.mdx', 'gone.mdx');
    folder.link('self.mdx', 'self.mdx');
    expect(readSource(folder.root, 'broken.mdx').diagnostics).toMatchObject([
      { rule: 'missing-file', message: 'This is a link to something that does not exist.' },
    ]);
    expect(readSource(folder.root, 'self.mdx').diagnostics).toMatchObject([
      { rule: 'missing-file', message: 'This is a link that leads back to itself.' },
    ]);
  });
});

describe('reading an image', () => {
  test('gives its bytes as they are, and their hash', () => {
    const folder = makeFolder();
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x0d, 0x0a, 0xff]);
    folder.write('a.png', bytes);
    const image = readBytes(folder.root, 'a.png');
    expect('bytes' in image && [...image.bytes]).toEqual([...bytes]);
    expect(image).toMatchObject({ sha256: hash(bytes), diagnostics: [] });
  });

  test('is bound to 5 MB, to something in it, and to the law of links', () => {
    const folder = makeFolder();
    folder.write('large.png', new Uint8Array(5_000_001));
    folder.write('empty.png', '');
    folder.writeOutside('a.png', 'x');
    folder.link('link.png', join(folder.outside, 'a.png'));
    expect(readBytes(folder.root, 'large.png').diagnostics).toMatchObject([
      { rule: 'file-too-large', message: 'The file has 5.1 MB; 5 MB is the most that is read.' },
    ]);
    expect(readBytes(folder.root, 'empty.png').diagnostics).toMatchObject([{ rule: 'empty-file' }]);
    expect(readBytes(folder.root, 'link.png').diagnostics).toMatchObject([{ rule: 'link-leaves-root' }]);
    expect(readBytes(folder.root, 'gone.png').diagnostics).toMatchObject([{ rule: 'missing-file' }]);
  });
});
