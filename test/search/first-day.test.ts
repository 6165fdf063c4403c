import { describe, expect, test } from 'vitest';
import { readFirst } from '../../src/search/first-day.ts';
import { auditOf, documentOf, handbookOf } from '../frameworks/made-up.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const outline = [
  { anchor: 'first', heading: 'First steps', depth: 2, words: 300 },
  { anchor: 'do', heading: 'Do and do not', depth: 3, words: 300 },
  { anchor: 'later', heading: 'Later', depth: 2, words: 3000 },
].map(({ words: count, ...section }) => ({
  ...section,
  number: '1',
  text: words(count),
  sha256: '',
  satisfies: {},
}));
const { organization, ...rest } = handbookOf({
  documents: [documentOf('incidents', {}, { title: 'Incidents', outline, readingMinutes: 20 })],
  firstDay: [
    { id: 'a', for: ['all'], position: 1, read: 'incidents#first', say: 'Call.' },
    { id: 'b', for: ['nurses'], position: 2, read: 'incidents', say: 'All of it.' },
    { id: 'c', for: ['nurses'], position: 3, read: 'hidden#there', say: 'Not here.' },
  ],
});
const handbook = auditOf({
  ...rest,
  organization: {
    ...organization,
    audiences: [
      { id: 'all', title: 'Everyone', description: 'All', everyone: true },
      { id: 'nurses', title: 'Nurses', description: 'Some' },
    ],
  },
});

describe('before its first day a group reads', () => {
  test('what is for it and what is for everyone, and nothing that its edition lacks', () => {
    expect(readFirst(handbook, 'nurses').map(({ say }) => say)).toEqual(['Call.', 'All of it.']);
    expect(readFirst(handbook, 'all').map(({ say }) => say)).toEqual(['Call.']);
  });

  test('a section with what stands below it and not the next one, which says how long it takes', () => {
    const [section, whole] = readFirst(handbook, 'nurses');
    expect(section).toMatchObject({ anchor: 'first', title: 'First steps', document: 'Incidents' });
    expect(section?.minutes).toBe(3);
    expect(whole).toMatchObject({ anchor: undefined, title: 'Incidents', minutes: 20 });
  });
});
