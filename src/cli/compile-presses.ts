import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { makePress } from '../press/press.ts';
import type { EditionName } from '../schema/handbook.ts';
import { astroSettings } from './astro-settings.ts';

/** What this program is told, as JSON. */
export interface ToCompile {
  /** The handbook's folder, absolute. */
  readonly root: string;
  /** Where a press of each edition is made, in a folder of the press's name. */
  readonly folder: string;
  readonly presses: readonly PressToCompile[];
}

export interface PressToCompile {
  readonly name: string;
  readonly edition: EditionName;
  /** The address that the edition is served at. */
  readonly site: string | undefined;
}

/** What it says to the process that started it. */
export type Compiled = { readonly made: string } | { readonly failed: unknown };

// A program of its own, which `presses.ts` starts: Astro's build and Vite are loaded here and nowhere else.
const { root, folder, presses } = JSON.parse(process.argv[2] ?? '') as ToCompile;
// Nobody is left to take what is made here, or the whole command is stopped.
const endings = ['disconnect', 'SIGINT', 'SIGTERM', 'SIGHUP'] as const;
for (const ending of endings)
  process.once(ending, () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(1);
  });
try {
  for (const { name, edition, site } of presses) {
    const settings = astroSettings(root, edition, site, join(folder, 'work'));
    await makePress(join(folder, name), (outDir, capture) =>
      build({
        ...settings,
        logLevel: 'error',
        outDir,
        integrations: [...settings.integrations, capture],
      }),
    );
    tell({ made: name });
  }
} catch (failed) {
  tell({ failed });
  process.exitCode = 1;
}
process.removeAllListeners('disconnect');
process.disconnect?.();

function tell(message: Compiled): void {
  process.send?.(message);
}
