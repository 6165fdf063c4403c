import type { storageKinds } from './online.ts';

/** A place in a browser in which a website can leave something. */
export type StorageKind = (typeof storageKinds)[number];

/** What a browser met on a website: names and addresses below it, never a value. Addresses are paths of the site. */
export interface Observation {
  /** The address at which it began, as the author gave it, without what stands behind a `?`. */
  readonly site: string;
  /** The pages that were looked at, in this order. */
  readonly pages: readonly string[];
  readonly hosts: readonly MetHost[];
  readonly storage: readonly MetStorage[];
  readonly forms: readonly MetForm[];
  /** Pages to which a link led and that could not be looked at, with the reason as the end of a sentence. */
  readonly unread: readonly { readonly page: string; readonly why: string }[];
  /** Hosts that pages ask for and that were not reached, since they lead into a private network. */
  readonly refused: readonly { readonly host: string; readonly address: string }[];
  /** Why not all was looked at that was asked for, as a sentence; missing where it was. */
  readonly cutShort?: string;
}

/** A host that is not of the site: something was asked of it, or would be. */
export interface MetHost {
  readonly name: string;
  /** The first page on which it was met. */
  readonly page: string;
  /** A form sends to it: nothing was sent. */
  readonly byForm: boolean;
}

/** Something that the website left in the browser. */
export interface MetStorage {
  readonly kind: StorageKind;
  readonly name: string;
  /** Whose it is. */
  readonly host: string;
  readonly page: string;
}

/** A form, or fields that stand in none. */
export interface MetForm {
  /** The names of the fields that a person fills in, sorted. */
  readonly asks: readonly string[];
  /** Where it sends: a path of the site, or the whole address where that is another host. */
  readonly sendsTo: string;
  /** Every page on which it stands. */
  readonly pages: readonly string[];
}
