import { type NoticeMoment, noticeMoment } from '../schema/notice-moment.ts';
import { defineRegister } from './define.ts';

/** Where and when people meet a notice, and the words that lead to it: whoever is at the desk or the phone says them. */
export const noticeMoments = defineRegister({
  name: 'notice-moments',
  nouns: ['moment of a notice', 'moments of notices'],
  schema: noticeMoment,
  // What law asks and what is filed is for auditors.
  sight: {
    from: 'staff',
    fields: { fulfils: { from: 'audit', otherwise: 'none' }, record: { from: 'audit', otherwise: 'none' } },
  },
  editions: ['staff', 'audit'],
  names: ({ where, when }) => [`${where}: ${when}`],
  sortedBy: ({ noticeId, channel, id }) => [noticeId, channel, id],
  chapter: 'notices',
  page: {
    title: 'What we tell people, and when',
    lead: 'Where and when people meet a notice, and the words that lead to it. Say them, show them, hand them out; the notice says the rest.',
    columns: {
      where: 'Where',
      when: 'When',
      short: { title: 'What we say', says: ({ short }) => sayInEach(short) },
      noticeId: 'Notice',
      fulfils: 'The law asks',
      record: 'It leaves',
    },
    groupBy: 'channel',
    withoutUses: true,
  },
  example: `
- id: first-visit
  where: The desk of the clinic
  when: When the visit begins
  channel: talk
  noticeId: patient-privacy-notice
  fulfils: [G-TIME]
  record: none
  short:
    en: We keep a health record about you. This sheet says what is in it, who sees it, and how you get a copy.
`,
});

const languages = new Intl.DisplayNames(['en'], { type: 'language' });

/** The words in each language, since whoever says them chooses that of the person: `Estonian: ...`. */
function sayInEach(short: NoticeMoment['short']): readonly string[] {
  if (short === 'none') return [];
  const all = Object.entries(short);
  return all.map(([language, words]) => (all.length === 1 ? words : `${languages.of(language)}: ${words}`));
}
