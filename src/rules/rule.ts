import type { Handbook } from '../schema/handbook.ts';
import type { Diagnostic } from '../source/diagnostic.ts';

/** A rule over the whole handbook, seen from a day. Reports under permanent slugs of the catalogue. */
export type Rule = (handbook: Handbook, today: string) => Diagnostic[];
