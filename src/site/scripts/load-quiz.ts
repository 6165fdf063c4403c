// On the few pages that ask something: the others need no byte of it.
if (document.querySelector('.quiz')) void import('./quiz.ts');
