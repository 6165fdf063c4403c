import fc, { type GeneratorValue } from 'fast-check';
import { select } from '../../src/handbook/select.ts';
import { idOf } from '../../src/registers/define.ts';
import { forEachRegister, type Records } from '../../src/registers/registers.ts';
import type { Control, Document, EditionOrganization, Handbook } from '../../src/schema/handbook.ts';
import type { Classification } from '../../src/schema/words.ts';
import { drawControl, drawDocument, drawListSources, sorted } from './any-handbook.ts';
import {
  drawAny,
  drawConfirmation,
  drawContact,
  drawCrosswalk,
  drawFramework,
  drawImage,
  drawOwnRegister,
  drawParameter,
  drawReason,
  drawRole,
  drawSome,
  drawTerm,
  drawWord,
} from './any-record.ts';
import { contract, toldOf } from './contract-table.ts';

/** What the readers of an edition may not see. */
const hidden = { public: ['internal', 'confidential'], staff: ['confidential'] } as const;

/**
 * Draws a handbook that differs from the given one in what the readers of an edition don't see, and in nothing else:
 * records removed, replaced and added, fields changed, each or not as it is drawn. What is hidden afterwards may name
 * anything, so that its naming something must not bring that into the edition.
 */
export function changeInvisible(
  draw: GeneratorValue,
  handbook: Handbook,
  name: 'public' | 'staff',
): Handbook {
  const seen = select(handbook, name, '2026-11-21').handbook;
  const change = createChange(draw, name);
  const inside = name === 'staff';

  const contacts = change.records(handbook.contacts, seen.contacts, (id, classification) =>
    drawContact(draw, id, classification),
  );
  const roles = change.records(handbook.roles, seen.roles, (id, classification) =>
    drawRole(draw, id, classification, contacts),
  );
  const glossary = new Set(seen.terms.map(({ id }) => id));
  const terms = change
    .records(handbook.terms, seen.terms, (id, classification) => ({
      ...drawTerm(draw, id, classification),
      see: handbook.terms.map((other) => other.id),
    }))
    // A term that the edition has may point elsewhere to terms that it lacks.
    .map((item) => ({
      ...item,
      see: glossary.has(item.id) ? changeSee(draw, item.see, glossary) : item.see,
    }));
  const parameters = change.records(handbook.parameters, seen.parameters, (id, classification) =>
    drawParameter(draw, id, classification),
  );
  const nameable = { documents: handbook.documents, terms, roles, contacts, parameters };

  const shown = new Set(seen.images.map(({ file }) => file));
  const images = [
    ...change.list(
      handbook.images.filter(({ file }) => !shown.has(file)),
      (image) => drawImage(draw, image.file),
      (word) => drawImage(draw, `policies/topic/${word}/new.png`),
    ),
    ...handbook.images.filter(({ file }) => shown.has(file)),
  ];
  const documents = [
    ...change.list(
      handbook.documents.filter(({ classification }) => isHidden(name, classification)),
      ({ slug, classification }) => drawDocument(draw, slug, classification, nameable, images),
      (slug) => drawDocument(draw, slug, change.classification(), nameable, images),
    ),
    ...handbook.documents
      .filter(({ classification }) => !isHidden(name, classification))
      .map((document) => (draw(fc.boolean) ? changeDocument(draw, document, inside) : document)),
  ];
  return sorted({
    organization: draw(fc.boolean)
      ? changeOrganization(draw, handbook, contacts, name)
      : keepContacts(handbook, contacts, name),
    ...changeRegisters(draw, handbook, change, name),
    ownRegisters: change.list(
      handbook.ownRegisters,
      (own) => drawOwnRegister(draw, own.name),
      (own) => drawOwnRegister(draw, own),
    ),
    listSources: change.list(
      handbook.listSources,
      ({ list }) => drawListSources(draw, list),
      (list) => drawListSources(draw, list),
    ),
    roles,
    contacts,
    terms,
    parameters,
    images,
    texts: handbook.texts,
    documents,
    controls: inside
      ? handbook.controls.map((control) => (draw(fc.boolean) ? changeControl(draw, control) : control))
      : change.list(
          handbook.controls,
          ({ id }) => drawControl(draw, id, nameable),
          (id) => drawControl(draw, id, nameable),
        ),
    frameworks: inside
      ? handbook.frameworks
      : change.list(
          handbook.frameworks,
          ({ id }) => drawFramework(draw, id),
          (id) => drawFramework(draw, id),
        ),
    crosswalks: inside
      ? handbook.crosswalks
      : change.list(
          handbook.crosswalks,
          ({ to }) => drawCrosswalk(draw, to),
          (to) => drawCrosswalk(draw, to),
        ),
    applicability: inside
      ? handbook.applicability.map((reason) =>
          draw(fc.boolean) ? { ...reason, because: drawWord(draw) } : reason,
        )
      : change.list(
          handbook.applicability,
          ({ id }) => drawReason(draw, id),
          (id) => drawReason(draw, id),
        ),
    confirmations: change.list(
      handbook.confirmations,
      ({ document }) => drawConfirmation(draw, document),
      (document) => drawConfirmation(draw, document),
    ),
    translations: [],
    ledger: [],
    archive: [],
    histories: [],
    places: { [drawWord(draw)]: { [drawWord(draw)]: [2, 2] } },
  });
}

/** Of registers without a classification of their own all is hidden that the contract gives to a later reader. */
function changeRegisters(
  draw: GeneratorValue,
  handbook: Handbook,
  change: ReturnType<typeof createChange>,
  name: 'public' | 'staff',
): Records {
  return forEachRegister((register, key) => {
    const { from, later = {} } = contract[key];
    const items: readonly object[] = handbook[key];
    if (from === 'own classification') {
      const classOf = (item: object): Classification => Reflect.get(item, 'classification');
      const secret = (id: string) => ({
        ...drawAny(draw, register, id),
        classification: change.classification(),
      });
      return [
        ...change.list(
          items.filter((item) => isHidden(name, classOf(item))),
          (item) => secret(idOf(item) ?? ''),
          secret,
        ),
        ...items.filter((item) => !isHidden(name, classOf(item))),
      ];
    }
    if (key === 'processors') {
      const isTold = (item: object) => Reflect.get(item, 'role') !== 'processor';
      const kept: readonly string[] = [...toldOf.processors.fields, ...toldOf.processors.decidedBy];
      const untold = (id?: string) => ({ ...drawAny(draw, register, id), role: 'processor' });
      return [
        ...change.list(
          items.filter((item) => !isTold(item)),
          (item) => untold(idOf(item)),
          untold,
        ),
        // Who is told of may be called otherwise inside, and all else of it may be otherwise, too.
        ...items.filter(isTold).map((item) => ({
          ...drawAny(draw, register),
          ...Object.fromEntries(Object.entries(item).filter(([field]) => kept.includes(field))),
        })),
      ];
    }
    if (from === 'audit' || (from === 'staff' && name === 'public'))
      return change.list(
        items,
        (item) => drawAny(draw, register, idOf(item)),
        (id) => drawAny(draw, register, id),
      );
    return items.map((item) => {
      const other = Object.entries(drawAny(draw, register));
      return { ...item, ...Object.fromEntries(other.filter(([field]) => later[field] === 'audit')) };
    });
  }) as unknown as Records;
}

function changeSee(draw: GeneratorValue, see: readonly string[], glossary: ReadonlySet<string>): string[] {
  const there = see.filter((id) => glossary.has(id));
  return draw(fc.boolean) ? there : ['not-here', ...there];
}

function isHidden(name: 'public' | 'staff', classification: Classification): boolean {
  return (hidden[name] as readonly Classification[]).includes(classification);
}

function createChange(draw: GeneratorValue, name: 'public' | 'staff') {
  const list = <Item>(
    items: readonly Item[],
    replace: (item: Item) => Item,
    add: (name: string) => Item,
  ): Item[] => [
    ...items.flatMap((item) => {
      const fate = draw(fc.constantFrom, 'kept' as const, 'removed' as const, 'replaced' as const);
      return fate === 'removed' ? [] : [fate === 'kept' ? item : replace(item)];
    }),
    // Begins with a letter of its own, so that it is nobody else's name, and any other, so that it sorts anywhere.
    ...drawSome(draw, 2, (word) => add(`${drawWord(draw)}-new-${word}`)),
  ];
  const classification = (): Classification => draw(fc.constantFrom, ...hidden[name]);
  return {
    list,
    classification,
    /**
     * Records with a classification of their own. Not in the edition are those beyond its readers, and those that
     * none of its pages names: such a one may turn up anew with any classification.
     */
    records<Item extends { readonly id: string; readonly classification: Classification }>(
      items: readonly Item[],
      seen: readonly Item[],
      make: (id: string, classification: Classification) => Item,
    ): Item[] {
      const there = new Set(seen.map(({ id }) => id));
      const any = () => (draw(fc.boolean) ? classification() : ('public' as const));
      return [
        ...items.filter(({ id }) => there.has(id)),
        ...list(
          items.filter(({ id }) => !there.has(id)),
          (item) => make(item.id, item.classification),
          (id) => make(id, any()),
        ),
      ];
    },
  };
}

function changeDocument(draw: GeneratorValue, document: Document, inside: boolean): Document {
  const word = drawWord(draw);
  return {
    ...document,
    durations: [],
    ...(inside
      ? { provides: [`ISMS-${draw(fc.nat, { max: 99 })}`] }
      : {
          audience: [word],
          provides: [],
          satisfies: { [word]: [word] },
          outline: document.outline.map((section) => ({ ...section, satisfies: { [word]: [word] } })),
        }),
  };
}

function changeControl(draw: GeneratorValue, control: Control): Control {
  return {
    ...control,
    because: drawWord(draw),
    status: draw(fc.constantFrom, 'partial' as const, 'not-started' as const),
    drivers: draw(fc.subarray, ['legal' as const, 'contract' as const]),
    evidence: [],
    decision: draw(fc.constantFrom, undefined, {
      decision: 'implemented' as const,
      why: drawWord(draw),
      decidedBy: drawWord(draw),
      decidedOn: '2026-01-01',
    }),
  };
}

/** The organisation names four contacts; those that the reader does not see may be any others of that kind. */
function keepContacts(
  { organization }: Handbook,
  contacts: Handbook['contacts'],
  name: 'public' | 'staff',
): EditionOrganization {
  const there = new Map(contacts.map((contact) => [contact.id, contact]));
  const substitute = contacts.find(({ classification }) => isHidden(name, classification))?.id ?? 'nobody';
  const entries = Object.entries(organization.contacts).map(([use, id]) => [
    use,
    there.has(id) ? id : substitute,
  ]);
  return { ...organization, contacts: Object.fromEntries(entries) };
}

function changeOrganization(
  draw: GeneratorValue,
  handbook: Handbook,
  contacts: Handbook['contacts'],
  name: 'public' | 'staff',
): EditionOrganization {
  const kept = keepContacts(handbook, contacts, name);
  const word = drawWord(draw);
  return {
    ...kept,
    locations: [word],
    headcount: 7,
    sites: {
      ...kept.sites,
      audit: `https://${word}.example.com/`,
      ...(name === 'public' ? { staff: 'https://example.com/' } : {}),
    },
    ...(name === 'public' ? { audiences: [{ id: word, title: word, description: word }] } : {}),
  };
}
