/** One thing that a feed tells of. */
export interface AtomEntry {
  /** Permanent address: it is the entry's id, too. */
  readonly id: string;
  readonly title: string;
  /** Where it is read. */
  readonly link: string;
  /** An instant with its offset. */
  readonly updated: string;
  readonly summary: string;
}

export interface AtomFeed {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** The page that the feed follows. */
  readonly page: string;
  readonly updated: string;
  readonly entries: readonly AtomEntry[];
}

/** Writes a feed as RFC 4287 has it. Addresses are whole, with their host. */
export function writeAtom(feed: AtomFeed): string {
  const entries = feed.entries.map(
    ({ id, title, link, updated, summary }) => `  <entry>
    <id>${escapeXml(id)}</id>
    <title>${escapeXml(title)}</title>
    <link rel="alternate" type="text/html" href="${escapeXml(link)}"/>
    <updated>${updated}</updated>
    <summary>${escapeXml(summary)}</summary>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">
  <id>${escapeXml(feed.id)}</id>
  <title>${escapeXml(feed.title)}</title>
  <author><name>${escapeXml(feed.author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escapeXml(feed.id)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>
  <updated>${feed.updated}</updated>
${entries.join('')}</feed>
`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
