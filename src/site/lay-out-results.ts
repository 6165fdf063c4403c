import type { ObjectiveOverTime } from '../registers/objectives-over-time.ts';

/** Where the results of an objective stand in its picture, in pixels. */
export interface ResultsPicture {
  readonly width: number;
  readonly height: number;
  /** The height of the target. */
  readonly target: number;
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly reached: boolean;
    readonly text: string;
  }[];
}

const [width, height] = [220, 64];
/** Room for a number above or below a point. */
const edge = 18;

/** Results from left to right by the end of their period, the target as a line across. */
export function layOutResults({ objective: { target }, results }: ObjectiveOverTime): ResultsPicture {
  const values = [target, ...results.map(({ result }) => result.result)];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const yOf = (value: number) =>
    most === least
      ? height / 2
      : Math.round(height - edge - ((value - least) / (most - least)) * (height - 2 * edge));
  const step = results.length < 2 ? 0 : (width - 2 * edge) / (results.length - 1);
  return {
    width,
    height,
    target: yOf(target),
    points: results.map(({ result, reached }, index) => ({
      x: Math.round(results.length < 2 ? width / 2 : edge + index * step),
      y: yOf(result.result),
      reached,
      text: String(result.result),
    })),
  };
}
