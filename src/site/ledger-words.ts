import type { LedgerEvent } from '../schema/event.ts';
import { dayInWords } from './words.ts';

/** What the pages of the ledger say of its events. */

export const kindTitle: Readonly<Record<LedgerEvent['kind'], string>> = {
  release: 'Release',
  review: 'Review',
  retire: 'Retirement',
  correction: 'Correction',
};

export const methodTitle = {
  'signed-pdf': 'signed PDF',
  minutes: 'minutes',
  ticket: 'ticket',
  'ssh-signature': 'SSH signature',
} as const;

export const outcomeTitle = { confirmed: 'found right', 'change-needed': 'a change is needed' } as const;

const stateTitle: Readonly<Record<string, string>> = {
  effective: 'in force from',
  approvedOn: 'approved on',
  approver: 'approved as',
  holder: 'done by',
  for: 'as delegate for',
  evidence: 'evidence',
  reason: 'reason',
  reviewedOn: 'reviewed on',
  from: 'no longer in force from',
  void: 'should not have been recorded',
};

/** `in force from 1 March 2026; evidence: minutes 12/2026`. */
export function statesInWords(
  states: Readonly<Record<string, string | boolean | undefined>>,
  nameOf: (person: string) => string,
): string {
  return Object.entries(states)
    .flatMap(([key, value]) => {
      const title = stateTitle[key] ?? key;
      if (typeof value !== 'string') return value === true ? [`this ${title}`] : [];
      const shown = /^\d{4}-\d\d-\d\d$/.test(value)
        ? dayInWords(value)
        : key === 'holder' || key === 'for'
          ? nameOf(value)
          : value;
      return [`${title}${/ (?:from|on|by|as|for)$/.test(title) ? ' ' : ': '}${shown}`];
    })
    .join('; ');
}
