import { correctable, planCorrection } from '../ledger/plan-correction.ts';
import type { CorrectionEntry } from '../schema/event.ts';
import { findRole } from './find-role.ts';
import { type Options, readDay, readOptions, WrongUsage } from './options.ts';
import { namedSlugs, recordEvent, withLedger } from './record.ts';

/**
 * `clausebook correct EVENT SLUG --why "..."`: records that an earlier event was wrong about a document, and what is
 * right. The earlier event stays as it is, so that both answers can be had.
 */
export async function correct(words: readonly string[]): Promise<number> {
  const options = readOptions('correct', words);
  const [number = '', slug, ...others] = options.rest;
  if (!/^[1-9]\d*$/.test(number) || slug === undefined || others.length > 0)
    throw new WrongUsage(
      'Name the event by its number and one document: npx clausebook correct 12 access-control --effective 2026-03-01 --why "..."',
    );
  const { why } = options.values;
  if (why === undefined) throw new WrongUsage('Say in one sentence what went wrong: --why "..."');
  const days = readStates(options);
  return withLedger(options, (opening) => {
    const { handbook } = opening;
    const { approver } = options.values;
    const states = {
      ...days,
      ...(approver === undefined ? {} : { approver: findRole(handbook, approver) }),
    };
    const [document = slug] = namedSlugs(handbook, [slug]);
    const plan = planCorrection(handbook, { event: Number(number), document, states, why }, opening);
    const said = sayCorrection(number, document, states, why);
    return recordEvent(options, opening, plan.after, plan, plan.problems, said);
  });
}

function readStates({ values }: Options): CorrectionEntry['states'] {
  const { approver, holder, for: principal, evidence, reason } = values;
  const stated = {
    effective: readDay(values.effective, 'effective'),
    approvedOn: readDay(values['approved-on'], 'approved-on'),
    approver,
    holder,
    for: principal,
    evidence,
    reason,
    reviewedOn: readDay(values.on, 'on'),
    from: readDay(values.from, 'from'),
    void: values.void === true ? (true as const) : undefined,
  };
  const said = Object.entries(stated).filter(([, value]) => value !== undefined);
  if (said.length === 0)
    throw new WrongUsage(
      `Say what is right: ${Object.values(correctable)
        .map(({ option }) => option)
        .join(', ')}`,
    );
  if (stated.void && said.length > 1)
    throw new WrongUsage(
      '--void stands alone: of what should never have been recorded nothing else is right.',
    );
  return Object.fromEntries(said);
}

/** `access-control  event 12: effective day 2026-03-01`. */
function sayCorrection(
  number: string,
  document: string,
  states: CorrectionEntry['states'],
  why: string,
): string {
  const right = (Object.keys(correctable) as (keyof typeof correctable)[]).flatMap((field) =>
    states[field] === undefined ? [] : [`${correctable[field].name} ${states[field]}`],
  );
  const said = states.void ? 'should never have been recorded' : `says from now on: ${right.join(', ')}`;
  return `${document}  event ${number} ${said}\n  ${why}\n`;
}
