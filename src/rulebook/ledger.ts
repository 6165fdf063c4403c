import { defineRule } from './define-rule.ts';

export const ledgerRules = [
  defineRule({
    slug: 'bad-event',
    severity: 'error',
    means:
      'A file in `content/ledger/` is not an event as the commands write it. Events are never changed by hand.',
    mend: 'Restore it from version control. If an event was wrong, record a correction with `npx clausebook correct`.',
  }),
  defineRule({
    slug: 'broken-chain',
    severity: 'error',
    means:
      'Each event names the fingerprint of the one before it, and `HEAD` that of the last. One of them does not fit: an event was changed, removed or put in.',
    mend: 'Run `npx clausebook verify`. It names the first link that is broken, and what that means.',
  }),
  defineRule({
    slug: 'archive-missing',
    severity: 'error',
    means: 'A version was released, and its frozen text is not in `content/archive/`.',
    mend: 'Restore the folder from version control. Old versions stay: readers and auditors have their addresses.',
  }),
  defineRule({
    slug: 'archive-altered',
    severity: 'error',
    means: 'A frozen text or its facts are not those that were approved: the fingerprint differs.',
    mend: 'Restore the file from version control, then run `npx clausebook verify`.',
  }),
  defineRule({
    slug: 'archive-not-plain',
    severity: 'error',
    means:
      'A frozen text holds something that no released text may hold, such as a script. The archive and the ledger were both written to by somebody.',
    mend: 'Restore `content/archive/` and `content/ledger/` from a copy that you trust, and find out how it came there.',
  }),
];
