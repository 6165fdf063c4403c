import type { ApprovalMethod } from '../schema/event.ts';
import type { DocumentStatus, Release, ReviewRecord } from '../schema/handbook.ts';
import { dayInWords } from './words.ts';

/** What the pages say of lives: versions, reviews, retirements, corrections. */

export const methodTitle: Readonly<Record<ApprovalMethod, string>> = {
  'signed-pdf': 'Signed PDF',
  minutes: 'Minutes',
  ticket: 'Ticket',
  'ssh-signature': 'SSH signature',
};

export const weightTitle: Readonly<Record<Release['weight'], string>> = {
  material: 'Material change',
  editorial: 'Editorial change',
};

export const outcomeTitle: Readonly<Record<ReviewRecord['outcome'], string>> = {
  confirmed: 'Read and confirmed',
  'change-needed': 'Read; a change is needed',
};

/** Shape before colour: each state has a sign of its own, beside its word. */
export const statusSign: Readonly<Record<DocumentStatus, string>> = {
  draft: '✎',
  scheduled: '◌',
  'in-force': '●',
  superseded: '○',
  retired: '■',
};

/** What a correction may state, as the beginning of a sentence that its value ends. */
const statedWords: Readonly<Record<string, string>> = {
  effective: 'It came into force on',
  approvedOn: 'It was approved on',
  approver: 'It was approved by',
  holder: 'The approver was',
  evidence: 'The approval is shown by',
  reason: 'The reason was:',
  reviewedOn: 'It was reviewed on',
  from: 'It was out of force from',
};

/** What is right, in sentences. `nameOf` turns the id of a role or person into what readers call it. */
export function statementsInWords(
  states: Readonly<Record<string, string | boolean>>,
  nameOf: (id: string) => string,
): readonly string[] {
  return Object.entries(states).map(([key, value]) => {
    if (typeof value === 'boolean') return 'It should never have been recorded.';
    const words = /^\d{4}-\d{2}-\d{2}$/.test(value)
      ? dayInWords(value)
      : key === 'approver' || key === 'holder'
        ? nameOf(value)
        : value;
    return `${statedWords[key] ?? key} ${words.replace(/\.$/, '')}.`;
  });
}
