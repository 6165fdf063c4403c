import { defineRule } from './define-rule.ts';

export const ledgerRules = [
  defineRule({
    slug: 'bad-event',
    severity: 'error',
    means:
      'A file in `content/ledger/` is not an event as the commands write it. Events are never changed by hand.',
    mend: 'Restore it from version control. If an event was wrong, take it back with `npx clausebook correct EVENT SLUG --void --why "..."`.',
    example: {
      where: 'files',
      wrong: 'content/ledger/0001-release.json, in which somebody renamed a field',
      right: 'content/ledger/0001-release.json as the command wrote it',
    },
  }),
  defineRule({
    slug: 'broken-chain',
    severity: 'error',
    means:
      'Each event names the fingerprint of the one before it, and `HEAD` that of the last. One of them does not fit: an event was changed, removed or put in.',
    mend: 'Run `npx clausebook verify`. It names the first link that is broken, and what that means.',
    example: {
      where: 'files',
      wrong: 'content/ledger/0001-release.json with another day in it',
      right: 'content/ledger/0001-release.json as the command wrote it',
    },
  }),
  defineRule({
    slug: 'archive-missing',
    severity: 'error',
    means: 'A version was released, and its frozen text is not in `content/archive/`.',
    mend: 'Restore the folder from version control. Old versions stay: readers and auditors have their addresses.',
    example: {
      where: 'files',
      wrong: 'content/archive/access-control/2.1.0/ without text.html',
      right: 'content/archive/access-control/2.1.0/ with source.mdx, text.html and facts.json',
    },
  }),
  defineRule({
    slug: 'archive-altered',
    severity: 'error',
    means: 'A frozen text or its facts are not those that were approved: the fingerprint differs.',
    mend: 'Restore the file from version control, then run `npx clausebook verify`.',
    example: {
      where: 'files',
      wrong: 'content/archive/access-control/2.1.0/text.html with a word changed',
      right: 'content/archive/access-control/2.1.0/text.html as it was approved',
    },
  }),
  defineRule({
    slug: 'archive-not-plain',
    severity: 'error',
    means:
      'A frozen text holds something that no released text may hold, such as a script. The archive and the ledger were both written to by somebody.',
    mend: 'Restore `content/archive/` and `content/ledger/` from a copy that you trust, and find out how it came there.',
    example: {
      where: 'files',
      wrong: 'content/archive/access-control/2.1.0/text.html with a script in it',
      right: 'content/archive/access-control/2.1.0/text.html as it was approved',
    },
  }),
];
