/** A button copies the letter above it. Nothing is kept: it goes to where the reader pastes it. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const letter = button.parentElement?.querySelector('pre');
  const { copied = '' } = button.dataset;
  // Only a page that came encrypted may write there.
  if (letter === null || letter === undefined || navigator.clipboard === undefined) continue;
  const before = button.textContent;
  button.hidden = false;
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(letter.textContent).then(
      () => {
        button.textContent = copied;
        setTimeout(() => {
          button.textContent = before;
        }, 4000);
      },
      // Who may not write there marks the letter, which needs no more than the keyboard.
      () => getSelection()?.selectAllChildren(letter),
    );
  });
}
