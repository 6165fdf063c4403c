import { type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** What the system says of a file that it could not read or write, as Node.js passes it on. */
interface SystemError extends Error {
  readonly code: string;
  readonly path?: string;
  readonly dest?: string;
  readonly syscall?: string;
}

/**
 * What is wrong with a disk or a right, in words, and how it is mended; nothing for an error of another kind.
 *
 * Astro and Pagefind pass such an error on inside of one of their own (`cause`), or in words.
 *
 * @param writing What was being written, for an error that does not say: a full disk is noticed when a file is open.
 */
export function describeFault(error: unknown, writing?: string): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const sentence = describe(cause, writing);
    if (sentence !== undefined) return sentence;
  }
  return undefined;
}

function describe(error: Error, writing = 'A file'): string | undefined {
  const code = codeOf(error);
  const { path, dest, syscall = '' } = error as Partial<SystemError>;
  const place = dest ?? path ?? /^Failed to write file in (.+)$/m.exec(error.message)?.[1] ?? writing;
  switch (code) {
    case 'ENOSPC':
      return `The disk is full: ${place} could not be written. Make room on it and run the command again.`;
    case 'EDQUOT':
      return `${place} could not be written: your share of that disk is used up. Make room and run the command again.`;
    case 'EROFS':
      return `${place} could not be written: that disk can only be read. Work on a copy elsewhere, or mount it for writing.`;
    case 'EACCES':
    case 'EPERM':
      return isReading(syscall)
        ? `${place} can't be read: this user has no right to. ${sayOwner(place)}`
        : refuseWriting(place);
    case 'EIO':
      return `${place} could not be read or written: the disk reports an error. Look after the disk before you go on.`;
    case 'EMFILE':
    case 'ENFILE':
      return `Too many files are open on this machine, and ${place} could not be opened. Close other programs, or raise the limit with: ulimit -n 4096`;
    default:
      return undefined;
  }
}

/** Whether a file may be made, moved or removed is a right to its folder. */
function refuseWriting(path: string): string {
  const place = statOf(path)?.isDirectory() === true ? path : dirname(path);
  return `${place} can't be written: this user has no right to. ${sayOwner(place)}`;
}

/** How the bundler of Astro, which is written in Rust, tells the same: in the words of the system. */
const inWords: readonly (readonly [code: string, words: RegExp])[] = [
  ['ENOSPC', /No space left on device|not enough space on the disk/],
  ['EDQUOT', /Disk quota exceeded/],
  ['EROFS', /Read-only file system/],
  ['EACCES', /Permission denied \(os error|Access is denied\. \(os error/],
];

function codeOf(error: Error): string | undefined {
  if (isSystemError(error)) return error.code;
  return (
    /\b(ENOSPC|EDQUOT|EROFS)\b/.exec(error.message)?.[1] ??
    inWords.find(([, words]) => words.test(error.message))?.[0]
  );
}

function isSystemError(error: Error): error is SystemError {
  return 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code);
}

function isReading(syscall: string): boolean {
  return ['scandir', 'read', 'stat', 'lstat', 'access', 'readlink'].includes(syscall);
}

/** Whom to ask, by the number that the system has for the owner; Windows has none. */
function sayOwner(path: string): string {
  const owner = statOf(path)?.uid;
  const me = process.getuid?.();
  return owner === undefined || me === undefined || owner === me
    ? 'Give it to yourself, or work on a copy.'
    : `${path} belongs to user ${owner}, and you are user ${me}: ask for the right, or work on a copy.`;
}

/** Nothing, too, where the right to look is missing: then the folder above is the one to ask for. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
