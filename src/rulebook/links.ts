import { defineRule } from './define-rule.ts';

export const linkRules = [
  defineRule({
    slug: 'unsafe-address',
    severity: 'error',
    means:
      'The address is not encrypted, leads to a place that cannot be told, or is of a kind that could run a program.',
    mend: 'Write `https://...`, `mailto:...`, `tel:...`, `#an-anchor` or `/an/address/of/this/handbook/`. For a document write `<Doc to="..."/>`.',
    example: {
      where: 'text',
      wrong: 'See [the plan](http://example.org/plan).',
      right: 'See [the plan](https://example.org/plan).',
    },
  }),
  defineRule({
    slug: 'other-address',
    severity: 'warning',
    means:
      'The words of a link name one website or mail address, and the link leads to another. That is how readers are deceived.',
    mend: 'Let the words say where the link leads, or what is there.',
    example: {
      where: 'text',
      wrong: 'See [www.example.com](https://example.org/plan).',
      right: 'See [www.example.org](https://example.org/plan).',
    },
  }),
  defineRule({
    slug: 'more-receivers',
    severity: 'warning',
    means:
      'A link for mail names receivers that the reader does not see before the message is written, such as `bcc=`.',
    mend: 'Keep one address in the link, and name the others in the text.',
    example: {
      where: 'text',
      wrong: '[Write to us](mailto:a@example.org?bcc=b@example.org).',
      right: '[Write to us](mailto:a@example.org).',
    },
  }),
  defineRule({
    slug: 'nested-link',
    severity: 'error',
    means:
      'A link, a contact or a footnote stands inside another link. A reader could not tell which of the two opens.',
    mend: 'End the first link before the second begins.',
    example: {
      where: 'text',
      wrong: '[Call <Contact id="incident-line"/>](https://example.org).',
      right: 'Call <Contact id="incident-line"/> or [write](https://example.org).',
    },
  }),
  defineRule({
    slug: 'dead-link',
    severity: 'error',
    means: 'The handbook has no such page, or an edition in which this document is read has not got it.',
    mend: 'Take the address that the message suggests. For a document write `<Doc to="..."/>`.',
    example: { where: 'text', wrong: 'See [all words](/glosary/).', right: 'See [all words](/glossary/).' },
  }),
  defineRule({
    slug: 'dead-anchor',
    severity: 'error',
    means: 'The document exists, but no heading or rule in it has this anchor. It was probably renamed.',
    mend: 'Take one of the anchors that the message lists, or fix the anchor of the heading: `## Title {#anchor}`.',
    example: {
      where: 'text',
      wrong: '## Doors {#doors}\n\nSee [above](#door).',
      right: '## Doors {#doors}\n\nSee [above](#doors).',
    },
  }),
  defineRule({
    slug: 'dead-image',
    severity: 'error',
    means: 'The picture is not where the text says.',
    mend: 'Put the file into the folder beside the document, or correct its name. Capital letters count.',
    example: {
      where: 'policies/access/access-control.mdx',
      wrong: '![A plan of the doors.](access-control/door.png)',
      right: '![A plan of the doors.](access-control/doors.png)',
    },
  }),
  defineRule({
    slug: 'image-address',
    severity: 'error',
    means:
      'A picture lies in a folder that is named like its document and beside it, and is a PNG, JPEG, WebP or AVIF file. SVG files are refused, since they can hold programs.',
    mend: 'Move the picture as the message says, and write `document-name/picture.png`.',
    example: {
      where: 'policies/access/access-control.mdx',
      wrong: '![A plan of the doors.](doors.svg)',
      right: '![A plan of the doors.](access-control/doors.png)',
    },
  }),
  defineRule({
    slug: 'image-text',
    severity: 'error',
    means: 'The picture has no alternative text. People who cannot see it would not know what it says.',
    mend: 'Say in the square brackets what it shows: `![A nurse unlocks the cabinet](...)`.',
    example: {
      where: 'policies/access/access-control.mdx',
      wrong: '![](access-control/doors.png)',
      right: '![A plan of the doors.](access-control/doors.png)',
    },
  }),
  defineRule({
    slug: 'bad-image',
    severity: 'error',
    means: 'The file is not the kind of picture that its name says, or it is damaged.',
    mend: 'Open it in a picture program and save it as PNG.',
    example: {
      where: 'files',
      wrong: 'policies/access/access-control/doors.png, which is a Word file',
      right: 'policies/access/access-control/doors.png, which is a PNG file',
    },
  }),
];
