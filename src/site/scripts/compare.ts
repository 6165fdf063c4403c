/**
 * Compares any two versions of a document in the page, from their plain texts. What compares them is loaded when
 * somebody asks. Without this script the form is not shown: the comparisons that were made with the pages remain.
 */
const form = document.querySelector<HTMLFormElement>('[data-compare]');
const result = document.querySelector<HTMLElement>('[data-compare-result]');
const status = document.querySelector<HTMLElement>('[data-compare-status]');
if (form !== null && result !== null && status !== null) start(form, result, status);

function start(form: HTMLFormElement, result: HTMLElement, status: HTMLElement): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [before, after] = [...form.querySelectorAll('select')];
    if (before === undefined || after === undefined) return;
    status.textContent = 'Comparing …';
    show(before.value, after.value).then(
      (comparison) => {
        const words = [before, after].map((select) => select.selectedOptions[0]?.text ?? '');
        status.textContent =
          before.value === after.value
            ? 'These are the same version.'
            : `What changed from version ${words[0]} to version ${words[1]}:`;
        result.replaceChildren(comparison);
      },
      (cause: unknown) => {
        status.textContent = form.dataset.trouble ?? '';
        result.replaceChildren();
        console.error(cause);
      },
    );
  });
  form.hidden = false;
  choose(form);
  for (const lead of document.querySelectorAll<HTMLElement>('[data-compare-lead]')) lead.hidden = false;
}

/** A link may name the two versions: `?from=1.0.0&to=2.0.0`. */
function choose(form: HTMLFormElement): void {
  const asked = new URLSearchParams(location.search);
  const selects = [...form.querySelectorAll('select')];
  const wanted = ['from', 'to'].map((name, index) =>
    [...(selects[index]?.options ?? [])].find(({ value }) =>
      value.endsWith(`/v/${asked.get(name)}/text.html`),
    ),
  );
  if (!wanted.every((option) => option !== undefined)) return;
  for (const option of wanted) option.selected = true;
  form.requestSubmit();
}

async function show(before: string, after: string): Promise<DocumentFragment> {
  const { compareInPage } = await import('./compare-in-page.ts');
  return compareInPage(before, after);
}

// Without it the editor takes what is declared here for global.
export {};
