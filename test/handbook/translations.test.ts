import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publish } from '../../src/handbook/publish.ts';
import { select } from '../../src/handbook/select.ts';
import { estonianNotice, writeEstonian } from '../support/estonian-notice.ts';
import { reportOn } from '../support/faulty-handbook.ts';
import { readHandbook, releasedHandbook, releaseFrom, rewrite } from '../support/released-handbook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';

const notice = 'policies/privacy/privacy-notice.mdx';

/** Language, state, version and whether it is stale: of each translation that the public sees on a day. */
function translationsIn(root: string, { drafts }: { drafts: boolean }) {
  const day = '2026-06-01';
  const { handbook } = select(publish(readHandbook(root), day, { drafts }), 'public', day);
  return handbook.translations.map(({ language, status, version, translation }) => ({
    ...{ language, status, version, stale: translation?.stale },
  }));
}

/** The released handbook, with a translation released together with the notice. */
function translatedHandbook(): string {
  return releasedHandbook({ [estonianNotice]: writeEstonian('1.0.0') });
}

const inForce = { language: 'et', status: 'in-force', version: '1.0.0', stale: false };

describe('of a translation is shown', () => {
  test('the working copy, as a draft, where nothing was ever released', () => {
    const root = temporaryHandbook({ [estonianNotice]: writeEstonian('1.0.0') });
    expect(translationsIn(root, { drafts: false })).toEqual([{ ...inForce, status: 'draft' }]);
  });

  test('what was released with the version in force, whatever the working copy says', () => {
    const root = translatedHandbook();
    expect(translationsIn(root, { drafts: true })).toEqual([inForce]);
    writeFileSync(join(root, estonianNotice), writeEstonian('1.0.0', 'haiguslugu'));
    expect(translationsIn(root, { drafts: false })).toEqual([inForce]);
    expect(translationsIn(root, { drafts: true })).toEqual([{ ...inForce, status: 'draft' }]);
  });

  test('nothing where it was not released, but with drafts', () => {
    const root = releasedHandbook();
    writeFileSync(join(root, estonianNotice), writeEstonian('1.0.0'));
    expect(translationsIn(root, { drafts: false })).toEqual([]);
    expect(translationsIn(root, { drafts: true })).toEqual([{ ...inForce, status: 'draft' }]);
  });

  test('the earlier one, which says that it is stale, after the original alone was released anew, until it follows', () => {
    const root = translatedHandbook();
    rewrite(root, notice, 'We keep your name', 'We must also keep your address and your name');
    releaseFrom(root, ['privacy-notice'], { recordedOn: '2026-03-02' });
    const stale = { language: 'et', status: 'superseded', version: '1.0.0', stale: true };
    expect(translationsIn(root, { drafts: false })).toEqual([stale]);
    writeFileSync(join(root, estonianNotice), writeEstonian('2.0.0', 'aadress'));
    expect(translationsIn(root, { drafts: false })).toEqual([stale]);
    expect(translationsIn(root, { drafts: true })).toEqual([
      { ...inForce, status: 'draft', version: '2.0.0' },
    ]);
    rewrite(root, notice, 'We must also keep your address', 'We must also keep your new address');
    rewrite(root, estonianNotice, 'privacy-notice@2.0.0', 'privacy-notice@2.1.0');
    releaseFrom(root, ['privacy-notice'], { recordedOn: '2026-04-02', version: '2.1.0' });
    expect(translationsIn(root, { drafts: false })).toEqual([{ ...inForce, version: '2.1.0' }]);
  });
});

test('a translation that was corrected is released with the next patch of its original, whose words are the same', () => {
  const root = translatedHandbook();
  const release = () => releaseFrom(root, ['privacy-notice'], { recordedOn: '2026-03-02' });
  writeFileSync(join(root, estonianNotice), writeEstonian('1.0.0', 'haiguslugu'));
  // It still names the version that was released without it.
  expect(release).toThrow('Nothing that is approved has changed');
  writeFileSync(join(root, estonianNotice), writeEstonian('1.0.1', 'haiguslugu'));
  release();
  expect(translationsIn(root, { drafts: false })).toEqual([{ ...inForce, version: '1.0.1' }]);
  expect(readHandbook(root).ledger.at(-1)?.documents[0]).toMatchObject({
    version: '1.0.1',
    weight: 'editorial',
  });
  expect(release).toThrow('Nothing that is approved has changed');
});

test('what helps to find a translation is read live: words and questions that were added later, of places that it has', () => {
  const root = translatedHandbook();
  const found = () => {
    const day = '2026-06-01';
    const { handbook } = select(publish(readHandbook(root), day, { drafts: false }), 'public', day);
    const [translation] = handbook.translations;
    return [translation?.keywords, translation?.answers.map(({ question }) => question)];
  };
  expect(found()).toEqual([['isikuandmed'], []]);
  rewrite(
    root,
    estonianNotice,
    'keywords: [isikuandmed]',
    'keywords: [isikuandmed, GDPR]\nanswers:\n  - { question: Mida te hoiate?, at: "#what-we-keep" }\n  - { question: Kus on uus koht?, at: "#later" }',
  );
  rewrite(root, estonianNotice, '## Kui midagi', '## Uus koht {#later}\n\nSiin.\n\n## Kui midagi');
  rewrite(root, notice, '## When something', '## A new place {#later}\n\nHere.\n\n## When something');
  expect(found()).toEqual([['isikuandmed', 'GDPR'], ['Mida te hoiate?']]);
});

describe('a translation is refused', () => {
  const cases: [fault: string, translates: string, says: string][] = [
    [
      'where it names another document than its file does',
      'key-cabinet@1.0.0',
      'translation-of-other  The file name says that this translates "privacy-notice", and the field says "key-cabinet". Name the file key-cabinet.et.mdx, or write translates: privacy-notice@1.0.0',
    ],
    [
      'where it does not say which version it translates',
      'privacy-notice',
      'bad-value  "privacy-notice" does not fit "translates". Write the file name of the original and its version, like access-control@2.1.0.',
    ],
  ];

  test.each(cases)('%s', (_fault, translates, says) => {
    const text = writeEstonian('1.0.0').replace('privacy-notice@1.0.0', translates);
    expect(reportOn({ [estonianNotice]: text })).toEqual([`${estonianNotice}:2:13  error  ${says}`]);
  });

  test('where its original is not there', () => {
    const file = 'policies/privacy/cookie-notice.et.mdx';
    const text = writeEstonian('1.0.0').replace('privacy-notice@', 'cookie-notice@');
    expect(reportOn({ [file]: text })).toEqual([
      `${file}:2:13  error  unknown-document  There is no document "cookie-notice". Use the file name without .mdx, or the id, of a document below policies/.`,
    ]);
  });
});

test('a translation that lacks an address of its original, or has one more, is told of it', () => {
  const text = (of: string) => ({ [estonianNotice]: writeEstonian(of).replace('{#when}', '{#millal}') });
  expect(reportOn(text('1.0.0'))).toEqual([
    `${estonianNotice}:2:13  warning  translation-differs  Headings and rules keep their addresses in every language: #when of the original is missing, and #millal is not in the original. Write the address of the original behind each heading, like {#requesting-access}, and keep the ids of rules.`,
  ]);
  // An earlier version had other sections.
  expect(reportOn(text('0.9.0'))).toEqual([]);
});
