/**
 * Says of an answer whether it is right, with the reason, and at the end how many were. The count goes along to the
 * form where the reader says that they have read the document, if that asks for it. Nothing is kept.
 */
const quiz = document.querySelector<HTMLElement>('[data-quiz]');
if (quiz !== null) start(quiz);

function start(quiz: HTMLElement): void {
  const questions = [...quiz.querySelectorAll<HTMLElement>('ol > li')];
  const status = quiz.querySelector('[role="status"]');
  const answers = new Map<HTMLElement, boolean>();
  // Some browsers put back what was chosen before the page was loaded again.
  for (const input of quiz.querySelectorAll('input')) input.checked = false;
  for (const question of questions)
    question.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      const isRight = target.value === 'right';
      // What counts is the first answer: the second is read from the page.
      if (!answers.has(question)) answers.set(question, isRight);
      const verdict = say((isRight ? quiz.dataset.right : quiz.dataset.wrong) ?? '');
      question.dataset.answered = target.value;
      question.querySelector('.verdict')?.remove();
      question.querySelector('details p')?.prepend(verdict, ' ');
      question.querySelector('details')?.setAttribute('open', '');
      if (status === null) return;
      const right = [...answers.values()].filter(Boolean).length;
      status.textContent =
        answers.size < questions.length
          ? verdict.textContent
          : (quiz.dataset.quiz ?? '')
              .replace('{right}', String(right))
              .replace('{all}', String(questions.length));
      if (answers.size === questions.length) tellForm(`${right}/${questions.length}`);
    });
}

function say(words: string): HTMLElement {
  const verdict = document.createElement('b');
  verdict.className = 'verdict';
  verdict.textContent = words;
  return verdict;
}

function tellForm(score: string): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-acknowledge]');
  const open = link?.dataset.acknowledge;
  if (link && open) link.href = open.replaceAll('{score}', encodeURIComponent(score));
}

// Without it the editor takes what is declared here for global.
export {};
