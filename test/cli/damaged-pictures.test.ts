import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { checkLoaded } from '../../src/cli/open-handbook.ts';
import { readOptions } from '../../src/cli/options.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

const picture = 'policies/access/access-control/doors.png';

/** What `check` says of the picture that a document cites. */
async function problemsOf(bytes: Uint8Array): Promise<string[]> {
  const root = temporaryHandbook({ [picture]: bytes });
  const { diagnostics } = await checkLoaded(readOptions('check', ['--root', root]));
  return diagnostics
    .filter(({ rule }) => rule === 'bad-image')
    .map(({ file, message }) => `${file} ${message}`);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A PNG of one bit a pixel; `rows` are its packed bytes. */
function bitmap(width: number, height: number, rows: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

const drawn = sharp({
  create: {
    width: 200,
    height: 150,
    channels: 3,
    background: '#0f5c55',
    noise: { type: 'gaussian', mean: 120, sigma: 60 },
  },
});

test('a whole picture of any of the formats is no problem', async () => {
  expect(await problemsOf(await drawn.png().toBuffer())).toEqual([]);
  expect(await problemsOf(bitmap(16, 2, new Uint8Array(6)))).toEqual([]);
});

test.each(['png', 'jpeg', 'webp', 'avif'] as const)(
  'a %s picture that is cut off is named by check',
  async (format) => {
    const whole = await drawn.toFormat(format).toBuffer();
    expect(await problemsOf(whole)).toEqual([]);
    expect(await problemsOf(whole.subarray(0, whole.length / 2))).toEqual([
      `${picture} The picture begins well, but it is damaged or cut off further on.`,
    ]);
  },
);

test('a picture cut off behind its header is named by check', async () => {
  expect(await problemsOf((await drawn.png().toBuffer()).subarray(0, 40))).toEqual([
    expect.stringContaining(picture),
  ]);
});

test('a small file that would be a gigabyte of memory is not decoded', async () => {
  expect(await problemsOf(bitmap(30_000, 30_000, new Uint8Array(30_000 * 3751)))).toEqual([
    `${picture} The picture says that it is 30,000 pixels wide and 30,000 high; 50,000,000 in all is the most that is read.`,
  ]);
  expect(await problemsOf(bitmap(2_000_000_000, 2_000_000_000, new Uint8Array(8)))).toEqual([
    `${picture} The picture says that it is 2,000,000,000 pixels wide and 2,000,000,000 high; 50,000,000 in all is the most that is read.`,
  ]);
});

test('a header without pixels is named by check', async () => {
  expect(await problemsOf(bitmap(0, 20, new Uint8Array(8)))).toHaveLength(1);
});
