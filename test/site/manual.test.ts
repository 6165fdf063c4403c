import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commandNames, optionsOf } from '../../src/commands/commands.ts';
import { components } from '../../src/mdx/components/registry.ts';
import { linkablePages } from '../../src/routes/linkable.ts';
import { manualPages } from '../../src/routes/manual-pages.ts';
import { apiNames } from '../../src/routes/routes.ts';
import { allRules, catalogue } from '../../src/rules/catalogue.ts';
import { documentFrontmatter } from '../../src/schema/document.ts';
import { day, frameworkId, line, requirementId } from '../../src/schema/words.ts';
import { describeFields } from '../../src/site/manual/describe-fields.ts';
import { recordSchema, records } from '../../src/site/manual/records.ts';
import { type BuiltPage, readEditions } from '../support/built-edition.ts';
import { attribute, hasClass, textOf } from '../support/html.ts';

const editions = readEditions();

function pageOf(edition: (typeof editions)[number], path: string): BuiltPage {
  const page = edition.pages.find((page) => page.path === `${path}/index.html`);
  if (page === undefined) throw new Error(`The ${edition.name} edition has no page ${path}.`);
  return page;
}

function idsOf({ elements }: BuiltPage): string[] {
  return elements.flatMap((element) => attribute(element, 'id') ?? []);
}

describe.each(editions.filter(({ name }) => name !== 'public'))(
  "the author's manual in the $name edition",
  (edition) => {
    test('has all its pages, and each marks its place among them', () => {
      for (const { path, title } of manualPages) {
        const marked = pageOf(edition, path).elements.filter(
          (element) => attribute(element, 'ariaCurrent') === 'page',
        );
        expect(
          marked.map((element) => textOf(element)),
          path,
        ).toEqual([title, title]);
      }
    });

    test('lists every rule at the anchor of its slug, and has an entry with its example where the list leads', () => {
      const slugs = allRules.map(({ slug }) => slug);
      expect(idsOf(pageOf(edition, 'manual-messages'))).toEqual(expect.arrayContaining(slugs));
      for (const { page, rules } of catalogue) {
        expect(idsOf(pageOf(edition, page))).toEqual(expect.arrayContaining(rules.map(({ slug }) => slug)));
        const sources = pageOf(edition, page)
          .elements.filter(({ tagName }) => tagName === 'pre')
          .map((element) => textOf(element));
        for (const { example } of rules)
          expect(sources).toEqual(expect.arrayContaining([example.wrong, example.right]));
      }
    });

    test('lists the addresses that a text may link to, and the files for programs, with the editions that have them', () => {
      const rowsOf = (path: string) =>
        pageOf(edition, path)
          .elements.filter(({ tagName }) => tagName === 'tr')
          .map((row) => textOf(row).replaceAll(/\s+/g, ' ').trim());
      const pages = rowsOf('manual-text');
      expect(pages).toEqual(
        expect.arrayContaining(['/glossary/Glossaryall', '/notices/Privacy noticespublic']),
      );
      expect(
        pages.filter((row) => row.startsWith('/')).map((row) => /^(?:\/[a-z0-9-]+)*\/?/.exec(row)?.[0]),
      ).toEqual([...linkablePages.keys()]);
      const files = rowsOf('manual-publishing');
      for (const name of apiNames('audit'))
        expect(files.filter((row) => row.startsWith(`/api/${name}.json`))).toHaveLength(1);
      expect(files.filter((row) => row.startsWith('/api/registers/NAME.json'))).toHaveLength(1);
    });

    test('has every command with its options', () => {
      const page = pageOf(edition, 'manual-commands');
      expect(idsOf(page)).toEqual(expect.arrayContaining([...commandNames]));
      for (const name of commandNames)
        for (const option of Object.keys(optionsOf(name))) expect(textOf(page.tree)).toContain(`--${option}`);
    });

    test('shows every component with its source and what readers see of it', () => {
      const { elements } = pageOf(edition, 'manual-components');
      const headings = elements.filter(
        ({ tagName, properties }) => tagName === 'h2' && !String(properties.id).includes('-example-'),
      );
      const names = headings.map((element) => textOf(element)).filter((text) => text !== 'On this page');
      expect(names).toEqual(expect.arrayContaining(components.map(({ name }) => name)));
      const sources = elements.filter(({ tagName }) => tagName === 'pre').map((element) => textOf(element));
      const shown = elements
        .filter((element) => hasClass(element, 'shown'))
        .map((element) => textOf(element));
      for (const [index, { name, example }] of components.entries()) {
        expect(sources[index], name).toContain(example);
        expect(shown[index]?.trim(), name).not.toBe('');
      }
      expect(shown.join('\n')).toMatch(/In short.*You must lock your screen/s);
      expect(shown.join('\n')).toContain('within 72 hours');
      expect(shown.join('\n')).toContain('GDPR Art. 33(1)');
    });

    test('prints the fields of a document with the words of its schema', () => {
      const text = textOf(pageOf(edition, 'manual-fields').tree);
      for (const { name, about } of describeFields(documentFrontmatter)) {
        expect(text).toContain(name);
        expect(text).toContain(about);
      }
    });
  },
);

test('the public edition has no manual', () => {
  const open = editions.find(({ name }) => name === 'public');
  expect(open?.files.filter((file) => /manual/i.test(file))).toEqual([]);
});

describe('fields are described', () => {
  test('with what they hold and whether they are needed', () => {
    const schema = z.strictObject({
      id: line.meta({ description: 'Its id' }),
      on: day.optional(),
      kind: z.enum(['a', 'b', 'c']).default('a'),
      ids: z.array(requirementId).default([]),
      satisfies: z.record(frameworkId, z.array(requirementId)).default({}),
      parts: z.array(z.strictObject({ title: line.meta({ description: 'As printed' }) })),
    });
    expect(
      describeFields(schema).map(({ name, needed, kind, about }) => [name, needed, kind, about]),
    ).toEqual([
      ['id', true, 'a text', 'Its id'],
      ['on', false, 'a day of the calendar', ''],
      ['kind', false, 'a, b or c', ''],
      ['ids', false, 'a list of requirement ids', ''],
      ['satisfies', false, 'by framework id: a list of requirement ids', ''],
      ['parts', true, 'a list of groups of fields', ''],
      ['parts: title', true, 'a text', 'As printed'],
    ]);
  });

  test.each(Object.keys(records))('all of them, in a record of the kind "%s"', (name) => {
    const fields = describeFields(recordSchema(name));
    expect(fields.length).toBeGreaterThan(2);
    expect(new Set(fields.map(({ kind }) => kind))).not.toContain('');
  });
});
