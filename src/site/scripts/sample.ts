import { writeCsv } from '../../exports/csv.ts';
import type { Table } from '../../exports/table.ts';
import { mediaTypeOf } from '../media-types.ts';

/** Exports the ticked rows of the table as a workbook or as CSV. What is ticked stays in the page. */
const tools = document.querySelector<HTMLElement>('[data-sample]');
const table = document.querySelector<HTMLTableElement>('#stage-1');
if (tools !== null && table !== null) start(tools, table);

function start(tools: HTMLElement, table: HTMLTableElement): void {
  const buttons = [...tools.querySelectorAll('button')];
  const status = tools.querySelector('[role="status"]');
  if (status === null) return;
  const tell = () => {
    const count = tickedRows(table).length;
    for (const button of buttons) button.disabled = count === 0;
    status.textContent =
      count === 0 ? 'Nothing is ticked yet.' : count === 1 ? '1 row is ticked.' : `${count} rows are ticked.`;
  };
  table.addEventListener('change', tell);
  for (const button of buttons) {
    const { format = '' } = button.dataset;
    button.addEventListener('click', () => {
      write(format, exportRows(table)).then(
        (bytes) => save(bytes, `${tools.dataset.sample}.${format}`),
        (cause: unknown) => {
          status.textContent =
            'The file could not be made: what makes it did not load. Check your connection, and press again.';
          console.error(cause);
        },
      );
    });
  }
  tools.hidden = false;
  // A browser that returns to the page brings its ticks back.
  addEventListener('pageshow', tell);
  tell();
}

async function write(format: string, table: Table): Promise<BlobPart> {
  if (format === 'csv') return writeCsv(table);
  // What makes a workbook is large, and most who look at this page take none away.
  const { writeWorkbook } = await import('../../exports/workbook.ts');
  return await writeWorkbook([{ name: 'Sample', ...table }]);
}

function tickedRows(table: HTMLTableElement): HTMLTableRowElement[] {
  return [...table.querySelectorAll<HTMLInputElement>('input:checked')].flatMap(
    (box) => box.closest('tr') ?? [],
  );
}

/** The table says it all: its heads are the columns, the state comes from the group that a row stands in. */
function exportRows(table: HTMLTableElement): Table {
  const heads = [...table.querySelectorAll('thead th')].slice(1).map(textOf);
  return {
    columns: ['State', ...heads].map((title) => ({ title, width: 20 })),
    rows: tickedRows(table).map((row) => [
      row.closest('tbody')?.dataset.state ?? '',
      ...[...row.cells].slice(1).map(textOf),
    ]),
  };
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
function save(bytes: BlobPart, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaTypeOf(name) }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: the browser has yet to read it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
