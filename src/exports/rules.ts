import { z } from 'zod';
import { question } from '../data/ask.ts';
import { compare } from '../data/compare.ts';
import type { Frozen } from '../data/freeze.ts';
import { factsOfRules } from '../mdx/rule-facts.ts';
import { partsOfRule } from '../mdx/rule-parts.ts';
import { documentUrl } from '../schema/address.ts';
import type { AnyHandbook, Edition } from '../schema/handbook.ts';
import { version } from '../schema/words.ts';

const said = z.string().nullable();

/** One rule in `/api/rules.json`, a format that others rely on. */
export const ruleEntry = z.strictObject({
  document: z.string().meta({ description: 'Id of the document that it stands in' }),
  version,
  id: z.string().meta({ description: 'Permanent, unique in its document' }),
  number: z.string().meta({ description: 'As printed: section and position' }),
  url: z.string(),
  level: z.enum(['must', 'must-not', 'may']),
  who: z.array(z.string()).meta({ description: 'Ids of the audience groups and roles that it speaks to' }),
  condition: said.meta({ description: 'When it holds, as its sentence says it' }),
  actor: said.meta({ description: 'Who does it, as its sentence says it; null where it says nobody' }),
  deed: said.meta({ description: 'The verb' }),
  object: said.meta({ description: 'To what' }),
  by: said.meta({ description: 'By when, or how often' }),
  record: said.meta({ description: 'Where it is recorded' }),
  check: said.meta({ description: 'How it is checked' }),
  text: z.string(),
});
export type RuleEntry = Frozen<z.infer<typeof ruleEntry>>;

/** Every rule of the documents of an edition, with its parts. `address` as in {@link documentEntries}. */
export function ruleEntries(edition: Edition, address: (path: string) => string): readonly RuleEntry[] {
  return rulesOf(edition.handbook).map(({ path, ...entry }) => ({ ...entry, url: address(path) }));
}

/** By document, and in its order. */
const rulesOf = question(
  'rules',
  ({ documents }: AnyHandbook): readonly (Omit<RuleEntry, 'url'> & { readonly path: string })[] =>
    documents
      .toSorted((a, b) => compare(a.id, b.id))
      .flatMap((document) => {
        const facts = factsOfRules(document);
        return document.rules.map((rule) => {
          const { by, record, check } = facts.get(rule.id) ?? {};
          const parts = partsOfRule(rule);
          return {
            document: document.id,
            version: document.version,
            ...{ id: rule.id, number: rule.number, path: documentUrl(document.slug, rule.id) },
            ...{ level: rule.level, who: rule.who },
            condition: parts?.condition ?? null,
            actor: parts?.actor || null,
            deed: parts?.deed || null,
            object: parts?.object || null,
            by: by ?? parts?.by ?? null,
            record: record ?? null,
            check: check ?? null,
            text: rule.text,
          };
        });
      }),
);
