import { englishNotice } from './english.ts';
import { estonianNotice } from './estonian.ts';
import { spanishNotice } from './spanish.ts';
import type { NoticeWords } from './words.ts';

const all: readonly NoticeWords[] = [englishNotice, estonianNotice, spanishNotice];

/** What the components of a notice say in a language; in one that they don't speak, in English. */
export function noticeWordsOf(language: string): NoticeWords {
  const [general] = language.split('-');
  return all.find((words) => words.language === general) ?? englishNotice;
}
