import { placeOf } from '../handbook/places.ts';
import { registers } from '../registers/registers.ts';
import { mostCards } from '../schema/first-steps.ts';
import { quote } from '../source/phrase.ts';
import { defineHandbookRule, type HandbookRule } from './rule.ts';

const { file } = registers.firstSteps;

/** Six places, each taken once: so there are never more cards than somebody in trouble reads. */
const positionTaken = defineHandbookRule({
  slug: 'card-position-taken',
  severity: 'error',
  means: `Two cards of \`${file}\` have the same position. There are ${mostCards} positions, so that the page never has more cards than somebody in trouble reads.`,
  mend: 'Give one of them a position that is free. Where none is, take out the card that is needed least.',
  example: { where: file as `content/${string}`, wrong: 'position: 1', right: 'position: 2' },
  check: ({ firstSteps, ...handbook }) => {
    const free = Array.from({ length: mostCards }, (_, at) => at + 1).filter(
      (position) => !firstSteps.some((card) => card.position === position),
    );
    return firstSteps.flatMap(({ id, position }, at) => {
      const first = firstSteps.findIndex((card) => card.position === position);
      if (first === at) return [];
      return [
        {
          ...placeOf(handbook, file, `${id}.position`),
          message: `The position ${position} is that of the card ${quote(firstSteps[first]?.id ?? '')} already.`,
          hint:
            free[0] === undefined
              ? `All ${mostCards} are taken: take out the card that is needed least.`
              : `Write position: ${free[0]}, which is free.`,
        },
      ];
    });
  },
});

export const firstStepsRules: readonly HandbookRule[] = [positionTaken];
