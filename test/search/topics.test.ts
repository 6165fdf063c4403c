import { describe, expect, test } from 'vitest';
import { siblingsOf } from '../../src/search/topics.ts';
import { documentOf, handbookOf } from '../frameworks/made-up.ts';

/** A handbook with one topic of so many documents, `d-00`, `d-01` ... by title. */
function topicOf(count: number) {
  const documents = Array.from({ length: count }, (_, index) => {
    const slug = `d-${String(index).padStart(2, '0')}`;
    return documentOf(slug, {}, { title: slug, topic: 'access' });
  });
  return handbookOf({ documents });
}

const around = (count: number, slug: string) =>
  siblingsOf(topicOf(count), 'access', slug)?.around.map((one) => one.slug) ?? [];

describe('beside a document its page lists', () => {
  test('the whole topic where that has 12 documents, and 12 of them where it has 13', () => {
    expect(around(12, 'd-11')).toHaveLength(12);
    expect(around(13, 'd-11')).toHaveLength(12);
  });

  test('those around it, and as many at either end', () => {
    expect(around(30, 'd-15')).toEqual(
      topicOf(30)
        .documents.map(({ slug }) => slug)
        .slice(9, 21),
    );
    expect(around(30, 'd-00')[0]).toBe('d-00');
    expect(around(30, 'd-29').at(-1)).toBe('d-29');
    for (const slug of ['d-00', 'd-15', 'd-29']) {
      expect(around(30, slug)).toHaveLength(12);
      expect(around(30, slug)).toContain(slug);
    }
  });
});
