import { randomBytes } from 'node:crypto';
import { idOf } from '../registers/define.ts';
import { drawSample } from '../registers/draw-sample.ts';
import { type List, listsOf } from '../registers/lists-of.ts';
import { titleOf } from '../registers/name-of.ts';
import { nearest } from '../source/nearest.ts';
import { escapeInJson, makeVisible } from '../source/reporters/visible.ts';
import { openHandbook } from './open-handbook.ts';
import { readOptions, WrongUsage } from './options.ts';
import { showProblems } from './show-problems.ts';

/** `clausebook sample REGISTER`: rows for an auditor to look at, drawn so that they can be drawn again. */
export async function sample(words: readonly string[]): Promise<number> {
  const options = readOptions('sample', words);
  const [name, ...more] = options.rest;
  if (name === undefined || more.length > 0)
    throw new WrongUsage('Name one register: npx clausebook sample suppliers --size 10');
  const size = Number(options.values.size ?? '10');
  if (!Number.isInteger(size) || size < 1)
    throw new WrongUsage(`"${options.values.size}" is no number of rows. Write one like 10.`);
  const { handbook, diagnostics } = await openHandbook(options);
  if (handbook === undefined) {
    process.stderr.write(showProblems(diagnostics, handbook));
    return 1;
  }
  const list = findList(listsOf(handbook), name);
  const seed = options.values.seed ?? randomBytes(4).toString('hex');
  const rows = new Map(
    list.items.flatMap((item) => {
      const id = idOf(item);
      return id === undefined ? [] : [[id, titleOf(list.register, item)] as const];
    }),
  );
  const drawn = drawSample([...rows.keys()], seed, size).map((id) => ({ id, title: rows.get(id) ?? id }));
  process.stdout.write(
    options.format === 'json'
      ? `${escapeInJson(JSON.stringify({ register: name, seed, of: rows.size, rows: drawn }, null, 2))}\n`
      : [
          `${drawn.length} of ${rows.size} ${list.register.nouns[1]}, drawn with the seed ${makeVisible(seed)}. To draw them again:`,
          `npx clausebook sample ${name} --size ${size} --seed ${JSON.stringify(makeVisible(seed))}`,
          '',
          ...drawn.map(({ id, title }) => `${id}  ${makeVisible(title)}`),
          '',
        ].join('\n'),
  );
  return 0;
}

function findList(lists: readonly List[], name: string): List {
  const found = lists.find(({ register }) => register.name === name);
  if (found !== undefined) return found;
  const guess = nearest(
    name,
    lists.map(({ register }) => register.name),
  );
  throw new WrongUsage(
    `There is no register "${name}". ${guess === undefined ? 'Its name is the last part of its address, /registers/NAME/.' : `Did you mean ${guess}?`}`,
  );
}
