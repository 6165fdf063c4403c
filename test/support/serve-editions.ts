import type { Server } from 'node:http';
import { serveEdition } from '../../src/cli/serve-edition.ts';
import type { EditionName } from '../../src/schema/handbook.ts';
import { type BuiltEdition, readEditions } from './built-edition.ts';

/** A built edition on a port of this machine, as `preview` serves it: below its folder, with its headers. */
export interface ServedEdition extends BuiltEdition {
  /** Without a slash at the end. */
  readonly origin: string;
  readonly server: Server;
}

/** Serves all three editions. Close them with {@link closeEditions}. */
export async function serveEditions(): Promise<Readonly<Record<EditionName, ServedEdition>>> {
  const served = await Promise.all(
    readEditions().map(async (edition) => {
      const { url, server } = await serveEdition(edition.folder);
      return [edition.name, { ...edition, origin: new URL(url).origin, server }] as const;
    }),
  );
  return Object.fromEntries(served) as Record<EditionName, ServedEdition>;
}

/** Ends the servers, and with them the connections that a browser keeps open. */
export function closeEditions(editions: Readonly<Record<EditionName, ServedEdition>>): void {
  for (const { server } of Object.values(editions)) {
    server.close();
    server.closeAllConnections();
  }
}
