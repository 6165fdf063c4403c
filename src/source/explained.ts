import type { z } from 'zod';
import type { RuleName } from '../rulebook/rulebook.ts';
import type { Path } from './yaml.ts';

/** What is wrong with one value, before it has a place in a file. */
export interface Explained {
  readonly path: Path;
  /** Whether the name of the field is at fault or its value. */
  readonly at: 'key' | 'value';
  readonly rule: RuleName;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** What there is to know about an issue. */
export interface Finding {
  readonly issue: z.core.$ZodIssue;
  readonly path: Path;
  readonly value: unknown;
  readonly schema: z.core.$ZodType | undefined;
}
