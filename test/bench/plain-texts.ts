import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Writes the texts of a handbook as the Markdown that any generator reads. Returns how many there were. */
export function writePlainTexts(handbook: string, folder: string): number {
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(join(handbook, 'policies'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.mdx'),
  );
  for (const file of files) {
    const text = plainText(readFileSync(join(handbook, 'policies', file), 'utf8'));
    writeFileSync(join(folder, `${basename(file, '.mdx')}.md`), text);
  }
  return files.length;
}

/** A title, and the words without components, pictures and ids of headings. */
function plainText(source: string): string {
  const [, fields = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  const title = /^title: *(.*)$/m.exec(fields)?.[1] ?? '';
  const words = body
    .replaceAll(/^!\[.*$/gm, '')
    .replaceAll(/ \{#[^}]*\}$/gm, '')
    .replaceAll(/<\/?[A-Z][^>]*>/g, '');
  return `---\ntitle: ${JSON.stringify(title.replaceAll(/^["']|["']$/g, ''))}\n---\n${words}`;
}
