import { placeOf } from '../handbook/places.ts';
import { fileOf, type Register } from '../registers/define.ts';
import type { Handbook, Place } from '../schema/handbook.ts';

/** Where a field of a row stands: `placeOfRow(handbook, registers.findings, 'f-01', 'on')`. */
export function placeOfRow(
  handbook: Pick<Handbook, 'places'>,
  register: Pick<Register<object>, 'file'>,
  id: string,
  field: string,
): Place {
  return placeOf(handbook, fileOf(register, id), `${id}.${field}`);
}
