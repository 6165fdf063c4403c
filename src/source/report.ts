import { writeGithub } from './reporters/github.ts';
import { writeJson } from './reporters/json.ts';
import type { Reporter } from './reporters/reporter.ts';
import { writeSarif } from './reporters/sarif.ts';
import { writeText } from './reporters/text.ts';

export type ReportFormat = 'text' | 'json' | 'sarif' | 'github';

/** Every format of `--format`. */
export const reporters: Readonly<Record<ReportFormat, Reporter>> = {
  text: writeText,
  json: writeJson,
  sarif: writeSarif,
  github: writeGithub,
};
