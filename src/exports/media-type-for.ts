const types: Readonly<Record<string, string>> = {
  json: 'application/json',
  txt: 'text/plain',
  xml: 'application/atom+xml',
  html: 'text/html',
  jsonld: 'application/ld+json',
};

/** What a file for programs is, by the ending of its pattern. */
export function mediaTypeFor(pattern: string): string {
  const ending = /\.(\w+)$/.exec(pattern)?.[1] ?? '';
  return types[ending] ?? 'application/octet-stream';
}
