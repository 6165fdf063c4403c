/** A part of a source that goes: from `start` up to, and without, `end`. */
export interface Cut {
  readonly start: number;
  readonly end: number;
}

/** What is left of a source, and where each sign of it stood. */
export interface CutSource {
  readonly kept: string;
  /** The offset in the source of an offset in what is left. */
  readonly origin: (offset: number) => number;
}

/** Takes parts out of a source; they may overlap. */
export function cutSource(source: string, cuts: readonly Cut[]): CutSource {
  const pieces: { readonly at: number; readonly from: number }[] = [];
  let kept = '';
  let done = 0;
  const keep = (end: number) => {
    if (end <= done) return;
    pieces.push({ at: kept.length, from: done });
    kept += source.slice(done, end);
  };
  for (const { start, end } of cuts.toSorted((a, b) => a.start - b.start)) {
    keep(start);
    done = Math.max(done, end);
  }
  keep(source.length);
  return {
    kept,
    origin(offset) {
      const piece = pieces.findLast(({ at }) => at <= offset);
      return piece === undefined ? offset : piece.from + offset - piece.at;
    },
  };
}
