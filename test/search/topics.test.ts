import { describe, expect, test } from 'vitest';
import { documentsIn, everyTopic, siblingsOf, topicsOf, wayTo, wholeTitle } from '../../src/search/topics.ts';
import { isInTopic, nameTopic } from '../../src/source/topic-name.ts';
import { auditOf, documentOf, handbookOf } from '../frameworks/made-up.ts';

/** A handbook with one topic of so many documents, `d-00`, `d-01` ... by title. */
function topicOf(count: number) {
  const documents = Array.from({ length: count }, (_, index) => {
    const slug = `d-${String(index).padStart(2, '0')}`;
    return documentOf(slug, {}, { title: slug, topic: 'access' });
  });
  return auditOf(handbookOf({ documents }));
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

describe('the topics of a handbook are its folders', () => {
  const handbook = auditOf(
    handbookOf({
      documents: [
        documentOf('charter', {}, { title: 'Charter', topic: '' }),
        documentOf('phones', {}, { title: 'Phones', topic: 'security/devices' }),
        documentOf('laptops', {}, { title: 'Laptops', topic: 'security/devices' }),
        documentOf('doors', {}, { title: 'Doors', topic: 'security/sites/doors' }),
        documentOf('access', {}, { title: 'Access', topic: 'security' }),
        documentOf('leave', {}, { title: 'Leave', topic: 'Human Resources' }),
      ],
    }),
  );

  test('with folders in folders as their parts, by title', () => {
    expect(everyTopic(handbook).map((topic) => [topic.name, wholeTitle(topic)])).toEqual([
      ['general', 'General'],
      ['human-resources', 'Human Resources'],
      ['security', 'Security'],
      ['security/devices', 'Security › Devices'],
      ['security/sites', 'Security › Sites'],
      ['security/sites/doors', 'Security › Sites › Doors'],
    ]);
  });

  test('a document is in its own folder, and counts for those around it', () => {
    const security = topicsOf(handbook).find(({ name }) => name === 'security');
    expect(security?.documents.map(({ slug }) => slug)).toEqual(['access']);
    expect(security && documentsIn(security).map(({ slug }) => slug)).toEqual([
      ...['access', 'laptops', 'phones', 'doors'],
    ]);
    expect(siblingsOf(handbook, 'security/devices', 'phones')?.around.map(({ slug }) => slug)).toEqual([
      ...['laptops', 'phones'],
    ]);
  });

  test('a folder that only holds folders has no documents beside each other', () => {
    expect(siblingsOf(handbook, 'security/sites', 'doors')).toBeUndefined();
  });

  test('documents in no folder are of the topic General, with those of a folder of that name', () => {
    const documents = [
      documentOf('a', {}, { title: 'A', topic: '' }),
      documentOf('b', {}, { title: 'B', topic: 'general' }),
    ];
    const [topic, ...more] = topicsOf(auditOf(handbookOf({ documents })));
    expect(more).toEqual([]);
    expect(topic).toMatchObject({ name: 'general', title: 'General' });
    expect(topic?.documents.map(({ slug }) => slug)).toEqual(['a', 'b']);
  });

  test('each step of the way to a folder has its address and its title', () => {
    expect(wayTo('Human Resources/leave-of-absence')).toEqual([
      { name: 'human-resources', title: 'Human Resources' },
      { name: 'human-resources/leave-of-absence', title: 'Leave of absence' },
    ]);
    expect(wayTo('')).toEqual([{ name: 'general', title: 'General' }]);
  });

  test('a part belongs to the topic around it, and not to one whose name only begins alike', () => {
    expect(nameTopic('')).toBe('general');
    expect(isInTopic('security/devices', 'security')).toBe(true);
    expect(isInTopic('security', 'security/devices')).toBe(false);
    expect(isInTopic('security-guards', 'security')).toBe(false);
    expect(isInTopic('', 'general')).toBe(true);
  });
});
