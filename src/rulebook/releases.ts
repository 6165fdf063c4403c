import { defineRule } from './define-rule.ts';

export const releaseRules = [
  defineRule({
    slug: 'nothing-to-release',
    severity: 'error',
    means: 'Nothing that is approved has changed since the last version, so there is nothing to release.',
    mend: 'Leave it. If somebody looked at it and found it right, record that with `npx clausebook review SLUG --outcome confirmed`.',
    example: {
      where: 'command',
      wrong:
        'npx clausebook release access-control --approved-on 2026-03-02 --method minutes --evidence "Minutes no. 1" --reason "Doors were left open." --change "all-staff: You lock the door."',
      right: 'npx clausebook review access-control --outcome confirmed',
    },
  }),
  defineRule({
    slug: 'version-too-low',
    severity: 'error',
    means:
      'The version does not come after the last one, or it is raised by less than the change asks for: a duty added or removed is a major version; a number, a "must" or a rule at least a minor one; wording a patch.',
    mend: 'Leave the version of the last release in the file: the release raises it. To go below, the approver gives a reason with `--below`.',
    example: { where: 'fields', wrong: 'version: 2.0.0, and 2.1.0 was released', right: 'version: 2.1.0' },
  }),
  defineRule({
    slug: 'effective-too-early',
    severity: 'error',
    means:
      'The day from which it is to be in force lies before its approval, before today, or not after that of the last version. What was in force on a past day must not change afterwards.',
    mend: 'Choose a later day with `--effective`. `--adopt` records what was approved before there was a ledger, `--emergency` what could not wait.',
    example: {
      where: 'command',
      wrong:
        'npx clausebook release access-control --approved-on 2026-03-02 --method minutes --evidence "Minutes no. 1" --reason "Doors were left open." --change "all-staff: You lock the door." --effective 2026-03-01',
      right:
        'npx clausebook release access-control --approved-on 2026-03-02 --method minutes --evidence "Minutes no. 1" --reason "Doors were left open." --change "all-staff: You lock the door." --effective 2026-04-01',
    },
  }),
  defineRule({
    slug: 'released-after-retirement',
    severity: 'error',
    means: 'The document is retired. Its readers were told so, and it does not come back.',
    mend: 'Write a new document, or correct the retirement if it was recorded by mistake.',
    example: {
      where: 'command',
      wrong:
        'npx clausebook release key-cabinet --approved-on 2026-03-02 --method minutes --evidence "Minutes no. 1" --reason "Doors were left open." --change "all-staff: You lock the door."',
      right: 'npx clausebook new procedure "Key safe"',
    },
  }),
  defineRule({
    slug: 'notice-adopted',
    severity: 'error',
    means:
      'A public notice is never recorded after the fact: the public relies on the day from which it was shown.',
    mend: 'Release it without `--adopt`. It is in force from the day on which it is recorded.',
    example: {
      where: 'command',
      wrong:
        'npx clausebook release privacy-notice --adopt --approved-on 2026-01-10 --method minutes --evidence "Minutes no. 1" --reason "It was in force before."',
      right:
        'npx clausebook release privacy-notice --approved-on 2026-03-02 --method minutes --evidence "Minutes no. 1" --reason "It was in force before."',
    },
  }),
  defineRule({
    slug: 'not-the-approver',
    severity: 'error',
    means:
      'The person who is said to have approved neither held the role of the approver on that day nor was the delegate of one who did, or it could be one of several and none is named.',
    mend: 'Name who approved with `--holder`, where a delegate stands in for several holders with `--for` for whom, or enter who held the role in `content/role-holders.yaml`.',
    example: {
      where: 'command',
      wrong:
        'npx clausebook release access-control --approved-on 2026-03-02 --method minutes --evidence "Minutes no. 1" --reason "Doors were left open." --change "all-staff: You lock the door." --holder p-2',
      right:
        'npx clausebook release access-control --approved-on 2026-03-02 --method minutes --evidence "Minutes no. 1" --reason "Doors were left open." --change "all-staff: You lock the door." --holder p-1',
    },
  }),
  defineRule({
    slug: 'approval-incomplete',
    severity: 'error',
    means:
      'Policies and notices need an approval that can be shown, when they come and when they go, and it is not said how or where.',
    mend: 'Add `--method` and `--evidence`: a signed PDF, the number of a minute, a ticket, a signature. A retirement needs `--approved-on`, too.',
    example: {
      where: 'command',
      wrong:
        'npx clausebook release access-control --approved-on 2026-03-02 --reason "Doors were left open." --change "all-staff: You lock the door."',
      right:
        'npx clausebook release access-control --approved-on 2026-03-02 --method minutes --evidence "Minutes no. 1" --reason "Doors were left open." --change "all-staff: You lock the door."',
    },
  }),
  defineRule({
    slug: 'name-in-event',
    severity: 'error',
    means:
      'Words that are to be recorded, such as a reason, the evidence or a note, call somebody by name who is in `content/role-holders.yaml`. Events are never changed, so the name could never be erased.',
    mend: 'Say the role, or the number of the minute or ticket. Who acted is recorded with `--holder`, by an id.',
    example: {
      where: 'command',
      wrong: 'npx clausebook review access-control --outcome confirmed --note "Read with Mari Tamm."',
      right: 'npx clausebook review access-control --outcome confirmed --note "Read with the Director."',
    },
  }),
  defineRule({
    slug: 'same-person',
    severity: 'error',
    means:
      'The person who approved, as holder or as a delegate, held the role of the owner on that day, so that nobody else has looked at the text.',
    mend: 'Let another person approve it. A small organisation says who else reviewed it, by role, with `--no-second-person`.',
    example: {
      where: 'content/role-holders.yaml',
      wrong: '- { role: boss, person: p-2, name: Jaan Kask, from: 2024-01-01 }',
      right: '- { role: boss, person: p-1, name: Mari Tamm, from: 2024-01-01 }',
    },
  }),
  defineRule({
    slug: 'translation-of-other',
    severity: 'error',
    means: 'The name of the file and its field `translates` speak of two documents.',
    mend: 'A translation of `access-control.mdx` into Estonian is `access-control.et.mdx`, with `translates: access-control@` and the version.',
    example: {
      where: 'fields',
      wrong: 'translates: key-cabinet@1.0.0, in access-control.et.mdx',
      right: 'translates: access-control@2.1.0, in access-control.et.mdx',
    },
  }),
  defineRule({
    slug: 'translation-differs',
    severity: 'warning',
    means:
      'The translation of the present version lacks a heading or rule of the original, or has one more. A link to it would lead nowhere in that language.',
    mend: 'Write the address of the original behind each heading, like `{#requesting-access}`, and keep the ids of rules.',
    example: {
      where: 'text',
      wrong: '## Juurdepääsu taotlemine',
      right: '## Juurdepääsu taotlemine {#requesting-access}',
    },
  }),
  defineRule({
    slug: 'not-released',
    severity: 'error',
    means:
      'A review or a retirement speaks of a text that was approved, and of this document none was ever released.',
    mend: 'Release it first with `npx clausebook release SLUG --approved-on DAY --method minutes --evidence "..." --reason "..."`. A draft that nobody wants needs no event: remove its file.',
    example: {
      where: 'command',
      wrong: 'npx clausebook review visitor-badges --outcome confirmed',
      right: 'npx clausebook release visitor-badges --approved-on 2026-03-02 --reason "There was none."',
    },
  }),
  defineRule({
    slug: 'review-day',
    severity: 'error',
    means:
      'A review says that the text in force was read. On the day that is given it was not in force or not approved yet, or that day has not come.',
    mend: 'Give the day on which the text was read, with `--on`.',
    example: {
      where: 'command',
      wrong: 'npx clausebook review access-control --outcome confirmed --on 2026-01-02',
      right: 'npx clausebook review access-control --outcome confirmed --on 2026-03-02',
    },
  }),
  defineRule({
    slug: 'not-the-holder',
    severity: 'error',
    means:
      'Somebody acted in a role, and `content/role-holders.yaml` does not say that this person held it on that day or was the delegate of one who did, or it could be one of several.',
    mend: 'Say who it was with `--holder`, for whom a delegate acted with `--for`, or which role with `--role`. If the file is wrong, mend it first.',
    example: {
      where: 'command',
      wrong: 'npx clausebook review access-control --outcome confirmed --role boss --holder p-2',
      right: 'npx clausebook review access-control --outcome confirmed --role boss --holder p-1',
    },
  }),
  defineRule({
    slug: 'retired-too-early',
    severity: 'error',
    means:
      'A document can be taken out of force from today or a later day on, after a day on which it was in force, and not while a version is still to come.',
    mend: 'Choose another day with `--from`, or take the coming version back with `npx clausebook correct EVENT SLUG --void --why "..."`.',
    example: {
      where: 'command',
      wrong: 'npx clausebook retire key-cabinet --from 2026-02-10 --why "Keys are cards now."',
      right: 'npx clausebook retire key-cabinet --from 2026-04-01 --why "Keys are cards now."',
    },
  }),
  defineRule({
    slug: 'retired-already',
    severity: 'error',
    means:
      'The document is retired or suspended already; a second event would say nothing, or something else.',
    mend: 'If the day or the reason is wrong, record what is right with `npx clausebook correct EVENT SLUG --from DAY --why "..."`.',
    example: {
      where: 'command',
      wrong: 'npx clausebook retire key-cabinet --from 2026-04-01 --why "Keys are cards now."',
      right: 'npx clausebook correct 3 key-cabinet --from 2026-04-01 --why "The cards come later."',
    },
  }),
  defineRule({
    slug: 'bad-replacement',
    severity: 'error',
    means:
      'Readers of a retired document are sent to the one that stands in its place, and that one is not there, was never released, or is retired itself.',
    mend: 'Name a released document that stays with `--replaced-by`, or leave it out.',
    example: {
      where: 'command',
      wrong:
        'npx clausebook retire key-cabinet --from 2026-04-01 --why "Keys are cards now." --replaced-by visitor-badges',
      right: 'npx clausebook retire key-cabinet --from 2026-04-01 --why "Keys are cards now."',
    },
  }),
  defineRule({
    slug: 'no-such-event',
    severity: 'error',
    means: 'A correction names an earlier event and a document that it speaks of; there is no such event.',
    mend: 'Look up the number: the message names the events that speak of the document.',
    example: {
      where: 'command',
      wrong: 'npx clausebook correct 9 access-control --reason "Doors were left open." --why "A slip."',
      right: 'npx clausebook correct 1 access-control --reason "Doors were left open." --why "A slip."',
    },
  }),
  defineRule({
    slug: 'correction-of-correction',
    severity: 'error',
    means:
      'A correction says what is right of a release, a review or a retirement. A correction that is wrong itself is not corrected: the next one of the same event has the last word.',
    mend: 'Correct the original event again.',
    example: {
      where: 'command',
      wrong: 'npx clausebook correct 3 access-control --reason "Doors were left open." --why "A slip."',
      right: 'npx clausebook correct 1 access-control --reason "Doors were left open." --why "A slip."',
    },
  }),
  defineRule({
    slug: 'not-in-this-event',
    severity: 'error',
    means:
      'A correction states something that this kind of event does not say, such as the effective day of a review.',
    mend: 'Leave it out, or name the event that says it.',
    example: {
      where: 'command',
      wrong: 'npx clausebook correct 1 access-control --on 2026-01-11 --why "A slip."',
      right: 'npx clausebook correct 1 access-control --approved-on 2026-01-11 --why "A slip."',
    },
  }),
  defineRule({
    slug: 'out-of-order',
    severity: 'error',
    means:
      'With this correction the days of a document would contradict each other: a later version in force before an earlier one, a version in force before it was approved, or after its retirement.',
    mend: 'Choose another day. If two days are wrong, correct first the one that makes room for the other.',
    example: {
      where: 'command',
      wrong: 'npx clausebook correct 1 access-control --effective 2026-01-05 --why "A slip."',
      right: 'npx clausebook correct 1 access-control --effective 2026-01-16 --why "A slip."',
    },
  }),
  defineRule({
    slug: 'gap-left',
    severity: 'error',
    means:
      'A gap of a template is still open in a text that is to be released: `[TODO]`, `[DATE]`, `[Company Name]`. Or a sentence in it waits for a decision. Nobody can approve a blank.',
    mend: 'Write what belongs there, at each place that is named. Square brackets that are meant as text are written `\\[` and `\\]`. What waits for a decision is decided, and answered in `content/organization.yaml`.',
    example: {
      where: 'command',
      wrong:
        'npx clausebook release key-cabinet --approved-on 2026-03-02 --reason "The keeper is named." --change "all-staff: You ask the keeper."',
      right: 'npx clausebook check, which names each gap, and then the same release',
    },
  }),
  defineRule({
    slug: 'change-not-told',
    severity: 'error',
    means:
      'The version changes more than wording, and it is not said what changes for whom. People do not read a whole policy again to find out.',
    mend: 'Add `--change "all-staff: You now ..."`, once for each group that does something else now.',
    example: {
      where: 'command',
      wrong:
        'npx clausebook release access-control --approved-on 2026-03-02 --method minutes --evidence "Minutes no. 1" --reason "Doors were left open."',
      right:
        'npx clausebook release access-control --approved-on 2026-03-02 --method minutes --evidence "Minutes no. 1" --reason "Doors were left open." --change "all-staff: You lock the door."',
    },
  }),
  defineRule({
    slug: 'adopted-too-late',
    severity: 'error',
    means:
      'Only approvals from before the ledger are recorded after the fact. This one is younger than its first event.',
    mend: 'Leave `--adopt` out. What could not wait is an emergency.',
    example: {
      where: 'command',
      wrong:
        'npx clausebook release access-control --approved-on 2026-03-02 --method minutes --evidence "Minutes no. 1" --reason "Doors were left open." --change "all-staff: You lock the door." --adopt',
      right:
        'npx clausebook release access-control --approved-on 2026-03-02 --method minutes --evidence "Minutes no. 1" --reason "Doors were left open." --change "all-staff: You lock the door."',
    },
  }),
];
