/** A website can't be looked at. The message says why and how that is mended. */
export class Unvisited extends Error {}
