import type { ElementContent } from 'hast';
import { z } from 'zod';
import { noticeWordsOf } from '../../../languages/notice/notice-words.ts';
import type { NoticeWords } from '../../../languages/notice/words.ts';
import type { PublicActivity } from '../../../schema/public-activity.ts';
import type { Component, RenderContext } from '../../component.ts';
import { splitWords } from '../../split-words.ts';
import { exampleActivities } from './example.ts';

const props = z.strictObject({
  of: z
    .string()
    .regex(
      /^\s*[a-z0-9]+(?:-[a-z0-9]+)*(?:\s+[a-z0-9]+(?:-[a-z0-9]+)*)*\s*$/,
      'Write file names of activities without .yaml, with spaces between, like "website-pages website-statistics".',
    )
    .optional()
    .meta({ description: 'Activities, with spaces between; left out, all that the notice covers' }),
});
type CoveredProps = z.infer<typeof props>;

/** How facts of activities are said: in a language, with the words that a notice has in it. */
interface Telling {
  readonly language: string;
  readonly words: NoticeWords;
}

interface Facts extends Pick<Component, 'name' | 'summary' | 'makes'> {
  /** The activities of the example, ids of {@link exampleActivities}. */
  readonly example?: string;
  readonly print: (
    activities: readonly PublicActivity[],
    telling: Telling,
  ) => ElementContent | readonly ElementContent[];
}

/** A component that prints facts of processing activities: those that it names, or all that the notice covers. */
export function factsOfActivities({
  example = 'reminders website-pages',
  print,
  ...said
}: Facts): Component<CoveredProps> {
  return {
    ...said,
    props,
    kind: 'block',
    content: 'none',
    example: `<${said.name} of="${example}"/>`,
    exampleRecords: { activities: exampleActivities },
    cites: ({ of = '' }) =>
      splitWords(of).map(({ word, at }) => ({ kind: 'activity', id: word, prop: 'of', at })),
    render: (written, _, context) =>
      print(activitiesOf(written, context), {
        language: context.language,
        words: noticeWordsOf(context.language),
      }),
  };
}

/** The activities that the attribute names, in its order; left out, all that the notice covers, in the order of its field. */
function activitiesOf({ of }: CoveredProps, context: RenderContext): readonly PublicActivity[] {
  const all = context.covered();
  if (of === undefined) return all;
  return splitWords(of).flatMap(({ word }) => all.find(({ id }) => id === word) ?? []);
}
