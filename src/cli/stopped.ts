/**
 * A command can't go on, and neither its words nor the handbook are at fault: a full disk, a right that is missing,
 * another command at work. Exit code 1. The message says what is in the way and what to do about it.
 */
export class Stopped extends Error {}
