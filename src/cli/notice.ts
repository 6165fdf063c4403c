import { readdirSync, readFileSync } from 'node:fs';
import { compare } from '../data/compare.ts';

/** What the lockfile says of a package. */
interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  /** Only those who work on the engine install it. */
  readonly dev?: boolean;
  /** Installed where the platform asks for it, or not at all: its files may be missing here. */
  readonly optional?: boolean;
  readonly devOptional?: boolean;
  /** A link to a folder of the repository: nobody else's. */
  readonly link?: boolean;
}

const head = `Clausebook

This product is under the Apache License 2.0 (LICENSE); what LICENSE-CONTENT names is not. It uses the packages below, each
under its own licence, whose text lies in the package. Packages for other platforms are listed too, so that this file is the
same everywhere. Pages that Clausebook makes carry parts of pagefind and the two typefaces.

Written by "npm run licences" from package-lock.json and node_modules.
`;

/**
 * The text of `NOTICE`: every package that comes with the engine, by licence and name.
 * @param packages The packages of the lockfile, by their path.
 * @param copyrightOf The line of a package's licence that says whose it is; asked for those that are installed everywhere.
 */
export function writeNotice(
  packages: Readonly<Record<string, LockedPackage>>,
  copyrightOf: (path: string) => string | undefined,
): string {
  // What others made lies in `node_modules` and is no link; the rest is this repository's own.
  const used = Object.entries(packages).filter(
    ([path, { dev, link }]) => path.includes('node_modules/') && dev !== true && link !== true,
  );
  const entries = used.map(
    ([path, { version = '', license = 'no licence stated', optional, devOptional }]) => {
      const copyright = optional || devOptional ? undefined : copyrightOf(path);
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { license, line: `  ${name} ${version}${copyright === undefined ? '' : `\n    ${copyright}`}` };
    },
  );
  const byLicence = [...Map.groupBy(entries, ({ license }) => license)].sort(([a], [b]) => compare(a, b));
  const parts = byLicence.map(([license, group]) => {
    const lines = [...new Set(group.map(({ line }) => line))].sort(compare);
    return `${license}\n\n${lines.join('\n')}\n`;
  });
  return [head, ...parts].join(`\n${'-'.repeat(94)}\n\n`);
}

/** The first line of a licence that says whose copyright it is: "Copyright (c) 2020 Somebody". */
export function findCopyright(licence: string): string | undefined {
  return licence
    .split(/\r?\n/)
    .map((text) => text.replaceAll(/[\s*#]+/g, ' ').trim())
    .find((text) => /^(?:copyright|©|\(c\))\s*(?:\(c\)|©|\d{4})/i.test(text));
}

/** The `NOTICE` of a folder with a lockfile and its packages installed. */
export function noticeOf(root: URL): string {
  const { packages } = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')) as {
    packages: Readonly<Record<string, LockedPackage>>;
  };
  return writeNotice(packages, (path) => {
    const folder = new URL(`${path}/`, root);
    const licence = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /^(?:licen[cs]e|copying)(?:\.\w+)?$/i.test(entry.name))
      .map(({ name }) => name)
      .sort(compare)[0];
    return licence === undefined ? undefined : findCopyright(readFileSync(new URL(licence, folder), 'utf8'));
  });
}
