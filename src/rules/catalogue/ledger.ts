import type { CatalogueTopic } from './topic.ts';

export const ledger: CatalogueTopic = {
  id: 'ledger',
  title: 'What was released: ledger and archive',
  entries: [
    {
      rule: 'bad-event',
      severity: 'error',
      means:
        'A file in `content/ledger/` is not an event as the commands write it. Events are never changed by hand.',
      mend: 'Restore it from version control. If an event was wrong, record a correction with `npx clausebook correct`.',
    },
    {
      rule: 'broken-chain',
      severity: 'error',
      means:
        'Each event names the fingerprint of the one before it, and `HEAD` that of the last. One of them does not fit: an event was changed, removed or put in.',
      mend: 'Run `npx clausebook verify`. It names the first link that is broken, and what that means.',
    },
    {
      rule: 'archive-missing',
      severity: 'error',
      means: 'A version was released, and its frozen text is not in `content/archive/`.',
      mend: 'Restore the folder from version control. Old versions stay: readers and auditors have their addresses.',
    },
    {
      rule: 'archive-altered',
      severity: 'error',
      means: 'A frozen text or its facts are not those that were approved: the fingerprint differs.',
      mend: 'Restore the file from version control, then run `npx clausebook verify`.',
    },
    {
      rule: 'archive-not-plain',
      severity: 'error',
      means:
        'A frozen text holds something that no released text may hold, such as a script. The archive and the ledger were both written to by somebody.',
      mend: 'Restore `content/archive/` and `content/ledger/` from a copy that you trust, and find out how it came there.',
    },
    {
      rule: 'text-drifted',
      severity: 'warning',
      means:
        'Nobody has touched the document, and it says something else: a number, a role or the title of another document that it prints has changed. Readers still see the text that was approved.',
      mend: 'Have the new text approved. `npx clausebook release --affected` releases all such documents together.',
    },
    {
      rule: 'unreleased-change',
      severity: 'warning',
      means:
        'The working copy is not what was approved last. It shows in `dev` and with `build --drafts`, and nowhere else.',
      mend: 'Finish it, have it approved, and release it. Or take the change back.',
    },
    {
      rule: 'never-released',
      severity: 'warning',
      means:
        'The document has no version that was released. Once a handbook has a ledger, only released texts are published.',
      mend: 'Have it approved, then run `npx clausebook release`.',
    },
    {
      rule: 'published-link-broken',
      severity: 'error',
      means:
        'A version that is in force, today or from a coming day on, links to a document or section that readers will not find then. Mending the working copy does not mend what is published.',
      mend: 'Release the documents that belong together in one event, or keep the address of the section.',
    },
    {
      rule: 'nothing-to-release',
      severity: 'error',
      means: 'Nothing that is approved has changed since the last version, so there is nothing to release.',
      mend: 'Leave it. If somebody looked at it and found it right, record that with `npx clausebook review`.',
    },
    {
      rule: 'version-too-low',
      severity: 'error',
      means:
        'The version does not come after the last one, or it is raised by less than the change asks for: a duty added or removed is a major version; a number, a "must" or a rule at least a minor one; wording a patch.',
      mend: 'Leave the version of the last release in the file: the release raises it. To go below, the approver gives a reason with `--below`.',
    },
    {
      rule: 'effective-too-early',
      severity: 'error',
      means:
        'The day from which it is to be in force lies before its approval, before today, or not after that of the last version. What was in force on a past day must not change afterwards.',
      mend: 'Choose a later day with `--effective`. `--adopt` records what was approved before there was a ledger, `--emergency` what could not wait.',
    },
    {
      rule: 'released-after-retirement',
      severity: 'error',
      means: 'The document is retired. Its readers were told so, and it does not come back.',
      mend: 'Write a new document, or correct the retirement if it was recorded by mistake.',
    },
    {
      rule: 'notice-adopted',
      severity: 'error',
      means:
        'A public notice is never recorded after the fact: the public relies on the day from which it was shown.',
      mend: 'Release it without `--adopt`. It is in force from the day on which it is recorded.',
    },
    {
      rule: 'not-the-approver',
      severity: 'error',
      means:
        'The person who is said to have approved did not hold the role of the approver on that day, or the role had several holders and none is named.',
      mend: 'Name the holder with `--holder`, or enter who held the role in `content/role-holders.yaml`.',
    },
    {
      rule: 'approval-incomplete',
      severity: 'error',
      means: 'Policies and notices need an approval that can be shown, and it is not said how or where.',
      mend: 'Add `--method` and `--evidence`: a signed PDF, the number of a minute, a ticket, a signature.',
    },
    {
      rule: 'same-person',
      severity: 'error',
      means:
        'One person held the roles of owner and approver on that day, so that nobody else has looked at the text.',
      mend: 'Let another person approve it. A small organisation says who else reviewed it with `--no-second-person`.',
    },
    {
      rule: 'ledger-fork',
      severity: 'error',
      means:
        'Two branches of version control each recorded an event, and neither knew of the other: two events have one number, or both follow the same one. The chain can go on from one of them only.',
      mend: 'The event that is on the main branch stands. Take the other out again with what it froze, put `HEAD` back as it is on main, and run its command once more.',
    },
    {
      rule: 'crlf-damage',
      severity: 'error',
      means:
        'The line endings of files in `content/ledger/` or `content/archive/` were rewritten for Windows, by a setting of Git. Nobody changed a word, and the fingerprints do not fit any more.',
      mend: 'Write `content/archive/** -text` and `content/ledger/** -text` into `.gitattributes`. Then delete both folders and run `git checkout -- content/archive content/ledger`.',
    },
    {
      rule: 'unknown-in-ledger',
      severity: 'error',
      means:
        'A file lies in `content/ledger/`, `content/archive/` or `content/signatures/`, and no event speaks of it. It was put there by hand, or the event that spoke of it is gone.',
      mend: 'Look at what it is. If nobody misses it, delete it.',
    },
    {
      rule: 'broken-document-chain',
      severity: 'error',
      means:
        'Each event names, for each of its documents, the event before it that spoke of the same document. One of them names another: an event of this document was left out or put in.',
      mend: 'Restore `content/ledger/` from version control or from a copy that you trust.',
    },
    {
      rule: 'head-not-on-chain',
      severity: 'error',
      means:
        'Somebody kept a head of the chain, or an older copy of the ledger, and the ledger does not lead there any more. It was made anew since, or it is another ledger.',
      mend: 'Believe the copy that somebody else has kept. Restore the ledger as it was then, and find out who made it anew.',
    },
    {
      rule: 'recorded-out-of-order',
      severity: 'error',
      means: 'An event is said to have been recorded before the one that it follows.',
      mend: 'A clock went wrong, or the event was made elsewhere and put in. Find out which, and keep a note of it beside the audit papers.',
    },
    {
      rule: 'bad-correction',
      severity: 'error',
      means:
        'A correction names an event that says nothing of this document, or names it with another fingerprint. The commands do not write this.',
      mend: 'Restore the ledger from version control. Record what is right with `npx clausebook correct`.',
    },
    {
      rule: 'unreleased-version',
      severity: 'error',
      means: 'A review is recorded of a version that was never released.',
      mend: 'Void the review with `npx clausebook correct`, and record it again with the version that was looked at.',
    },
    {
      rule: 'retired-in-vain',
      severity: 'error',
      means:
        'A document is retired of which nothing was released, that was retired before, or from a day before it was first in force.',
      mend: 'Restore the ledger from version control. If it was recorded by mistake, void it with `npx clausebook correct`.',
    },
    {
      rule: 'bad-signature',
      severity: 'error',
      means:
        'A signature in `content/signatures/` does not hold: the event has other bytes, the key is none of those in `content/allowed_signers`, or a signature on which an approval rests is missing.',
      mend: 'Ask the person who is said to have signed. Restore event and signature from version control.',
    },
    {
      rule: 'bad-timestamp',
      severity: 'error',
      means:
        'The time stamp `content/heads.txt.tsr` does not fit the heads that stand beside it, is no time stamp, or is not signed by the authority that you named.',
      mend: 'Compare `content/heads.txt` with the copy that was mailed out. Replace a time stamp that was fetched wrongly by a new one.',
    },
    {
      rule: 'page-altered',
      severity: 'error',
      means:
        'A file of a downloaded edition is not the one that the build wrote, or a text in it is not the one that was approved. Only `verify.mjs` looks for this.',
      mend: 'Download or build the edition again. If a text differs from the ledger, ask who published it.',
    },
    {
      rule: 'page-missing',
      severity: 'error',
      means:
        'A file that `manifest.json` of a downloaded edition names is not there. Only `verify.mjs` looks for this.',
      mend: 'Download or build the edition again.',
    },
    {
      rule: 'page-unknown',
      severity: 'error',
      means:
        'A downloaded edition holds a file that `manifest.json` does not name. Only `verify.mjs` looks for this.',
      mend: 'Download or build the edition again. If the file comes back, find out who puts it there.',
    },
    {
      rule: 'translation-of-other',
      severity: 'error',
      means: 'The name of the file and its field `translates` speak of two documents.',
      mend: 'A translation of `access-control.mdx` into Estonian is `access-control.et.mdx`, with `translates: access-control@` and the version.',
    },
    {
      rule: 'translation-differs',
      severity: 'warning',
      means:
        'The translation of the present version lacks a heading or rule of the original, or has one more. A link to it would lead nowhere in that language.',
      mend: 'Write the address of the original behind each heading, like `{#requesting-access}`, and keep the ids of rules.',
    },
  ],
};
