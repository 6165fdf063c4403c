/**
 * What a program of one's own may import from `clausebook`: reads a handbook, checks it, and asks what a reader sees on
 * a day. All of it is plain, frozen data.
 *
 * @example
 * const { handbook, diagnostics } = loadHandbook('.');
 * if (handbook !== undefined) console.log(select(publish(handbook, '2026-12-01'), 'staff', '2026-12-01').handbook.documents);
 */
export { type Loaded, loadHandbook } from '../handbook/load.ts';
export { publish } from '../handbook/publish.ts';
export { select } from '../handbook/select.ts';
export { checkHandbook } from '../rules/check-handbook.ts';
export type { Document, Edition, EditionName, Handbook } from '../schema/handbook.ts';
export type { Diagnostic } from '../source/diagnostic.ts';
