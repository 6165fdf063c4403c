import type { EditionName } from '../../schema/handbook.ts';
import { cacheOf, headersOf, lasting } from '../headers.ts';

/**
 * `_headers`, for Cloudflare Pages and Netlify: a rule for all paths, and one for each sort of file that may be kept. The
 * format allows 2,000 characters a line; the policy has some 350.
 *
 * On Cloudflare a header that two rules set has both values, unless the later takes the earlier away ("!"). Netlify
 * passes over that line: where it joins them, nothing is kept that should not be.
 */
export function underscoreHeaders(name: EditionName, base: string): string {
  const rules = [
    [`${base}*`, ...Object.entries(headersOf(name)).map(([header, value]) => `${header}: ${value}`)],
    ...lasting.map((start) => [
      `${base}${start}*`,
      '! Cache-Control',
      `Cache-Control: ${cacheOf(name, true)}`,
    ]),
  ];
  return rules.map((lines) => `${lines.join('\n  ')}\n`).join('');
}

/** What a `_headers` file says: where the edition is served, and the headers of each path there. */
export interface HeaderRules {
  readonly base: string;
  /** The headers of a path, which is root-relative: with the folder that the edition is served from. */
  of(path: string): Readonly<Record<string, string>>;
}

/** Reads such a file as Cloudflare does. */
export function readUnderscoreHeaders(text: string): HeaderRules {
  const rules = text
    .trimEnd()
    .split(/\n(?=\S)/)
    .map((rule) => {
      const [path = '', ...lines] = rule.split('\n').map((line) => line.trim());
      return { start: path.replace(/\*$/, ''), lines };
    });
  return {
    base: rules[0]?.start ?? '/',
    of(path) {
      const headers: Record<string, string> = {};
      for (const line of rules.filter(({ start }) => path.startsWith(start)).flatMap(({ lines }) => lines)) {
        const taken = /^! *(.+)$/.exec(line)?.[1];
        const [, name, value] = /^([^:]+): *(.*)$/.exec(line) ?? [];
        if (taken !== undefined) delete headers[taken];
        else if (name !== undefined && value !== undefined)
          headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
      }
      return headers;
    },
  };
}
