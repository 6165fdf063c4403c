import { isWatched } from './ask.ts';

/**
 * Answers a question about frozen data once for each subject. What is frozen can't change, so the answer can't go
 * stale; it is forgotten together with its subject. What pages ask of their handbook is a {@link question}: here nobody
 * would write down that it was asked.
 */
export function remember<Subject extends object, Answer>(
  answer: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const answers = new WeakMap<Subject, { readonly answer: Answer }>();
  return (subject) => {
    if (isWatched(subject))
      throw new TypeError('What is asked of an edition while a page is made is a question.');
    let known = answers.get(subject);
    if (known === undefined) answers.set(subject, (known = { answer: answer(subject) }));
    return known.answer;
  };
}

/** The same for a question about a part of the subject, which a second argument names. */
export function rememberEach<Subject extends object, Part, Answer>(
  answer: (subject: Subject, part: Part) => Answer,
): (subject: Subject, part: Part) => Answer {
  const answersOf = remember((_subject: Subject) => new Map<Part, { readonly answer: Answer }>());
  return (subject, part) => {
    const answers = answersOf(subject);
    let known = answers.get(part);
    if (known === undefined) answers.set(part, (known = { answer: answer(subject, part) }));
    return known.answer;
  };
}

/** Remembers the last few answers by their key, for what is asked twice in short order and is too large to keep. */
export function rememberLast<Answer>(count: number): (key: string, answer: () => Answer) => Answer {
  const answers = new Map<string, Answer>();
  return (key, answer) => {
    const known = answers.has(key) ? (answers.get(key) as Answer) : answer();
    // Asked last, forgotten last.
    answers.delete(key);
    answers.set(key, known);
    for (const oldest of answers.keys()) {
      if (answers.size <= count) break;
      answers.delete(oldest);
    }
    return known;
  };
}
