import type { Disclosed } from '../handbook/compare-disclosed.ts';
import { type Classification, classificationRank } from '../schema/words.ts';
import type { Basis } from './basis.ts';
import type { Cause, CauseKind } from './cause.ts';
import { compareWords } from './compare-words.ts';
import { judgeDisclosed } from './judge-disclosed.ts';
import { judgeReplaced, judgeWords } from './judge-words.ts';
import { readWords } from './read-words.ts';

/** What is approved beside the text. */
export interface ApprovedFacts {
  readonly title: string;
  readonly summary: string;
  readonly classification: Classification;
  readonly type?: string | undefined;
  readonly owner: string;
  readonly approver: string;
  readonly reviewEvery: string;
  readonly audience: readonly string[];
  readonly disclosed?: Disclosed | undefined;
}

/** Judges what was approved beside the text. None of it stands in a section. */
export function judgeFacts(before: ApprovedFacts, after: ApprovedFacts, basis: Basis): Cause[] {
  const changed = (kind: CauseKind, level: Cause['level'], from = '', to = ''): Cause[] =>
    from === to ? [] : [{ level, kind, before: from, after: to, section: undefined }];
  return [
    ...judgeAudience(before.audience, after.audience),
    ...changed(
      'classification',
      classificationRank(after.classification) < classificationRank(before.classification)
        ? 'major'
        : 'minor',
      before.classification,
      after.classification,
    ),
    // What a procedure is released and kept by is not what a policy is released and kept by.
    ...changed('type', 'minor', before.type, after.type),
    // Who answers for a text, who may change it and how often somebody looks at it: no duty of its readers, but facts
    // that an auditor asks for, and more than wording.
    ...changed('owner', 'minor', before.owner, after.owner),
    ...changed('approver', 'minor', before.approver, after.approver),
    ...changed('cadence', 'minor', before.reviewEvery, after.reviewEvery),
    ...judgeDisclosed(before.disclosed, after.disclosed),
    ...judgeLine('title', before.title, after.title, basis),
    ...judgeLine('summary', before.summary, after.summary, basis),
  ];
}

/**
 * Groups may overlap, and which holds which is not written down: any group that was not named before is a wider
 * audience.
 */
function judgeAudience(before: readonly string[], after: readonly string[]): Cause[] {
  const came = after.filter((group) => !before.includes(group));
  const went = before.filter((group) => !after.includes(group));
  if (came.length + went.length === 0) return [];
  const level = came.length > 0 ? 'major' : 'minor';
  return [{ level, kind: 'audience', before: went.join(', '), after: came.join(', '), section: undefined }];
}

/** Title and summary name duties, they lay down none: the law of words holds, but no change in them is major. */
function judgeLine(kind: 'title' | 'summary', before: string, after: string, basis: Basis): Cause[] {
  if (before.trim().normalize('NFC') === after.trim().normalize('NFC')) return [];
  const [from, to] = [before, after].map((value) => readWords([{ type: 'text', value }]));
  const { causes, lone } = judgeWords(compareWords(from ?? [], to ?? []), basis);
  const replaced = lone.length === 0 ? [] : judgeReplaced(from ?? [], to ?? [], basis);
  const patch = [...causes, ...replaced].every(({ level, kind }) => level === 'patch' || kind === 'detail');
  return [{ level: patch ? 'patch' : 'minor', kind, before, after, section: undefined }];
}
