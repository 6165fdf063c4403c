import type { DocumentStatus, Release } from '../schema/handbook.ts';

/** What the pages say of versions. */

export const weightTitle: Readonly<Record<Release['weight'], string>> = {
  material: 'Material change',
  editorial: 'Editorial change',
};

/** Shape before colour: each state has a sign of its own, beside its word. */
export const statusSign: Readonly<Record<DocumentStatus, string>> = {
  draft: '✎',
  scheduled: '◌',
  'in-force': '●',
  superseded: '○',
  retired: '■',
};
