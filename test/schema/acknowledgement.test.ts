import { describe, expect, test } from 'vitest';
import { acknowledgement } from '../../src/schema/acknowledgement.ts';
import { fillIn, whereTo } from '../../src/site/acknowledge.ts';

const facts = '?id={id}&version={version}&hash={hash}';
const refusalOf = (address: string) =>
  acknowledgement.safeParse({ address }).error?.issues.map(({ message }) => message) ?? [];

describe('the address where staff say that they have read something', () => {
  test.each([
    `https://forms.example.org/read${facts}`,
    `https://people.example.org/{id}/{version}?sha256={hash}&title={title}&right={score}`,
    'mailto:training@example.org?subject=I%20have%20read%20{id}%20{version}&body={hash}',
  ])('%s is taken', (address) => {
    expect(refusalOf(address)).toEqual([]);
  });

  test.each([
    [`http://forms.example.org/${facts}`, /begins with https:\/\/ or mailto:/],
    [`javascript:alert(1)//${facts}`, /begins with https:\/\/ or mailto:/],
    [`https://forms.example.org/a b${facts}`, /%20 for one/],
    ['https://forms.example.org/?id={id}&version={version}', /^Write \{hash\} into the address/],
    [
      `https://forms.example.org/${facts}&who={person}`,
      /^\{person\} is nothing that can be filled in\. There is \{id\}/,
    ],
    [`https://forms.example.org/${facts}&x={`, /brace/],
    ['mailto:{id}@example.org?subject={id}{version}{hash}', /before the question mark/],
  ])('%s is refused', (address, why) => {
    expect(refusalOf(address)).toEqual([expect.stringMatching(why)]);
  });

  test('has facts filled in so that none of their signs is taken for a part of it', () => {
    const open = fillIn(`https://forms.example.org/read${facts}&title={title}&right={score}`, {
      ...{ id: 'POL-021', version: '2.1.0', hash: 'ab', title: 'Doors & keys = {score}?' },
    });
    expect(open).toBe(
      'https://forms.example.org/read?id=POL-021&version=2.1.0&hash=ab&title=Doors%20%26%20keys%20%3D%20%7Bscore%7D%3F&right={score}',
    );
    expect(fillIn(open, { score: '4/5' })).toMatch(/&right=4%2F5$/);
    expect(whereTo(open)).toBe('forms.example.org');
    expect(whereTo('mailto:training@example.org?subject=POL-021')).toBe('training@example.org');
  });
});
