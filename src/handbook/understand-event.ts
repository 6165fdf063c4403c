import { remember } from '../data/remember.ts';
import type { Recorded } from '../proof/verify.mjs';
import { ledgerEvent } from '../schema/event.ts';
import type { RecordedEvent } from '../schema/handbook.ts';
import { type Diagnostic, report } from '../source/diagnostic.ts';
import { validate } from '../source/validate.ts';
import { parseYaml } from '../source/yaml.ts';

/**
 * Reads what an event says. The auditor's program looks at the chain and lets other fields be; what an event of its
 * kind says is for the schema: `bad-event`, at the field that is wrong.
 */
export const understandEvent = remember(({ event, file, recorded }: Recorded): RecordedEvent | Diagnostic => {
  const { data } = ledgerEvent.safeParse(event);
  return data === undefined ? explainEvent(event, file) : { ...data, sha256: recorded };
});

/** An event is spelled one way only, JSON is YAML, too, and our YAML knows where everything stands. */
function explainEvent(event: Recorded['event'], file: string): Diagnostic {
  const { diagnostics } = validate(ledgerEvent, parseYaml(`${JSON.stringify(event, null, 2)}\n`, file));
  const [first = { file, line: 1, column: 1, message: 'This is no event of the ledger.' }] = diagnostics;
  return report(
    first,
    'bad-event',
    `Events are written by the commands and never changed; this one cannot be read. ${first.message}`,
    `Restore it from version control: git checkout -- ${file}`,
  );
}
