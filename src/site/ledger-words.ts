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

type Correction = Extract<LedgerEvent, { kind: 'correction' }>['documents'][number];

const stateTitle: Readonly<Record<keyof Correction['states'], string>> = {
  effective: 'in force from',
  approvedOn: 'approved on',
  approver: 'approved as',
  holder: 'approved by',
  evidence: 'evidence',
  reason: 'reason',
  reviewedOn: 'reviewed on',
  from: 'no longer in force from',
  void: 'should not have been recorded',
};

/** `in force from 1 March 2026; evidence: minutes 12/2026`. */
export function statesInWords(states: Correction['states'], nameOf: (person: string) => string): string {
  return (Object.keys(states) as (keyof Correction['states'])[])
    .flatMap((key) => {
      const value = states[key];
      if (value === undefined) return [];
      if (value === true) return [`this ${stateTitle[key]}`];
      const shown = /^\d{4}-\d\d-\d\d$/.test(value)
        ? dayInWords(value)
        : key === 'holder'
          ? nameOf(value)
          : value;
      return [`${stateTitle[key]}${/ (?:from|on|by|as)$/.test(stateTitle[key]) ? ' ' : ': '}${shown}`];
    })
    .join('; ');
}
