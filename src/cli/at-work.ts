import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process, told apart from every other one that has or had its number. */
export interface Worker {
  readonly host: string;
  /** The room in which numbers of processes are given, where a host has several: each container has its own. */
  readonly room: string;
  readonly process: number;
  /** When it began, as its system counts; empty where the system does not tell. */
  readonly start: string;
}

/** This process. */
export function thisWorker(): Worker {
  return { host: hostname(), room: roomHere(), process: process.pid, start: startOf(process.pid) ?? '' };
}

/** Whether a process could be seen from here if it lived. */
export function isHere({ host, room }: Worker): boolean {
  return host === hostname() && room === roomHere();
}

/**
 * Whether a process of this host is still at work. One that has ended and waits to be buried is not: in a container
 * nobody may ever do that. One that began at another time has only got the number of the one that is meant.
 */
export function isAtWork({ process: pid, start }: Pick<Worker, 'process' | 'start'>): boolean {
  try {
    process.kill(pid, 0);
  } catch (cause) {
    // Somebody else's process may not be asked, and lives.
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EPERM')) return false;
  }
  const now = startOf(pid);
  return now === undefined ? !hasEnded(pid) : start === '' || start === now;
}

/** When a living process began, in clock ticks since the system did; nothing where that can't be told. */
function startOf(pid: number): string | undefined {
  const fields = fieldsOf(pid);
  return fields === undefined || isOver(fields) ? undefined : fields[19];
}

function hasEnded(pid: number): boolean {
  const fields = fieldsOf(pid);
  return fields !== undefined && isOver(fields);
}

/** Z is a process that has ended and waits to be buried, X one that is being buried. */
function isOver([state = '']: readonly string[]): boolean {
  return 'ZX'.includes(state);
}

/** What Linux says of a process, from its state on: `/proc/PID/stat` behind the name, which may hold anything. */
function fieldsOf(pid: number): readonly string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function roomHere(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
