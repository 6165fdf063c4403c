/**
 * Checks handbooks in a process of its own, so that one that ends the process ends no test: prints a line of JSON for
 * each. Time is that of the processor: it does not depend on what else the machine does.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadHandbook } from '../../src/handbook/load.ts';
import { checkHandbook } from '../../src/rules/check-handbook.ts';
import { writeJson } from '../../src/source/reporters/json.ts';
import type { Cost } from '../mdx/measure-texts.ts';
import { costlyYaml } from './costly-yaml.ts';

const [, , small = ''] = process.argv;
const folder = mkdtempSync(join(tmpdir(), 'clausebook-'));
try {
  for (const [name, [files]] of Object.entries(costlyYaml)) {
    const root = join(folder, 'handbook');
    cpSync(small, root, { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
    global.gc?.();
    const largest = process.resourceUsage().maxRSS / 1000;
    const atStart = process.memoryUsage().rss / 1e6;
    const begun = process.cpuUsage();
    const { handbook, diagnostics } = loadHandbook(root);
    const found = [
      ...diagnostics,
      ...(handbook === undefined ? [] : checkHandbook(handbook, '2026-03-02', diagnostics)),
    ];
    const printed = writeJson(found, { colour: false, rules: new Map() }).length;
    const grown = process.resourceUsage().maxRSS / 1000;
    const { user, system } = process.cpuUsage(begun);
    const cost: Cost & { readonly name: string } = {
      name,
      bytes: Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0),
      milliseconds: (user + system) / 1000,
      megabytes: grown > largest ? grown - atStart : 0,
      rules: [
        ...new Set(diagnostics.flatMap(({ rule, severity }) => (severity === 'error' ? [String(rule)] : []))),
      ].sort(),
      printed,
    };
    console.log(JSON.stringify(cost));
    rmSync(root, { recursive: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
