/**
 * The search field of every page. Words go to the search page behind a `#`, so that they reach no server and no log.
 * Without this script the form leads to the A-Z.
 */
for (const form of document.querySelectorAll<HTMLFormElement>('form.search[data-search]'))
  form.addEventListener('submit', (event) => {
    const field = form.querySelector('input');
    // The page that answers where it stands has its own way.
    if (field === null || form.closest('.search-page') !== null) return;
    event.preventDefault();
    location.href = `${form.dataset.search}#${new URLSearchParams({ q: field.value.trim() })}`;
  });

const field = document.querySelector<HTMLInputElement>('form.search[data-search] input');
/** Where somebody was who opened the search by keyboard. */
let before: Element | null = null;

document.addEventListener('keydown', (event) => {
  if (field === null || event.isComposing || event.altKey) return;
  const isOpening =
    ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') ||
    (event.key === '/' && !event.ctrlKey && !event.metaKey && hasSlash() && !isTyping(event.target));
  if (isOpening) {
    event.preventDefault();
    if (document.activeElement !== field) before = document.activeElement;
    field.focus();
    field.select();
  } else if (event.key === 'Escape' && event.target === field && field.value === '') {
    field.blur();
    if (before instanceof HTMLElement) before.focus();
  }
});

/** One key alone may be pressed by a voice or by chance: the public has none, elsewhere it can be switched off. */
function hasSlash(): boolean {
  return field?.form?.dataset.slash === 'true' && localStorage.getItem('search-slash') !== 'off';
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
