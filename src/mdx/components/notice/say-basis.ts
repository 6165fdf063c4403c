import type { NoticeWords } from '../../../languages/notice/words.ts';
import type { PublicActivity } from '../../../schema/public-activity.ts';
import { listOrNone, saidIn } from '../../../schema/told.ts';

type Purpose = PublicActivity['purposes'][number];

/** The grounds of a purpose in words and by their places: `Your consent: Art. 6(1)(a)`. Nothing outside of the GDPR. */
export function sayBasis(
  purpose: Purpose,
  activity: PublicActivity,
  words: NoticeWords,
  language: string,
): string {
  const bases = listOrNone(purpose.lawfulBasis);
  if (bases.length === 0) return '';
  const interest =
    activity.legitimateInterest === 'none' ? undefined : saidIn(activity.legitimateInterest.text, language);
  const said = bases.map((basis) =>
    basis === 'Art.6(1)(f)' && interest !== undefined ? words.interest(interest) : words.bases[basis],
  );
  const sentence = `${joinGrounds(said, words)}: ${placesOf(bases, words)}`;
  const conditions = listOrNone(purpose.art9Condition);
  return conditions.length === 0
    ? sentence
    : `${sentence}. ${words.forHealthData}: ${placesOf(conditions, words)}`;
}

/** "Our contract with you and our legal duty": only the first of them begins with a capital. */
function joinGrounds(said: readonly string[], { and }: NoticeWords): string {
  return said
    .map((ground, index) => (index === 0 ? ground : `${ground.charAt(0).toLowerCase()}${ground.slice(1)}`))
    .join(` ${and} `);
}

/** `Art.6(1)(b)` and `Art.6(1)(c)` are "Art. 6(1)(b) and (c)". */
export function placesOf(articles: readonly string[], { and }: Pick<NoticeWords, 'and'>): string {
  const [first = '', ...others] = articles;
  const stem = first.replace(/\([a-z]\)$/, '');
  return [
    first.replace(/^Art\./, 'Art. '),
    ...others.map((article) =>
      article.startsWith(stem) ? article.slice(stem.length) : article.replace(/^Art\./, 'Art. '),
    ),
  ].join(` ${and} `);
}
