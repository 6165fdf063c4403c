import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project } from '../support/run-clausebook.ts';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
}

const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};
/** The folder that gives a clone its command is part of this repository. */
const own = ['', 'src/cli', 'node_modules/clausebook-command'];
const installed = Object.entries(packages).filter(([path]) => !own.includes(path));

describe('the lockfile', () => {
  test('has the hash of every package, those for other platforms too, so that npm can refuse an altered one', () => {
    // npm leaves the hash out where it locks a package that it did not install itself.
    expect(installed.length).toBeGreaterThan(400);
    const without = installed.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
    expect(without.map(([path]) => path)).toEqual([]);
  });

  test('has the licence of every package', () => {
    expect(installed.filter(([, { license }]) => license === undefined).map(([path]) => path)).toEqual([]);
  });

  test('takes nothing from a folder or another registry', () => {
    const linked = installed.filter(([, locked]) => 'resolved' in locked || 'link' in locked);
    expect(linked.map(([path]) => path)).toEqual([]);
  });

  test('pins every dependency to one version', () => {
    const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    const loose = ['dependencies', 'devDependencies', 'optionalDependencies']
      .flatMap((kind) => Object.entries((manifest[kind] ?? {}) as Record<string, string>))
      .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });
});
