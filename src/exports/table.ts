/** A table as people take it away: as CSV or as a sheet of a workbook. */
export interface Table {
  readonly columns: readonly { readonly title: string /** In characters. */; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** `null` is an empty cell; a `Date` stands for a day and has no hour. */
export type Cell = string | number | boolean | Date | null;
