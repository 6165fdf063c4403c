import { defineRule } from './define-rule.ts';

export const fileRules = [
  defineRule({
    slug: 'more-problems',
    severity: 'warning',
    means:
      'The file has more problems than are shown: 100 of one rule, or 300 in all. JSON and SARIF hold all of them, up to 1,000 of one rule in a text.',
    mend: 'Mend those that are shown, then check again. Where all are alike, look for one cause: often something was pasted.',
    example: {
      where: 'files',
      wrong: 'policies/access/doors.mdx with 1,001 headings that have no words',
      right: 'policies/access/doors.mdx without them',
    },
  }),
  defineRule({
    slug: 'missing-root',
    severity: 'error',
    means: 'The folder named with `--root` does not exist.',
    mend: 'Check the spelling. Name the folder that holds `policies/` and `content/`, not one of these two.',
    example: {
      where: 'command',
      wrong: 'npx clausebook check --root clinik',
      right: 'npx clausebook check --root clinic',
    },
  }),
  defineRule({
    slug: 'not-a-handbook',
    severity: 'error',
    means: 'The folder is there, but `policies/` or `content/` is not in it. Every handbook has both.',
    mend: 'Name the right folder with `--root`, or run the command from inside it.',
    example: {
      where: 'command',
      wrong: 'npx clausebook check --root clinic/policies',
      right: 'npx clausebook check --root clinic',
    },
  }),
  defineRule({
    slug: 'missing-folder',
    severity: 'error',
    means: 'Where a folder should be there is nothing, or a file of that name.',
    mend: 'Make the folder. If a file stands in its place, move the file away, and bring the folder back from version control or from a copy.',
    example: {
      where: 'files',
      wrong: 'content/ledger, a file',
      right: 'content/ledger/, a folder with the events in it',
    },
  }),
  defineRule({
    slug: 'missing-file',
    severity: 'error',
    means:
      'A file that every handbook needs is not there, or what lies in its place is no file: a folder, or a link to something that is gone.',
    mend: 'Put the file back. If the message names a file with a similar name, rename that one.',
    example: { where: 'files', wrong: 'content/role.yaml', right: 'content/roles.yaml' },
  }),
  defineRule({
    slug: 'unreadable-file',
    severity: 'error',
    means: 'The computer does not let Clausebook read this.',
    mend: 'Look at its permissions. Close other programs that have the file open.',
    example: {
      where: 'files',
      wrong: 'content/roles.yaml, which only the administrator may read',
      right: 'content/roles.yaml, which you may read',
    },
  }),
  defineRule({
    slug: 'link-leaves-root',
    severity: 'error',
    means:
      'A symbolic link leads out of the handbook. It could publish any file of the computer, so it is never followed, whatever lies behind it.',
    mend: 'Copy the file into the handbook and remove the link.',
    example: {
      where: 'files',
      wrong: 'policies/access/doors.mdx, a link to /home/mari/doors.mdx',
      right: 'policies/access/doors.mdx, a file',
    },
  }),
  defineRule({
    slug: 'repeated-folder',
    severity: 'error',
    means:
      'A symbolic link points to a folder that belongs to the handbook already. Its documents would be there twice.',
    mend: 'Remove the link.',
    example: {
      where: 'files',
      wrong: 'policies/old, a link to policies/access',
      right: 'policies/access alone',
    },
  }),
  defineRule({
    slug: 'file-too-large',
    severity: 'error',
    means:
      'A text may have 1 MB, a picture 5 MB. A long policy has a tenth of that, so something is probably in the file that does not belong there.',
    mend: 'Split the text into several documents. Save the picture smaller: 1,600 pixels are as wide as a page ever shows.',
    example: {
      where: 'files',
      wrong: 'policies/access/access-control/doors.png with 12 MB',
      right: 'policies/access/access-control/doors.png with 200 KB',
    },
  }),
  defineRule({
    slug: 'not-utf8',
    severity: 'error',
    means: 'The file is saved in an old encoding, so that accents and dashes cannot be told for certain.',
    mend: 'Save it again as UTF-8. Most editors have this under “Save with encoding” or in the bar at the bottom.',
    example: {
      where: 'files',
      wrong: 'content/roles.yaml, saved as Windows 1252',
      right: 'content/roles.yaml, saved as UTF-8',
    },
  }),
  defineRule({
    slug: 'empty-file',
    severity: 'error',
    means: 'The file holds nothing, or only spaces and empty lines.',
    mend: 'Fill it or delete it.',
    example: {
      where: 'files',
      wrong: 'content/roles.yaml with nothing in it',
      right: 'content/roles.yaml with a role in it',
    },
  }),
  defineRule({
    slug: 'unknown-file',
    severity: 'warning',
    means:
      'Nothing reads this file, or no reader is shown the page that it is. A misspelt name would otherwise make a whole list vanish in silence.',
    mend: 'Take the name that the message suggests, or move the file out of `policies/` and `content/`. Files whose names begin with a point or an underscore are left alone.',
    example: { where: 'files', wrong: 'content/paramters.yaml', right: 'content/parameters.yaml' },
  }),
  defineRule({
    slug: 'bad-file-name',
    severity: 'error',
    means:
      'A document’s file name is its address, and an address has small letters, digits and single hyphens only. Of the folders that it lies in the address of its topic is made: each needs a letter from a to z or a digit.',
    mend: 'Rename the file as the message says. Do it before you publish: links from outside point to the old name.',
    example: {
      where: 'files',
      wrong: 'policies/access/Visitor Badges.mdx',
      right: 'policies/access/visitor-badges.mdx',
    },
  }),
  defineRule({
    slug: 'wrong-place',
    severity: 'error',
    means: 'A control or a framework has another id than its file name says. One of the two is wrong.',
    mend: 'Rename the file as the message says, or correct the id.',
    example: { where: 'content/frameworks/demo-2026.yaml', wrong: 'id: demo-2025', right: 'id: demo-2026' },
  }),
];
