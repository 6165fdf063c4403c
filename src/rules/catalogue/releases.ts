import type { CatalogueTopic } from './topic.ts';

export const releases: CatalogueTopic = {
  id: 'releases',
  title: 'Releasing, reviewing and what is in force',
  entries: [
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
