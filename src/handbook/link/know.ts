import { classification, type Classification } from '../../schema/words.ts';
import type { Gathered } from '../gather.ts';
import type { ReadMdx } from '../read-document.ts';
import type { ReadRecords } from '../read-records.ts';
import type { Known, KnownDocument, KnownRecords } from './known.ts';

/** Collects what there is to refer to. */
export function know(gathered: Gathered): Known {
  return {
    documents: new Map(gathered.documents.map((document) => [document.name, knowDocument(document)])),
    slugs: new Map(gathered.documents.flatMap(({ name, written }) => (typeof written.id === 'string' ? [[written.id, name] as const] : []))),
    roles: knowRecords(gathered.roles),
    terms: knowRecords(gathered.terms),
    contacts: knowRecords(gathered.contacts),
    parameters: knowRecords(gathered.parameters),
    audiences: new Map(gathered.organization.item?.audiences.map(({ id }) => [id, undefined])),
    clocks: gathered.clocks.ids,
    regimes: new Set(gathered.clocks.items.map(({ regime }) => regime)),
    people: new Set(gathered.roleHolders.items.map(({ person }) => person)),
    frameworks: new Map(
      gathered.frameworks.map(({ file, item }) => [item?.id ?? file.replace(/^.*\/|\.yaml$/g, ''), item && new Set(item.requirements.map(({ id }) => id))]),
    ),
    images: new Set(gathered.imageFiles),
  };
}

function knowDocument({ name, frontmatter, written, text }: ReadMdx<{ readonly classification: Classification }>): KnownDocument {
  const readable = classification.safeParse(written.classification);
  return {
    slug: name,
    classification: frontmatter?.classification ?? (readable.success ? readable.data : undefined),
    // A text that the parser gave up on has no anchors at all: its readers would be told of every link to it.
    anchors: text === undefined || (!text.sound && text.anchors.length === 0) ? undefined : text.anchors,
  };
}

function knowRecords({ ids, items }: ReadRecords<{ readonly id: string; readonly classification: Classification }>): KnownRecords {
  const known = new Map<string, Classification | undefined>([...ids].map((id) => [id, undefined]));
  for (const item of items) known.set(item.id, item.classification);
  return known;
}
