import { compareDisclosed, type Disclosed } from '../handbook/compare-disclosed.ts';
import type { Cause } from './cause.ts';

/**
 * Fields of which a change is a change of what we do, and not of how it is told: purposes and grounds, data, people,
 * sources, recipients, countries, time limits, decisions by computers, who answers (GDPR Art. 13(3) and 14(4);
 * WP 260 rev.01, 29 to 31; 45 CFR 164.520(b)(3)).
 */
const material: ReadonlySet<string> = new Set([
  '',
  'purposes',
  'legitimateInterest',
  'subjectCategories',
  'dataCategories',
  'sources',
  'provision',
  'recipients',
  'transfers',
  'retention',
  'automatedDecision',
  'controller',
  'representative',
  'dpo',
  'jointControllers',
  'consentWithdrawal',
  'online',
]);

/**
 * Judges what a notice tells of activities. A change of what we do is major, so that people are told of it before it
 * begins and the version says so (D-06); a change of a title or of a summary is a detail. A notice whose facts were not
 * written down before is judged by its words alone.
 */
export function judgeDisclosed(before: Disclosed | undefined, after: Disclosed | undefined): Cause[] {
  if (before === undefined || after === undefined) return [];
  return compareDisclosed(before, after).map(({ activity, field, before: was, after: is }) => ({
    level: material.has(field) ? 'major' : 'minor',
    kind: 'disclosed',
    before: field === '' ? was : `${activity}, ${field}: ${was}`,
    after: field === '' ? is : `${activity}, ${field}: ${is}`,
    section: undefined,
  }));
}
