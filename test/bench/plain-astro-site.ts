import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Writes the plainest Astro site over the same texts: a content collection of Markdown and one layout, no search. */
export function writePlainAstroSite(handbook: string, site: string, modules: string): void {
  mkdirSync(join(site, 'src/pages/documents'), { recursive: true });
  mkdirSync(join(site, 'texts'), { recursive: true });
  symlinkSync(modules, join(site, 'node_modules'));
  for (const file of readdirSync(join(handbook, 'policies'), { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.mdx'))
      writeFileSync(
        join(site, 'texts', `${basename(file, '.mdx')}.md`),
        plainMarkdown(readFileSync(join(handbook, 'policies', file), 'utf8')),
      );
  }
  writeFileSync(join(site, 'package.json'), '{ "type": "module" }\n');
  // Its own cache: the packages, and so the usual place of the cache, are shared.
  writeFileSync(join(site, 'astro.config.mjs'), "export default { cacheDir: './.cache' };\n");
  writeFileSync(
    join(site, 'src/content.config.ts'),
    "import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nexport const collections = { texts: defineCollection({ loader: glob({ base: './texts', pattern: '*.md' }) }) };\n",
  );
  writeFileSync(
    join(site, 'src/pages/documents/[id].astro'),
    "---\nimport { getCollection, render } from 'astro:content';\nexport async function getStaticPaths() {\n  return (await getCollection('texts')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));\n}\nconst { Content } = await render(Astro.props.entry);\n---\n<html lang=\"en\"><head><title>{Astro.props.entry.data.title}</title></head><body><main><h1>{Astro.props.entry.data.title}</h1><Content /></main></body></html>\n",
  );
}

/** The words without components and pictures: what Astro reads as Markdown. */
function plainMarkdown(source: string): string {
  return source
    .replaceAll(/^!\[.*$/gm, '')
    .replaceAll(/^<[^>]*>$/gm, '')
    .replaceAll(/<\/?[A-Z][^>]*>/g, '');
}
