import { inc } from 'semver';
export type Level = 'none' | 'patch' | 'minor' | 'major';
export interface Verdict {
  least: Level;
  causes: {
    level: Level;
    kind: string;
    before: string;
    after: string;
    section?: { anchor: string; heading: string };
  }[];
}
export function judgeChange(before: { sha256: string }, after: { sha256: string }): Verdict {
  return { least: before.sha256 === after.sha256 ? 'patch' : 'minor', causes: [] };
}
export function bumpOf(v: string, level: Level): string {
  return inc(v, level === 'none' ? 'patch' : level) ?? v;
}
