import { findProgram } from '../../src/visit/find-program.ts';

/** The package managers that `npm run pretest` can ask. */
export type PackageManager = 'apt-get' | 'dnf' | 'apk' | 'brew';

/** A program that some tests need besides Node.js. */
export interface Program {
  /** As a sentence names it. */
  readonly name: string;
  readonly command: string;
  /** Where it lies besides the folders of `PATH`. */
  readonly folders: readonly string[];
  /** What the package managers call the package that holds it. */
  readonly packages: Readonly<Record<PackageManager, string>>;
}

/** It's found by starting it: see `src/visit/find-browser.ts`. */
export const browser: Pick<Program, 'name' | 'packages'> = {
  name: 'Chromium or Chrome',
  packages: everywhere('chromium'),
};

export const nginx: Program = {
  name: 'nginx',
  command: 'nginx',
  // Debian has it where only an administrator's PATH leads.
  folders: ['/usr/sbin', '/sbin', '/usr/local/sbin', '/opt/homebrew/bin'],
  packages: everywhere('nginx'),
};

export const caddy: Program = {
  name: 'Caddy',
  command: 'caddy',
  folders: ['/usr/local/bin', '/opt/homebrew/bin'],
  packages: everywhere('caddy'),
};

export const openssl: Program = {
  name: 'OpenSSL',
  command: 'openssl',
  folders: [],
  packages: everywhere('openssl'),
};

export const sshKeygen: Program = {
  name: 'ssh-keygen',
  command: 'ssh-keygen',
  folders: [],
  packages: {
    'apt-get': 'openssh-client',
    dnf: 'openssh',
    apk: 'openssh-keygen',
    brew: 'openssh',
  },
};

export const java: Program = {
  name: 'Java',
  command: 'java',
  folders: ['/opt/homebrew/opt/openjdk/bin'],
  packages: {
    'apt-get': 'default-jre-headless',
    dnf: 'java-latest-openjdk-headless',
    apk: 'openjdk21-jre-headless',
    brew: 'openjdk',
  },
};

/** Where a program lies, if it does. */
export function locate({ command, folders }: Program): string | undefined {
  return findProgram([command], folders);
}

function everywhere(name: string): Readonly<Record<PackageManager, string>> {
  return { 'apt-get': name, dnf: name, apk: name, brew: name };
}
