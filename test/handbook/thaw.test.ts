import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { inMemory } from '../../src/handbook/frozen-texts.ts';
import { loadHandbook } from '../../src/handbook/load.ts';
import { thaw, thawAsCopied } from '../../src/handbook/thaw.ts';
import { stateFacts } from '../../src/ledger/state-facts.ts';
import type { Citation, Document } from '../../src/schema/handbook.ts';
import { project } from '../support/run-clausebook.ts';

const { handbook } = loadHandbook(project);
if (handbook === undefined) throw new Error('There is no handbook.');

/** A document as it comes back from the archive: nothing but its text and its facts. */
function freezeAndThaw(document: Document): Document {
  const { slug, language, version, text, sha256 } = document;
  if (handbook === undefined) throw new Error('There is no handbook.');
  const facts = structuredClone(stateFacts(document, handbook));
  return thaw(inMemory([text]), { document: slug, language, version, sha256, facts });
}

/** What is cited, once each: a text cites a document twice, and an image by its bytes once it is frozen. */
function listCited(citations: readonly Citation[]): string[] {
  const images = new Map(handbook?.images.map(({ file, sha256 }) => [file, sha256]));
  return [
    ...new Set(citations.map(({ kind, id, anchor = '' }) => `${kind} ${images.get(id) ?? id} ${anchor}`)),
  ].sort();
}

describe.each(handbook.documents.map((document) => [document.slug, document] as const))(
  'frozen and read back, %s',
  (_slug, document) => {
    const back = freezeAndThaw(document);

    test('is what the archive says where it is taken from a working copy with the same text', () => {
      if (handbook === undefined) throw new Error('There is no handbook.');
      const { language, version, text, sha256 } = document;
      const facts = structuredClone(stateFacts(document, handbook));
      const frozen = { document: document.slug, language, version, sha256, facts };
      const [{ citations: copied, ...copy }, { citations: read, ...archived }] = [
        thawAsCopied(frozen, document, handbook),
        thaw(inMemory([text]), frozen),
      ];
      expect(copy).toEqual(archived);
      const names = (citations: readonly Citation[]) =>
        new Set(citations.map(({ kind, id, anchor, place }) => JSON.stringify([kind, id, anchor, place])));
      expect(names(copied)).toEqual(names(read));
    });

    test('has the sections, rules and sentences that it had', () => {
      const { outline, rules, inShort, plainText, words, readingMinutes, text, sha256 } = document;
      expect(back).toMatchObject({ outline, rules, inShort, plainText, words, readingMinutes, text, sha256 });
    });

    test('has sections whose words give the fingerprint that was frozen', () => {
      for (const { text, sha256 } of back.outline)
        expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
    });

    test('names what it named', () => {
      // A document may be cited by its id, which the text resolves to its slug.
      const slugs = new Map(handbook.documents.map(({ id, slug }) => [id, slug]));
      // Facts of activities are printed without their names.
      const cited = document.citations
        .filter(({ kind }) => kind !== 'activity')
        .map((one) => ({ ...one, id: slugs.get(one.id) ?? one.id }));
      expect(listCited(back.citations)).toEqual(listCited(cited));
    });

    test('has the fields that were approved', () => {
      const { title, classification, owner, approver, audience, reviewEvery, summary, id } = document;
      expect(back).toMatchObject({
        title,
        classification,
        owner,
        approver,
        audience,
        reviewEvery,
        summary,
        id,
      });
    });
  },
);
