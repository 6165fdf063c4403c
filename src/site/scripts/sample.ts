import { writeCsv } from '../../exports/csv.ts';

/** Exports the ticked rows of the table as CSV. What is ticked stays in the page. */
const tools = document.querySelector<HTMLElement>('[data-sample]');
const table = document.querySelector<HTMLTableElement>('#stage-1');
if (tools !== null && table !== null) start(tools, table);

function start(tools: HTMLElement, table: HTMLTableElement): void {
  const button = tools.querySelector('button');
  const status = tools.querySelector('[role="status"]');
  if (button === null || status === null) return;
  const tell = () => {
    const count = tickedRows(table).length;
    button.disabled = count === 0;
    status.textContent =
      count === 0 ? 'Nothing is ticked yet.' : count === 1 ? '1 row is ticked.' : `${count} rows are ticked.`;
  };
  table.addEventListener('change', tell);
  button.addEventListener('click', () => save(exportRows(table), tools.dataset.sample ?? 'sample.csv'));
  tools.hidden = false;
  // A browser that returns to the page brings its ticks back.
  addEventListener('pageshow', tell);
  tell();
}

function tickedRows(table: HTMLTableElement): HTMLTableRowElement[] {
  return [...table.querySelectorAll<HTMLInputElement>('input:checked')].flatMap(
    (box) => box.closest('tr') ?? [],
  );
}

/** The table says it all: its heads are the columns, the state comes from the group that a row stands in. */
function exportRows(table: HTMLTableElement): string {
  const heads = [...table.querySelectorAll('thead th')].slice(1).map(textOf);
  return writeCsv({
    columns: ['State', ...heads].map((title) => ({ title, width: 20 })),
    rows: tickedRows(table).map((row) => [
      row.closest('tbody')?.dataset.state ?? '',
      ...[...row.cells].slice(1).map(textOf),
    ]),
  });
}

/** Parts of a cell that stand below each other are told apart by a semicolon. */
function textOf(cell: Element): string {
  const parts = [...cell.querySelectorAll(':scope > div')];
  const texts = (parts.length > 0 ? parts : [cell]).map((part) =>
    [...part.childNodes]
      .map((node) =>
        node instanceof HTMLElement && node.localName === 'small'
          ? ` (${node.textContent})`
          : (node.textContent ?? ''),
      )
      .join('')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
  return texts.join('; ');
}

/** A link to bytes that live in this page only: the policy needs no exception for it. */
function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: the browser has yet to read it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
