import { documentUrl, rightsUrl, translationUrl } from '../schema/address.ts';
import type { Edition } from '../schema/handbook.ts';
import { saidIn } from '../schema/told.ts';
import { byTitle } from '../search/topics.ts';

/**
 * `llms.txt`: a map of the edition for programs that read, in Markdown. Each line leads to the Markdown of a page that the
 * edition has.
 *
 * @param address Makes a whole address of a root-relative path.
 */
export function writeLlms({ name, handbook }: Edition, address: (path: string) => string): string {
  const { organization, documents, translations, rights } = handbook;
  const { language } = organization;
  const sorted = documents.toSorted(byTitle);
  const entry = (title: string, path: string, says: string) =>
    `- [${title}](${address(`${path}index.md`)}): ${says}`;
  const documentEntry = ({ title, slug, summary }: (typeof documents)[number]) =>
    entry(title, documentUrl(slug), summary);
  const part = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', `## ${heading}`, '', ...lines];
  return [
    `# ${organization.name}`,
    '',
    `> ${organization.description}`,
    '',
    'Every page has its text as Markdown beside it, in index.md. What is in force today stands at the address of a document; each earlier version has an address of its own.',
    ...part('Privacy notices', sorted.filter(({ type }) => type === 'notice').map(documentEntry)),
    ...part(
      'What people may ask for',
      name === 'public'
        ? rights.map(({ id, title, lead }) =>
            entry(saidIn(title, language), rightsUrl(id), saidIn(lead, language)),
          )
        : [],
    ),
    ...part('Documents', sorted.filter(({ type }) => type !== 'notice').map(documentEntry)),
    ...part(
      'In other languages',
      translations
        .filter(({ translation }) => translation?.stale === false)
        .map(({ title, slug, language: other, summary }) =>
          entry(title, translationUrl(slug, other), summary),
        ),
    ),
    ...part('Files for programs', [
      `- [All of them, as OpenAPI](${address('/api/openapi.json')}): addresses, and what each file holds`,
      `- [Changes](${address('/feeds/changes.xml')}): what changed, as an Atom feed`,
    ]),
    '',
  ].join('\n');
}
