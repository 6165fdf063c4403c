import { z } from 'zod';
import { addressOf, isPage, type Route } from '../routes/route.ts';
import { routesOf } from '../routes/routes.ts';
import type { Edition } from '../schema/handbook.ts';
import { pageData } from '../schema/page-data.ts';
import { mediaTypeFor } from './media-type-for.ts';
import { versionEntry } from './versions.ts';

/** A kind of file for programs: its address as OpenAPI writes it, and what it holds. */
export interface ProgramFile {
  readonly path: string;
  readonly holds: string;
  readonly type: string;
}

/** What an edition has for programs: files of their own, and what lies beside each page. */
export function programFiles({ name }: Pick<Edition, 'name'>): readonly ProgramFile[] {
  const own = routesOf(name).flatMap((route) =>
    route.holds === undefined
      ? []
      : [{ path: pathOf(route), holds: route.holds, type: mediaTypeFor(route.pattern) }],
  );
  const markdown = {
    path: '/{page}/index.md',
    holds: 'What a page says, as Markdown',
    type: 'text/markdown',
  };
  const data = {
    path: '/{page}/index.json',
    holds: 'What a page says, with its title, languages and headings',
    type: 'application/json',
  };
  return [...own, markdown, ...(name === 'public' ? [data] : [])];
}

function pathOf(route: Route): string {
  const path = isPage(route) ? addressOf(route) : route.pattern;
  return path.replaceAll(/\[(?:\.{3})?(\w+)\]/g, '{$1}');
}

/** `/api/openapi.json` (OpenAPI 3.1): every file for programs that an edition has. */
export function openApi(edition: Edition, address: (path: string) => string): object {
  const { organization } = edition.handbook;
  return {
    openapi: '3.1.0',
    info: {
      title: `${organization.name}: files for programs`,
      description:
        'Files that are made with the pages. Nothing is asked for besides their addresses, and nothing is kept.',
      version: edition.date,
    },
    servers: [{ url: address('/').replace(/\/$/, '') }],
    paths: Object.fromEntries(
      programFiles(edition).map(({ path, holds, type }) => [
        path,
        {
          get: {
            summary: holds,
            parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
              name,
              in: 'path',
              required: true,
              schema: { type: 'string' },
            })),
            responses: {
              200: { description: holds, content: { [type]: { schema: schemaFor(path) } } },
              404: { description: 'There is none, or it is not for the readers of this edition' },
            },
          },
        },
      ]),
    ),
    components: {
      schemas: {
        versions: z.toJSONSchema(z.array(versionEntry), { io: 'output' }),
        page: z.toJSONSchema(pageData, { io: 'output' }),
      },
    },
  };
}

/** What a file holds, as JSON Schema: some lie beside it in a file of their own. */
function schemaFor(path: string): object {
  if (path.endsWith('/versions.json')) return { $ref: '#/components/schemas/versions' };
  if (path.endsWith('/index.json')) return { $ref: '#/components/schemas/page' };
  const name = /^\/api\/([a-z0-9-]+)\.json$/.exec(path)?.[1];
  return name === undefined ? {} : { $ref: `schemas/${name}.json` };
}
