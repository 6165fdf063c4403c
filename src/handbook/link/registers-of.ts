import type { Register } from '../../registers/define.ts';
import { registerEntries } from '../../registers/registers.ts';
import type { Gathered } from '../gather.ts';
import type { ReadRecords } from '../read-records.ts';

/** A register with what was read of it. */
export interface ReadRegister {
  /** What references call it. */
  readonly key: string;
  readonly register: Register<object>;
  readonly rows: ReadRecords<object>;
}

/** All registers: those of Clausebook and those that the handbook declares itself. */
export function registersOf(gathered: Gathered): readonly ReadRegister[] {
  return [
    ...registerEntries.map(([key, register]) => ({ key, register, rows: gathered[key] })),
    ...gathered.ownRegisters.flatMap(({ name, register, rows }) =>
      register === undefined ? [] : [{ key: name, register, rows }],
    ),
  ];
}
