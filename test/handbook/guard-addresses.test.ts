import { describe, expect, test } from 'vitest';
import { document, reportOn, tried } from '../support/faulty-handbook.ts';

/** Fault, body of a document that begins on line 13, and what the check says after the name of the file. */
type Case = [fault: string, body: string, says: string[]];

const cases: Case[] = [
  [
    'a script in an address',
    'See [this](javascript:alert(1)).',
    [
      '13:12  error  unsafe-address  The address "javascript:alert(1)" is of a kind that a policy text cannot hold. Write https://..., mailto:..., tel:..., /an/address/of/this/handbook/ or #an-anchor.',
    ],
  ],
  [
    'a script in an address, hidden by a tab',
    'See [this](java&Tab;script:alert(1)).',
    [
      '13:5  error  unsafe-address  The address "java script:alert(1)" contains a space, a backslash or a control character. Write a space as %20 and use forward slashes.',
    ],
  ],
  [
    'a script in an address, hidden by a reference',
    'See [this](javascript&colon;alert(1)).',
    [
      '13:5  error  unsafe-address  The address "javascript:alert(1)" is of a kind that a policy text cannot hold. Write https://..., mailto:..., tel:..., /an/address/of/this/handbook/ or #an-anchor.',
    ],
  ],
  [
    'data in the address of a definition',
    'See [this][a].\n\n[a]: data:text/html,x',
    [
      '15:6  error  unsafe-address  The address "data:text/html,x" is of a kind that a policy text cannot hold. Write https://..., mailto:..., tel:..., /an/address/of/this/handbook/ or #an-anchor.',
    ],
  ],
  [
    'an address of another host that looks like a path',
    'See [this](//example.org/a).',
    [
      '13:12  error  unsafe-address  The address "//example.org/a" does not stay in this handbook. Begin with one slash and write the whole path: /documents/access-control/',
    ],
  ],
  [
    'the same with a backslash',
    'See [this](/\\\\example.org/a).',
    [
      '13:5  error  unsafe-address  The address "/\\example.org/a" contains a space, a backslash or a control character. Write a space as %20 and use forward slashes.',
    ],
  ],
  [
    'an address without encryption',
    'See [this](http://example.org/a).',
    [
      '13:12  warning  unencrypted-link  The address "http://example.org/a" is not encrypted. Write https://example.org/a, if that works in a browser.',
    ],
  ],
  [
    'an address with a password',
    'See [this](https://me:secret@example.org/a).',
    [
      '13:12  error  unsafe-address  The address contains a user name or a password. Write https://example.org/a',
    ],
  ],
  [
    'a path that climbs',
    'See [this](/documents/../../etc/passwd).',
    [
      '13:12  error  unsafe-address  The address "/documents/../../etc/passwd" does not stay in this handbook. Begin with one slash and write the whole path: /documents/access-control/',
    ],
  ],
  [
    'a file on a computer',
    'See [this](file:///C:/policies/leave.docx).',
    [
      '13:12  error  unsafe-address  The address "file:///C:/policies/leave.docx" is of a kind that a policy text cannot hold. Write https://..., mailto:..., tel:..., /an/address/of/this/handbook/ or #an-anchor.',
    ],
  ],
  [
    'an address for e-mail without its sign',
    'Write to [us](privacy@clinic.example.org).',
    [
      '13:15  error  unsafe-address  The address "privacy@clinic.example.org" is one for e-mail, and nothing says so. Write mailto:privacy@clinic.example.org',
    ],
  ],
  [
    'a link in a link',
    'See [this <Doc to="key-cabinet"/>](/a-z/).',
    [
      '13:11  error  nested-link  A link stands inside another link. End the first link before the second begins.',
      '13:20  error  cites-beyond-readers  The document "key-cabinet" is confidential, but this document is internal: its readers may not see what it names. Take it out here, or change "classification" to internal in its own file, if everybody who reads this may know of it.',
    ],
  ],
  [
    'an unsafe address in a footnote',
    'Text.[^a]\n\n[^a]: See [this](javascript:alert(1)).',
    [
      '15:18  error  unsafe-address  The address "javascript:alert(1)" is of a kind that a policy text cannot hold. Write https://..., mailto:..., tel:..., /an/address/of/this/handbook/ or #an-anchor.',
    ],
  ],
  [
    'a hidden character',
    'Pay \u202eeuros.',
    [
      '13:5  error  hidden-character  There is a hidden character here: U+202E (right-to-left override). Delete it and type the words around it anew.',
    ],
  ],
  [
    'a hidden character behind a reference',
    'Pay &#x202e;euros.',
    [
      '13:5  error  hidden-character  There is a hidden character here: U+202E (right-to-left override). Delete it and type the words around it anew.',
    ],
  ],
  [
    'an image elsewhere',
    '![A plan](../img/plan.png)',
    [
      '13:1  error  image-address  The image "../img/plan.png" does not lie in the folder of its document. Put the file at policies/access/tried/plan.png and write tried/plan.png.',
    ],
  ],
  [
    'an image on another host',
    '![A plan](https://example.org/plan.png)',
    [
      '13:1  error  image-address  The image "https://example.org/plan.png" lies on another server, which would see who reads this text. Take it out and write its words instead; or save a picture of it in the folder tried beside the document and write tried/FILE.png.',
    ],
  ],
  [
    'an image with another ending',
    '![A plan](tried/plan.PNG)',
    [
      '13:1  error  image-address  The image "tried/plan.PNG" has a name that an address cannot show. Rename the file to plan.png and write tried/plan.png.',
    ],
  ],
  [
    'a drawing that may hold scripts',
    '![A plan](tried/plan.svg)',
    [
      '13:1  error  image-address  The image "tried/plan.svg" is no PNG, JPEG, WebP or AVIF file. Save it as tried/plan.png.',
    ],
  ],
  [
    'an image without text',
    '![](tried/plan.png)',
    [
      '13:1  error  dead-image  There is no picture "policies/access/tried/plan.png". Put it there, or take it out here.',
      '13:1  error  image-text  The image has no alternative text. Say in the square brackets what it shows: ![A nurse unlocks the cabinet](...)',
    ],
  ],
];

describe('an address, a character or an image is refused:', () => {
  test.each(cases)('%s', (_fault, body, says) => {
    expect(reportOn(document(body))).toEqual(says.map((line) => `${tried}:${line}`));
  });
});
