import { rememberEach } from '../data/remember.ts';
import { publish } from '../handbook/publish.ts';
import type { Handbook } from '../schema/handbook.ts';

/** What is in force on a day, for rules that look at that and not at working copies. */
export const publishedOn = rememberEach((handbook: Handbook, today: string) =>
  publish(handbook, today, { drafts: false }),
);
