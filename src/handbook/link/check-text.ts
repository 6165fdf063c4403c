import type { Citation, Place } from '../../schema/handbook.ts';
import { type Diagnostic, report } from '../../source/diagnostic.ts';
import { suggest } from '../../source/nearest.ts';
import { listWords, quote } from '../../source/phrase.ts';
import type { ReadMdx } from '../read-document.ts';
import { checkHost, checkPage } from './check-addresses.ts';
import { checkAnswers } from './check-answers.ts';
import { checkCounted, checkRows } from './check-count.ts';
import type { Known } from './known.ts';
import { type Citing, lookUpDocument, lookUpRecord, suggestRecord } from './look-up.ts';
import { lookUpReferences, lookUpRequirements } from './look-up-requirements.ts';

/** What a text names. Used for documents and for the statements of controls. */
export function checkText({ text }: ReadMdx<unknown>, citing: Citing, known: Known): Diagnostic[] {
  if (text === undefined) return [];
  const cited = text.citations.flatMap((citation) => checkCitation(citation, citing, known));
  const named = text.named.flatMap(({ kind, id, place }) => {
    if (kind === 'reader') return checkReader(id, known, citing, place);
    if (kind === 'register') return checkCounted(id, known, citing, place);
    if (kind === 'rows') return checkRows(id, known, citing, place);
    if (kind === 'statement') return checkStatement(id, known, citing, place);
    if (kind === 'clock')
      return lookUpRecord('clocks', id, known, { ...citing, classification: undefined }, place);
    return known.regimes === undefined || known.regimes.has(id)
      ? []
      : [
          report(
            place,
            'unknown-clock',
            `There is no regime ${quote(id)} in content/legal/clocks.yaml.`,
            suggest(id, known.regimes) ?? 'Add it there, or use one that is there.',
          ),
        ];
  });
  const requirements = text.satisfies.flatMap(({ framework, requirement, place }) =>
    lookUpReferences({ [framework]: [requirement] }, known, () => place),
  );
  const outside = text.outside.flatMap(({ url, place }) => checkHost(url, known, citing, place));
  return [
    ...cited,
    ...named,
    ...requirements,
    ...outside,
    ...checkAnswers(text.asked, text.toDecide, known.answers),
  ];
}

/** Reasons and states of controls are for auditors: only a confidential text may print them. */
function checkStatement(id: string, known: Known, citing: Citing, place: Place): Diagnostic[] {
  const unknown = lookUpRequirements({ [id]: [] }, known, () => place);
  if (citing.classification === undefined || citing.classification === 'confidential') return unknown;
  return [
    ...unknown,
    report(
      place,
      'cites-beyond-readers',
      `A statement of applicability is confidential, but ${citing.name} is ${citing.classification}: its readers may not see why controls were chosen and how far they are.`,
      'Take it out here, or make the document confidential.',
    ),
  ];
}

function checkReader(id: string, known: Known, citing: Citing, place: Place): Diagnostic[] {
  const [audiences, roles] = [known.records.get('audiences'), known.records.get('roles')];
  if (audiences === undefined || roles === undefined || audiences.has(id)) return [];
  if (roles.has(id)) return lookUpRecord('roles', id, known, citing, place);
  const hint =
    suggestRecord(id, new Map([...roles, ...audiences])) ??
    `Groups are ${listWords([...audiences.keys()], 'and')}; roles stand in content/roles.yaml.`;
  return [report(place, 'unknown-audience', `${quote(id)} is neither an audience group nor a role.`, hint)];
}

function checkCitation({ kind, id, anchor, place }: Citation, citing: Citing, known: Known): Diagnostic[] {
  switch (kind) {
    case 'document':
      return lookUpDocument(id, anchor, known, citing, place);
    case 'role':
      return lookUpRecord('roles', id, known, citing, place);
    case 'term':
      return lookUpRecord('terms', id, known, citing, place);
    case 'contact':
      return lookUpRecord('contacts', id, known, citing, place);
    case 'parameter':
      return lookUpRecord('parameters', id, known, citing, place);
    case 'decision':
      return lookUpRecord('decisions', id, known, citing, place);
    case 'activity':
      return lookUpRecord('processingActivities', id, known, citing, place);
    case 'image':
      return known.images.has(id)
        ? []
        : [
            report(
              place,
              'dead-image',
              `There is no picture ${quote(id)}.`,
              suggest(id, known.images) ?? 'Put it there, or take it out here.',
            ),
          ];
    case 'page':
      return checkPage(id, anchor, known, citing.classification, place);
  }
}
