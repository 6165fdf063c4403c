import { fingerprint } from '../data/fingerprint.ts';
import type { Register } from '../registers/define.ts';
import { defineOwn } from '../registers/define-own.ts';
import { registerEntries } from '../registers/registers.ts';
import { type OwnRegister, ownRegister } from '../schema/own-register.ts';
import { report } from '../source/diagnostic.ts';
import { quote } from '../source/phrase.ts';
import type { Memory } from './memory.ts';
import { type ReadRecord, readRecord } from './read-record.ts';
import { absentList, type ReadRecords, readRecords } from './read-records.ts';

/** A register that the handbook declares itself: the declaration and the rows beside it. */
export interface ReadOwnRegister extends ReadRecord<OwnRegister> {
  readonly name: string;
  /** Of the declaration. */
  readonly file: string;
  /** Missing where the declaration has a fault: then nothing is said of the rows. */
  readonly register: Register<object> | undefined;
  readonly rows: ReadRecords<object>;
}

const declared = /^content\/registers\/([a-z0-9]+(?:-[a-z0-9]+)*)\.register\.yaml$/;

/** The name of the register that a file declares. */
export function declaredIn(file: string): string | undefined {
  return declared.exec(file)?.[1];
}

/** Reads `content/registers/NAME.register.yaml`, and by what it says `NAME.yaml`. */
export function readOwnRegisters(
  root: string,
  content: readonly string[],
  memory: Memory,
): readonly ReadOwnRegister[] {
  return content.flatMap((file) => {
    const name = declaredIn(file);
    if (name === undefined) return [];
    const read = readRecord(root, file, ownRegister, memory);
    if (registerEntries.some(([, register]) => register.name === name)) {
      const taken = report(
        { file, line: 1, column: 1 },
        'duplicate-id',
        `There is a register ${quote(name)} already: Clausebook brings it along.`,
        `Remove this file, and write the rows as the author's manual says; or give it another name.`,
      );
      return [{ ...read, name, file, register: undefined, rows: absentList, diagnostics: [taken] }];
    }
    const register = read.item && defineOwn(name, read.item);
    const isThere = register !== undefined && content.includes(register.file);
    return [
      {
        ...read,
        name,
        file,
        register,
        rows: isThere ? readRecords(root, register, memory, fingerprint(read.item)) : absentList,
      },
    ];
  });
}
