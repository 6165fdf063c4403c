import { Temporal } from 'temporal-polyfill';

/** The day it is in a time zone: the only place where a command looks at the clock. */
export function today(timeZone: string): string {
  return Temporal.Now.plainDateISO(timeZone).toString();
}
