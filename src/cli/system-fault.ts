import { statSync } from 'node:fs';
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
 * Astro and Pagefind pass such an error on inside of one of their own (`cause`), or as a sentence that begins with its
 * code.
 */
export function describeFault(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const sentence = describe(cause);
    if (sentence !== undefined) return sentence;
  }
  return undefined;
}

function describe(error: Error): string | undefined {
  const code = isSystemError(error) ? error.code : /\b(ENOSPC|EDQUOT|EROFS)\b/.exec(error.message)?.[1];
  const { path = 'The file', dest, syscall = '' } = error as Partial<SystemError>;
  const place = dest ?? path;
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
        ? `${path} can't be read: this user has no right to. ${sayOwner(path)}`
        : `${place} can't be written: this user has no right to. ${sayOwner(dirname(place))}`;
    case 'EIO':
      return `${place} could not be read or written: the disk reports an error. Look after the disk before you go on.`;
    case 'EMFILE':
    case 'ENFILE':
      return `Too many files are open on this machine, and ${place} could not be opened. Close other programs, or raise the limit with: ulimit -n 4096`;
    default:
      return undefined;
  }
}

function isSystemError(error: Error): error is SystemError {
  return 'code' in error && typeof error.code === 'string';
}

function isReading(syscall: string): boolean {
  return ['scandir', 'read', 'stat', 'lstat', 'access', 'readlink'].includes(syscall);
}

/** Whom to ask, by the number that the system has for the owner; Windows has none. */
function sayOwner(path: string): string {
  const owner = statSync(path, { throwIfNoEntry: false })?.uid;
  const me = process.getuid?.();
  return owner === undefined || me === undefined || owner === me
    ? 'Give it to yourself, or work on a copy.'
    : `${path} belongs to user ${owner}, and you are user ${me}: ask for the right, or work on a copy.`;
}
