/**
 * Filters a table by any of its columns: by words, or by choosing among what stands in the column. Without this
 * script the table is whole. What is chosen stands in the address, so that a link can show it.
 */
for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sift]')) {
  const panel = document.querySelector<HTMLElement>(`[data-sift-for="${table.id}"]`);
  const count = document.querySelector<HTMLElement>('.sift-count');
  if (panel !== null && count !== null) sift(table, panel, count);
}

interface Filter {
  readonly name: string;
  readonly column: number;
  readonly kind: string;
  readonly field: HTMLInputElement | HTMLSelectElement;
}

function sift(table: HTMLTableElement, panel: HTMLElement, count: HTMLElement): void {
  const bodies = [...table.tBodies].map((body) => ({
    body,
    rows: [...body.rows].filter((row) => !row.classList.contains('group')),
  }));
  const rows = bodies.flatMap((part) => part.rows);
  const heads = [...(table.tHead?.rows[table.tHead.rows.length - 1]?.cells ?? [])];
  const filters = heads.flatMap((head, column) => {
    const { sift: kind } = head.dataset;
    return kind === undefined ? [] : [makeFilter(textOf(head), kind, column, rows)];
  });
  const all = document.createElement('button');
  all.type = 'button';
  all.textContent = 'Show all';
  panel.append(...filters.map(({ name, field }) => labelled(name, field)), all);
  const asked = new URLSearchParams(location.search);
  for (const { name, field } of filters) field.value = asked.get(keyOf(name)) ?? '';
  panel.hidden = false;

  const show = () => {
    const active = filters.filter(({ field }) => field.value.trim() !== '');
    for (const { body, rows: inBody } of bodies) {
      for (const row of inBody) row.hidden = !active.every((filter) => passes(row, filter));
      body.hidden = inBody.every((row) => row.hidden);
    }
    const shown = rows.filter((row) => !row.hidden).length;
    const what = table.dataset.sift ?? 'rows';
    const because = active.map(({ name, field }) => `${name} “${field.value.trim()}”`).join(', ');
    count.textContent =
      active.length === 0
        ? `Showing all ${rows.length} ${what}.`
        : `Showing ${shown} of ${rows.length} ${what}: ${because}.`;
    all.disabled = active.length === 0;
    const query = new URLSearchParams(
      active.map(({ name, field }) => [keyOf(name), field.value.trim()]),
    ).toString();
    history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
  };
  panel.addEventListener('input', show);
  all.addEventListener('click', () => {
    for (const { field } of filters) field.value = '';
    show();
    filters[0]?.field.focus();
  });
  show();
}

function makeFilter(
  name: string,
  kind: string,
  column: number,
  rows: readonly HTMLTableRowElement[],
): Filter {
  if (kind === 'words') {
    const field = document.createElement('input');
    field.type = 'search';
    field.autocomplete = 'off';
    return { name, kind, column, field };
  }
  const field = document.createElement('select');
  const values = new Set(rows.flatMap((row) => valuesOf(row, column, kind)));
  field.append(
    new Option('any', ''),
    ...[...values]
      .filter(Boolean)
      .sort()
      .map((value) => new Option(value, value)),
  );
  return { name, kind, column, field };
}

function labelled(name: string, field: HTMLElement): HTMLLabelElement {
  const label = document.createElement('label');
  label.append(name, field);
  return label;
}

function passes(row: HTMLTableRowElement, { column, kind, field }: Filter): boolean {
  const wanted = field.value.trim();
  if (kind !== 'words') return valuesOf(row, column, kind).includes(wanted);
  const text = textOf(row.cells[column]).toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function valuesOf(row: HTMLTableRowElement, column: number, kind: string): string[] {
  const text = textOf(row.cells[column]);
  return kind === 'list' ? text.split(', ') : [text];
}

function textOf(cell: Element | undefined): string {
  return (cell?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

function keyOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}
