import { type DocumentFrontmatter, documentFrontmatter } from '../../schema/document.ts';
import type { Place } from '../../schema/handbook.ts';
import { type Diagnostic, report } from '../../source/diagnostic.ts';
import { suggest } from '../../source/nearest.ts';
import { quote } from '../../source/phrase.ts';
import type { Gathered } from '../gather.ts';
import { placeIn } from '../places.ts';
import type { Known } from './known.ts';
import { type Citing, listAnchors, lookUpDocument, lookUpRecord } from './look-up.ts';
import { lookUpReferences } from './look-up-requirements.ts';

type ReadDocument = Gathered['documents'][number];

/**
 * What the fields of a document name. They are looked at one by one, so that a fault in one does not hide those of
 * the others.
 */
export function checkFields(document: ReadDocument, citing: Citing, known: Known): Diagnostic[] {
  const { file, frontmatter, written, places, text } = document;
  const place = placeIn(file, places);
  const roles = (['owner', 'approver'] as const).flatMap((field) => {
    const id = written[field];
    return typeof id === 'string' ? lookUpRecord('roles', id, known, citing, place(field)) : [];
  });
  const audience = Array.isArray(written.audience) ? written.audience : [];
  // Employees alone see for whom a document is, so a public one may name a group.
  const groups = audience.flatMap((id, index) =>
    typeof id === 'string' ? lookUpRecord('audiences', id, known, citing, place(`audience.${index}`)) : [],
  );
  const {
    answers,
    appliesIn = [],
    provides,
    forms,
    satisfies,
    notice,
  } = frontmatter ?? readSoundFields(written);
  // Employees alone see where it applies, too.
  const staff = {
    ...citing,
    classification: citing.classification === 'public' ? ('internal' as const) : citing.classification,
  };
  const workplaces = appliesIn.flatMap(({ places }, index) =>
    places.flatMap((id, at) =>
      lookUpRecord('workplaces', id, known, staff, place(`appliesIn.${index}.places.${at}`)),
    ),
  );
  const anchors = [
    ...appliesIn.flatMap(({ at }, index) =>
      at === undefined ? [] : [{ at, field: `appliesIn.${index}.at` }],
    ),
    ...answers.map(({ at }, index) => ({ at, field: `answers.${index}.at` })),
    ...provides.flatMap((item, index) =>
      typeof item === 'string' ? [] : [{ at: item.at, field: `provides.${index}.at` }],
    ),
  ].flatMap(({ at, field }) => checkAnchor(at.slice(1), text, place(field)));
  const cited = forms.flatMap((slug, index) =>
    lookUpDocument(slug, undefined, known, citing, place(`forms.${index}`)),
  );
  const activities = (notice?.activities ?? []).flatMap((id, index) =>
    lookUpRecord('processingActivities', id, known, citing, place(`notice.activities.${index}`)),
  );
  const requirements = lookUpReferences(satisfies, known, (framework, index) =>
    place(`satisfies.${framework}${index === undefined ? '' : `.${index}`}`),
  );
  return [...roles, ...groups, ...workplaces, ...anchors, ...cited, ...activities, ...requirements];
}

/** The fields of a broken document that are right by themselves. */
function readSoundFields(
  written: Readonly<Record<string, unknown>>,
): Pick<DocumentFrontmatter, 'answers' | 'appliesIn' | 'provides' | 'forms' | 'satisfies' | 'notice'> {
  const { answers, appliesIn, provides, forms, satisfies, notice } = documentFrontmatter.shape;
  return {
    answers: answers.safeParse(written.answers).data ?? [],
    appliesIn: appliesIn.safeParse(written.appliesIn).data,
    provides: provides.safeParse(written.provides).data ?? [],
    forms: forms.safeParse(written.forms).data ?? [],
    satisfies: satisfies.safeParse(written.satisfies).data ?? {},
    notice: notice.safeParse(written.notice).data,
  };
}

function checkAnchor(anchor: string, text: ReadDocument['text'], place: Place): Diagnostic[] {
  if (text === undefined || !text.readable || text.anchors.includes(anchor)) return [];
  return [
    report(
      place,
      'dead-anchor',
      `This document has no heading or rule with the anchor ${quote(anchor)}.`,
      suggest(anchor, text.anchors) ?? listAnchors(text.anchors, 'This text'),
    ),
  ];
}
