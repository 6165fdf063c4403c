import type { EditionName } from '../../schema/handbook.ts';
import { cacheOf, headersOf, lasting } from '../headers.ts';
import { mediaTypes } from '../media-types.ts';
import type { Moved } from './moved.ts';

/** Azure Static Web Apps: belongs at the top of what is uploaded, with the edition in the folder that `base` names. */
export function azureConfig(name: EditionName, base: string, moved: readonly Moved[] = []): string {
  const login = name === 'public' ? {} : { allowedRoles: ['authenticated'] };
  const config = {
    globalHeaders: headersOf(name),
    mimeTypes: Object.fromEntries(Object.entries(mediaTypes).map(([ending, type]) => [`.${ending}`, type])),
    trailingSlash: 'always',
    responseOverrides: { '404': { rewrite: `${base}404.html`, statusCode: 404 } },
    // The first route that fits is taken, so each of them asks for the login.
    routes: [
      ...lasting.map((start) => ({
        route: `${base}${start}*`,
        headers: { 'Cache-Control': cacheOf(name, true) },
        ...login,
      })),
      ...moved.map(({ from, to }) => ({
        route: `${base.replace(/\/$/, '')}${from}`,
        redirect: `${base.replace(/\/$/, '')}${to}`,
        statusCode: 301,
        ...login,
      })),
      ...(name === 'public' ? [] : [{ route: '/*', ...login }]),
    ],
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
