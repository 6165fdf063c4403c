import { defineRule } from './define-rule.ts';

export const proofRules = [
  defineRule({
    slug: 'ledger-fork',
    severity: 'error',
    means:
      'Two branches of version control each recorded an event, and neither knew of the other: two events have one number, or both follow the same one. The chain can go on from one of them only.',
    mend: 'The event that is on the main branch stands. Move the file of the other one out of `content/ledger/`, put `HEAD` and `content/heads.txt` back as they are on main, and run `npx clausebook release --redo FILE`.',
    example: {
      where: 'files',
      wrong: 'content/ledger/0003-release.json of one branch and 0003-review.json of another',
      right: 'content/ledger/0003-release.json, then 0004-review.json',
    },
  }),
  defineRule({
    slug: 'recording-interrupted',
    severity: 'error',
    means:
      'A command was interrupted while it recorded an event: by a full disk, a lost right, a machine that was switched off. All that it had to write lies in a folder `content/.written-NNNN`, and nothing is lost. Not all of it is in its place yet.',
    mend: 'Run `npx clausebook check`, or any other command but `verify`: it puts the rest in place and says nothing more of it.',
    example: {
      where: 'files',
      wrong: 'content/.written-0003/ with HEAD in it',
      right: 'content/ledger/HEAD, and no folder content/.written-0003/',
    },
  }),
  defineRule({
    slug: 'crlf-damage',
    severity: 'error',
    means:
      'The line endings of files in `content/ledger/` or `content/archive/` were rewritten for Windows, by a setting of Git. Nobody changed a word, and the fingerprints do not fit any more.',
    mend: 'Write `content/archive/** -text` and `content/ledger/** -text` into `.gitattributes`. Then delete both folders and run `git checkout -- content/archive content/ledger`.',
    example: {
      where: 'files',
      wrong: 'content/ledger/0001-release.json whose lines end with CR and LF',
      right: 'content/ledger/0001-release.json whose lines end with LF',
    },
  }),
  defineRule({
    slug: 'unknown-in-ledger',
    severity: 'error',
    means:
      'A file lies in `content/ledger/`, `content/archive/` or `content/signatures/`, and no event speaks of it. It was put there by hand, or the event that spoke of it is gone.',
    mend: 'Look at what it is. If nobody misses it, delete it.',
    example: {
      where: 'files',
      wrong: 'content/archive/notes.txt',
      right: 'content/archive/ as the commands wrote it',
    },
  }),
  defineRule({
    slug: 'gone-too-soon',
    severity: 'error',
    means:
      'A version, or a part of it, is not in `content/archive/` any more, and a rule in `content/registers/retention.yaml` says that it must still be kept.',
    mend: 'Restore it from version control or from a copy that somebody else keeps.',
    example: {
      where: 'files',
      wrong: 'content/archive/access-control/1.0.0/ is gone, two years after that version went out of force',
      right: 'content/archive/access-control/1.0.0/text.html is there until its retention ends',
    },
  }),
  defineRule({
    slug: 'broken-document-chain',
    severity: 'error',
    means:
      'Each event names, for each of its documents, the event before it that spoke of the same document. One of them names another: an event of this document was left out or put in.',
    mend: 'Restore `content/ledger/` from version control or from a copy that you trust.',
    example: {
      where: 'files',
      wrong: 'content/ledger/0003-release.json that passes over the review of event 2',
      right: 'content/ledger/0003-release.json that names event 2 as the one before',
    },
  }),
  defineRule({
    slug: 'head-not-on-chain',
    severity: 'error',
    means:
      'Somebody kept a head of the chain, or an older copy of the ledger, and the ledger does not lead there any more. It was made anew since, or it is another ledger.',
    mend: 'Believe the copy that somebody else has kept. Restore the ledger as it was then, and find out who made it anew.',
    example: {
      where: 'command',
      wrong: 'npx clausebook verify --head HASH, with a hash that no event has',
      right: 'npx clausebook verify --head HASH, with the hash of an event',
    },
  }),
  defineRule({
    slug: 'heads-incomplete',
    severity: 'error',
    means:
      '`content/heads.txt` has a line for every event, and is what gets mailed to an auditor. It is missing, ends before the last event, or a line of it is cut off or out of place.',
    mend: 'Restore it from version control, and compare with the copy that was mailed out. If nobody can say what became of it, the next event that is recorded writes it anew.',
    example: {
      where: 'files',
      wrong: 'content/heads.txt with 30 lines, and content/ledger/ with 33 events',
      right: 'content/heads.txt with 33 lines',
    },
  }),
  defineRule({
    slug: 'witness-unsound',
    severity: 'error',
    means:
      'The older copy that was named with `--against` is damaged, was cut, or has no events. A witness that cannot speak for itself proves nothing of this ledger.',
    mend: 'Ask whoever kept it for another copy. Or verify with a head that was noted, with `--head`.',
    example: {
      where: 'command',
      wrong: 'npx clausebook verify --against OLD, with a copy in which event 20 was changed',
      right: 'npx clausebook verify --against OLD, with a copy that `verify` itself accepts',
    },
  }),
  defineRule({
    slug: 'not-a-file',
    severity: 'error',
    means:
      'In ledger, archive or edition lies something that was not read: a link, a pipe, a file without the right to read it, a name whose bytes are not UTF-8. The tool writes none of these, and what a link leads to may change without anything changing here.',
    mend: 'Put the file itself in its place, from version control or from a copy that you trust. Find out who made the link.',
    example: {
      where: 'files',
      wrong: 'content/ledger/0002-review.json, a link to a file in another folder',
      right: 'content/ledger/0002-review.json, a file',
    },
  }),
  defineRule({
    slug: 'recorded-in-future',
    severity: 'error',
    mendedBy: 'correct',
    means:
      'An event is said to be recorded more than a day after now. The clock of the machine that recorded it was wrong, or that of this one is. Where Git is there, its newest commit is believed before a clock that is behind it.',
    mend: 'Set the clock, if it is that of this machine. Otherwise take back each document of the event with `npx clausebook correct EVENT SLUG --void --why "The clock was wrong."`, and record it again.',
    example: {
      where: 'files',
      wrong: 'content/ledger/0003-review.json, recorded in the year 2031 by a clock that was ahead',
      right: 'content/ledger/0004-correction.json, which takes event 3 back',
    },
  }),
  defineRule({
    slug: 'recorded-out-of-order',
    severity: 'error',
    means: 'An event is said to have been recorded before the one that it follows.',
    mend: 'A clock went wrong, or the event was made elsewhere and put in. Find out which. If it was never recorded so, take it back with `npx clausebook correct EVENT SLUG --void --why "..."`.',
    example: {
      where: 'files',
      wrong: 'content/ledger/0002-review.json, recorded on 1 February, after event 1 of 3 March',
      right: 'content/ledger/0002-review.json, recorded on 4 March',
    },
  }),
  defineRule({
    slug: 'bad-correction',
    severity: 'error',
    means:
      'A correction names an event that says nothing of this document, or names it with another fingerprint. The commands do not write this.',
    mend: 'Restore `content/ledger/` and `content/heads.txt` from version control. Record what is right with `npx clausebook correct EVENT SLUG --effective DAY --why "..."`, or with another of its options.',
    example: {
      where: 'files',
      wrong: 'content/ledger/0003-correction.json with the hash of an event that is not there',
      right: 'content/ledger/0003-correction.json as the command wrote it',
    },
  }),
  defineRule({
    slug: 'unreleased-version',
    severity: 'error',
    means: 'A review is recorded of a version that was never released.',
    mend: 'Take the review back with `npx clausebook correct EVENT SLUG --void --why "..."`, and record it again with the version that was looked at.',
    example: {
      where: 'files',
      wrong: 'content/ledger/0002-review.json of version 3.0.0, and 2.1.0 was the last',
      right: 'content/ledger/0002-review.json of version 2.1.0',
    },
  }),
  defineRule({
    slug: 'retired-in-vain',
    severity: 'error',
    means:
      'A document is retired of which nothing was released, that was retired before, or from a day before it was first in force.',
    mend: 'Restore the ledger from version control. If it was recorded by mistake, take it back with `npx clausebook correct EVENT SLUG --void --why "..."`.',
    example: {
      where: 'files',
      wrong: 'content/ledger/0003-retire.json of a document that event 2 retired',
      right: 'content/ledger/0002-retire.json alone',
    },
  }),
  defineRule({
    slug: 'bad-signature',
    severity: 'error',
    means:
      'A signature in `content/signatures/` does not hold: the event has other bytes, the key is none of those in `content/allowed_signers` or did not count when the event was recorded, whoever signed held no role then, or a signature on which an approval rests is missing. Or a line of `content/allowed_signers` names no known person, but a pattern, a list or an authority.',
    mend: 'Ask the person who is said to have signed. Restore event and signature from version control.',
    example: {
      where: 'files',
      wrong: 'content/signatures/0001.sig, made with a key that content/allowed_signers does not name',
      right: 'content/signatures/0001.sig, made with a key of content/allowed_signers',
    },
  }),
  defineRule({
    slug: 'signature-not-proven',
    severity: 'warning',
    means:
      'The key that signed an event has ended since. Whoever still has it could sign today and write an earlier day into the event, so that its signature counts only where somebody else shows that the event is older.',
    mend: 'Verify with what somebody kept from before the key ended: a time stamp of `content/heads.txt` with `--ca`, a head with `--head`, an older copy with `--against`.',
    example: {
      where: 'files',
      wrong: 'content/signatures/0001.sig of a key that ended last month, and no time stamp',
      right: 'content/signatures/0001.sig, and content/heads.txt.tsr from before the key ended',
    },
  }),
  defineRule({
    slug: 'bad-timestamp',
    severity: 'error',
    means:
      'The time stamp `content/heads.txt.tsr` does not fit the heads that stand beside it, is no time stamp, or is not signed by the authority that you named.',
    mend: 'Compare `content/heads.txt` with the copy that was mailed out. Replace a time stamp that was fetched wrongly by a new one.',
    example: {
      where: 'files',
      wrong: 'content/heads.txt.tsr of last month, beside heads.txt of today',
      right: 'content/heads.txt.tsr made of the heads.txt that lies beside it',
    },
  }),
  defineRule({
    slug: 'page-altered',
    severity: 'error',
    means:
      'A file of a downloaded edition is not the one that the build wrote, or a text in it is not the one that was approved. Only `verify.mjs` looks for this.',
    mend: 'Download or build the edition again. If a text differs from the ledger, ask who published it.',
    example: {
      where: 'files',
      wrong: 'audit/index.html with a word changed after the build',
      right: 'audit/index.html as the build wrote it',
    },
  }),
  defineRule({
    slug: 'page-missing',
    severity: 'error',
    means:
      'A file that `manifest.json` of a downloaded edition names is not there. Only `verify.mjs` looks for this.',
    mend: 'Download or build the edition again.',
    example: {
      where: 'files',
      wrong: 'audit/ without index.html',
      right: 'audit/ with every file of manifest.json',
    },
  }),
  defineRule({
    slug: 'page-unknown',
    severity: 'error',
    means:
      'A downloaded edition holds a file that `manifest.json` does not name. Only `verify.mjs` looks for this.',
    mend: 'Download or build the edition again. If the file comes back, find out who puts it there.',
    example: {
      where: 'files',
      wrong: 'audit/notes.html, which manifest.json does not name',
      right: 'audit/ with the files of manifest.json alone',
    },
  }),
];
