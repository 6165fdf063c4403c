/** Words that alone make a gap of brackets, whatever stands behind them. */
const askingToFill =
  'TO ?DO|TBD|TBC|TBA|XX+|FIXME|DATE|NAME|YEAR|VERSION|ADDRESS|ORGANI[SZ]ATION|COMPANY|insert|enter|fill in|your';

/** Words that make one together with a few others: `[Company Name]`, `[Effective Date]`. */
const namingAGap =
  "Company|Organi[sz]ation|Organi[sz]ation's|Entity|Agency|Department|Client|Vendor|Role|Job|Contact|Effective|Review|Document|Policy|Version";

/** A gap that somebody was to fill in: in square brackets, and neither a link nor a task of a list. */
const gap = new RegExp(
  `\\[(?:(?:${askingToFill})[^\\]\\n]{0,60}|(?:${namingAGap})(?: [\\w'’/-]{1,20}){1,4}|_{2,}|\\.{3,}|…)\\](?![([:])`,
  'gi',
);

/** A gap, and where in a text it begins. */
export interface Gap {
  readonly written: string;
  readonly at: number;
}

/** Finds the gaps of a template that are still open. Brackets behind a backslash are text. */
export function findGaps(text: string): readonly Gap[] {
  if (!text.includes('[')) return [];
  const written = text.replaceAll(/\\[!-/:-@[-`{-~]/g, '  ');
  return Array.from(written.matchAll(gap), ({ 0: found, index }) => ({ written: found, at: index }));
}

/** What is said of a gap, and how it is closed. */
export function sayGap(written: string): readonly [message: string, hint: string] {
  return [
    `${written} looks like a gap that somebody was to fill in.`,
    'Write what belongs there. Brackets that are meant as text are written \\[ and \\].',
  ];
}
