import { z } from 'zod';
import { coverageEntry } from './coverage.ts';
import { documentEntry } from './documents.ts';
import { gapEntry } from './gap-report.ts';
import { ledgerEntry } from './ledger.ts';
import { requirementEntry } from './requirements.ts';
import { ruleEntry } from './rules.ts';
import { stage1Entry } from './stage-1.ts';
import { statementEntry } from './statement.ts';

/** The files that programs read, `/api/NAME.json`, by name: what they hold. */
export const apiFormats = {
  documents: z.array(documentEntry),
  rules: z.array(ruleEntry),
  requirements: z.array(requirementEntry),
  coverage: z.array(coverageEntry),
  'stage-1': z.array(stage1Entry),
  gaps: z.array(gapEntry),
  soa: z.array(statementEntry),
  ledger: ledgerEntry,
} as const satisfies Readonly<Record<string, z.ZodType>>;
export type ApiName = keyof typeof apiFormats;

/** The JSON Schema (draft 2020-12) of one of them, which lies beside it as `/api/schemas/NAME.json`. */
export function apiSchema(name: ApiName): object {
  return z.toJSONSchema(apiFormats[name], { io: 'output' });
}
