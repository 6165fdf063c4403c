import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findCopyright, noticeOf, writeNotice } from '../../src/cli/notice.ts';
import { engine } from '../../src/data/engine.ts';

const packages = {
  '': { version: '1.0.0', license: 'Apache-2.0' },
  'node_modules/zebra': { version: '2.0.0', license: 'MIT' },
  'node_modules/apple': { version: '1.2.3', license: 'MIT' },
  'node_modules/apple/node_modules/@inner/pear': { version: '0.1.0', license: 'ISC' },
  'node_modules/for-windows': { version: '3.0.0', license: 'MIT', optional: true },
  'node_modules/only-for-tests': { version: '9.9.9', license: 'GPL-3.0', dev: true },
  'node_modules/silent': { version: '4.0.0' },
  'node_modules/our-own': { link: true },
  'src/cli': { version: '1.0.0', license: 'Apache-2.0' },
};

describe('NOTICE', () => {
  const notice = writeNotice(packages, (path) =>
    path === 'node_modules/for-windows' ? 'Copyright 1999 Nobody' : `Copyright 2020 ${path.slice(13)}`,
  );

  test('lists packages by licence and name, with whose they are', () => {
    expect(
      notice
        .split(`${'-'.repeat(94)}`)
        .slice(1)
        .map((part) => part.trim()),
    ).toEqual([
      'ISC\n\n  @inner/pear 0.1.0\n    Copyright 2020 apple/node_modules/@inner/pear',
      'MIT\n\n  apple 1.2.3\n    Copyright 2020 apple\n  for-windows 3.0.0\n  zebra 2.0.0\n    Copyright 2020 zebra',
      'no licence stated\n\n  silent 4.0.0\n    Copyright 2020 silent',
    ]);
  });

  test('leaves out what only those install who work on the engine', () => {
    expect(notice).not.toContain('only-for-tests');
  });

  test('does not look at packages that another platform lacks: it is the same everywhere', () => {
    expect(notice).not.toContain('1999');
  });

  test('is the same whatever the order of the lockfile', () => {
    const turned = Object.fromEntries(Object.entries(packages).reverse());
    const owner = (path: string) => path;
    expect(writeNotice(turned, owner)).toBe(writeNotice(packages, owner));
  });

  test('is up to date: run "npm run licences" after a change of packages', () => {
    expect(noticeOf(engine)).toBe(readFileSync(new URL('NOTICE', engine), 'utf8'));
  });

  test('has a licence for every package, and none that asks for the source of what uses it', () => {
    const text = noticeOf(engine);
    expect(text).not.toContain('no licence stated');
    expect(text).not.toMatch(/^(?:A?GPL|SSPL|BUSL)/m);
  });
});

test.each([
  ['MIT License\n\nCopyright (c) 2020 Somebody\n\nPermission', 'Copyright (c) 2020 Somebody'],
  ['(The MIT License)\r\n\r\n  Copyright 2019  Two  Words\r\n', 'Copyright 2019 Two Words'],
  ['# ISC\n\n * © 2021 Star', '© 2021 Star'],
  ['The copyright holder grants\ncopyright notice and', undefined],
])('whose a licence is: %j', (licence, copyright) => {
  expect(findCopyright(licence)).toBe(copyright);
});
