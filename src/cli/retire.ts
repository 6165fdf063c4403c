import { retireCommand } from '../handbook/retire-command.ts';
import { type PlannedRetirement, planRetire } from '../ledger/plan-retire.ts';
import type { Handbook } from '../schema/handbook.ts';
import { readDay, readOptions, WrongUsage } from './options.ts';
import { readApproval, speaksOfApproval } from './read-approval.ts';
import { namedSlugs, recordEvent, withLedger } from './record.ts';
import { type Classified, requireOneClass } from './said-of.ts';

/**
 * `clausebook retire SLUG ... --from DAY --why "..."`: takes documents out of force from a day on, for good or, with
 * `--suspend`, until their next release. Their texts and addresses stay. Of a policy or a notice it is said who approved
 * that, as of a release.
 */
export async function retire(words: readonly string[]): Promise<number> {
  const options = readOptions('retire', words);
  const { why, suspend } = options.values;
  const from = readDay(options.values.from, 'from');
  if (options.rest.length === 0)
    throw new WrongUsage(`Name what goes: ${retireCommand('SLUG', { type: 'policy' })}`);
  if (from === undefined)
    throw new WrongUsage('Say from which day on it is no longer in force: --from 2026-03-01');
  if (why === undefined) throw new WrongUsage('Say in one sentence why: --why "..."');
  return withLedger(options, (opening) => {
    const { handbook } = opening;
    const slugs = namedSlugs(handbook, options.rest);
    requireOneClass(slugs.map(classifiedIn(handbook)), 'why');
    const approval = speaksOfApproval(options)
      ? {
          meaning: suspend === true ? 'I approve its suspension.' : 'I approve its retirement.',
          ...readApproval(options, handbook),
        }
      : undefined;
    const requests = slugs.map((document) => ({
      ...{ document, from, why, replacedBy: options.values['replaced-by'], suspended: suspend === true },
      approval,
    }));
    const plan = planRetire(handbook, requests, opening);
    return recordEvent(options, opening, plan.after, plan, plan.problems, sayRetirements(plan.retirements));
  });
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
