import { existsSync, readFileSync } from 'node:fs';
import {
  type Ending,
  type RetirementEntry,
  readRetirementSheet,
  retirementSheet,
} from '../exports/retirement-sheet.ts';
import { retireCommand } from '../handbook/retire-command.ts';
import { type PlannedRetirement, planRetire } from '../ledger/plan-retire.ts';
import type { FrozenText, Handbook } from '../schema/handbook.ts';
import { type Options, readDay, readOptions, WrongUsage } from './options.ts';
import { readApproval, speaksOfApproval } from './read-approval.ts';
import { namedSlugs, recordEvent, withLedger } from './record.ts';
import { type Classified, requireOneClass } from './said-of.ts';
import { writeSheet } from './write-sheet.ts';

/**
 * `clausebook retire SLUG ... --from DAY --why "..."`: takes documents out of force from a day on, for good or, with
 * `--suspend`, until their next release. Their texts and addresses stay. Of a policy or a notice it is said who approved
 * that, as of a release: `--prepare` writes a sheet to be printed and signed, and `--approve SHEET` completes it.
 */
export async function retire(words: readonly string[]): Promise<number> {
  const options = readOptions('retire', words);
  const asked = options.values.approve === undefined ? readAsked(options) : undefined;
  return withLedger(options, (opening) => {
    const { handbook, today } = opening;
    const entries = asked === undefined ? readSheetOf(options) : listAsked(asked, options, handbook);
    requireOneClass(
      entries.map(({ document }) => classifiedIn(handbook)(document)),
      'why',
    );
    const approved = speaksOfApproval(options) || asked === undefined;
    const requests = entries.map(({ document, from, why, replacedBy, suspended }) => ({
      ...{ document, from, why, replacedBy, suspended },
      approval: approved
        ? {
            meaning: suspended ? 'I approve its suspension.' : 'I approve its retirement.',
            ...readApproval(options, handbook),
          }
        : undefined,
    }));
    const plan = planRetire(handbook, requests, opening);
    if (asked === undefined) requireSameTexts(entries, plan.endings);
    const said = sayRetirements(plan.retirements);
    if (options.values.prepare !== true)
      return recordEvent(options, opening, plan.after, plan, plan.problems, said);
    const endings = plan.retirements.flatMap((retirement, index): Ending[] => {
      const frozen = plan.endings[index];
      return frozen === undefined ? [] : [{ retirement, frozen }];
    });
    const names = entries.map(({ document }) => `${document}-retirement`);
    return writeSheet(options, handbook, {
      command: 'retire',
      name: names.length === 1 ? (names[0] ?? '') : `${today}-${names.length}-retirements`,
      problems: plan.problems,
      said,
      write: (css) => retirementSheet(endings, handbook, today, css),
    });
  });
}

/** What the options say of each document alike. */
interface Asked {
  readonly from: string;
  readonly why: string;
}

function readAsked(options: Options): Asked {
  const { why } = options.values;
  const from = readDay(options.values.from, 'from');
  if (options.rest.length === 0)
    throw new WrongUsage(`Name what goes: ${retireCommand('SLUG', { type: 'policy' })}`);
  if (from === undefined)
    throw new WrongUsage('Say from which day on it is no longer in force: --from 2026-03-01');
  if (why === undefined) throw new WrongUsage('Say in one sentence why: --why "..."');
  return { from, why };
}

type Entry = Pick<RetirementEntry, 'document' | 'from' | 'why' | 'replacedBy' | 'suspended'> &
  Partial<RetirementEntry>;

function listAsked(asked: Asked, { rest, values }: Options, handbook: Handbook): readonly Entry[] {
  return namedSlugs(handbook, rest).map((document) => ({
    ...asked,
    document,
    replacedBy: values['replaced-by'],
    suspended: values.suspend === true,
  }));
}

/** What stands on the sheet was approved: nothing of it is said anew. */
function readSheetOf({ rest, values }: Options): readonly Entry[] {
  const path = values.approve ?? '';
  const others = [values.from, values.why, values['replaced-by'], values.suspend, values.prepare];
  if (rest.length > 0 || others.some((one) => one !== undefined))
    throw new WrongUsage(
      `--approve takes everything from ${path}: name no document, day or reason beside it.`,
    );
  if (!existsSync(path)) throw new WrongUsage(`There is no file ${path}.`);
  const entries = readRetirementSheet(readFileSync(path, 'utf8'));
  if (entries === undefined)
    throw new WrongUsage(`${path} is no sheet of a retirement. "retire --prepare" writes one.`);
  return entries;
}

/** Whoever signed has read the text that was to go: of another one nobody has approved the end. */
function requireSameTexts(entries: readonly Entry[], endings: readonly (FrozenText | undefined)[]): void {
  for (const [index, { document, text, version }] of entries.entries()) {
    const ending = endings[index];
    if (ending?.sha256 !== text)
      throw new WrongUsage(
        `The sheet takes version ${version} of "${document}" out of force, and ${ending === undefined ? 'nothing of it was released' : `version ${ending.version} would go`}. Prepare a new sheet and have that approved.`,
      );
  }
}

/** Who reads of a retirement is decided by the text that readers have; a draft is retired by nobody. */
function classifiedIn({ archive, documents }: Handbook): (slug: string) => Classified {
  return (slug) => ({
    slug,
    classification:
      archive.findLast(({ document }) => document === slug)?.facts.frontmatter.classification ??
      documents.find((document) => document.slug === slug)?.classification ??
      'confidential',
  });
}

/** `old-rules  retired from 2026-12-01 on, replaced by new-rules`. */
function sayRetirements(retirements: readonly PlannedRetirement[]): string {
  return retirements
    .map(({ document, from, why, replacedBy, suspended, approval }) => {
      const instead = replacedBy === undefined ? '' : `, replaced by ${replacedBy}`;
      return `${document}  ${suspended ? 'suspended' : 'retired'} from ${from} on${instead}\n  ${why}\n${approval === undefined ? '' : `  approved on ${approval.on} by ${approval.role} (${approval.holder}${approval.for === undefined ? '' : ` for ${approval.for}`})\n`}`;
    })
    .join('');
}
