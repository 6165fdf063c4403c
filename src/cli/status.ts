import { standingOf } from '../exports/next-steps.ts';
import { conclude, coverageStates, totalsOf } from '../frameworks/coverage.ts';
import { countStage1, forms, stage1InWords, stage1Of } from '../frameworks/stage-1.ts';
import { publish } from '../handbook/publish.ts';
import { select } from '../handbook/select.ts';
import { openHandbook } from './open-handbook.ts';
import { readOptions } from './options.ts';

/** `clausebook status`: what is there, what is missing, framework by framework, as the audit edition shows it. */
export async function status(words: readonly string[]): Promise<number> {
  const options = readOptions('status', words);
  const { handbook: loaded, date, failed } = await openHandbook(options);
  if (loaded === undefined || failed) {
    process.stderr.write('The handbook has errors. Run: npx clausebook check\n');
    return 1;
  }
  const { handbook } = select(publish(loaded, date, { drafts: true }), 'audit', date);
  const rows = stage1Of(handbook, date);
  const { inForce, overdue, due, unreleased } = standingOf(loaded, date);
  const frameworks = handbook.frameworks.map((framework) => {
    return {
      framework,
      asked: forms
        .map((form) => ({ form, counts: countStage1(rows, framework.id, form) }))
        .filter(({ counts }) => counts.some(({ wanted }) => wanted > 0)),
      totals: totalsOf(handbook, framework),
    };
  });
  if (options.format === 'json') {
    const json = frameworks.map(({ framework, asked, totals }) => ({
      framework: framework.id,
      documentedInformation: asked,
      coverage: totals,
    }));
    process.stdout.write(`${JSON.stringify(json, null, 2)}\n`);
    return 0;
  }
  const lines = [
    `${handbook.documents.length} documents, ${conclude(handbook).direct.size} requirements met directly.`,
    '',
    'In force',
    `  ${inForce} in force, ${overdue} overdue for review, ${due} due, ${unreleased.length} not released as they are`,
    ...unreleased.map(({ slug }) => `    unreleased  ${slug}`),
    '',
    'Documented information',
    ...frameworks.flatMap(({ framework, asked }) =>
      asked.map(
        ({ form, counts }) =>
          `  ${framework.title.padEnd(24)} ${`${form}s`.padEnd(9)} ${stage1InWords(counts)}`,
      ),
    ),
    ...rows
      .filter(({ state, item }) => state === 'missing' && item.class === 'mandatory')
      .map(({ item }) => `    missing  ${item.id.padEnd(10)} ${item.name}`),
    '',
    'Requirements, by the strongest thing that can be said of each (direct and inferred are different things)',
    ...frameworks.map(
      ({ framework, totals }) =>
        `  ${framework.title.padEnd(24)} ${coverageStates
          .filter((state) => totals[state] > 0)
          .map((state) => `${state} ${totals[state]}`)
          .join(', ')}`,
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
