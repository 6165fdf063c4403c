import { z } from 'zod';
import { processor } from './processor.ts';

/** What the public may know of a company that handles data of others through us, and nothing else. */
export const subProcessor = z.strictObject({
  label: processor.shape.publicLabel,
  name: processor.shape.publicName,
  countries: processor.shape.location,
});
export type SubProcessor = z.infer<typeof subProcessor>;

/**
 * What an edition tells of records that its reader may not see: named projections, each judged by a strict schema of its
 * own. The records themselves are not in it.
 */
export interface Disclosed {
  /** Who handles data of partner clinics through us today. */
  readonly subProcessors: readonly SubProcessor[];
}
