import { periodMark } from '../mdx/components/notice/say-time.ts';
import { registers } from '../registers/registers.ts';
import { listOrNone } from '../schema/told.ts';
import { assessedMechanisms, type Transfer } from '../schema/transfer.ts';
import { listWords, quote } from '../source/phrase.ts';
import { eachActivity } from './each-activity.ts';
import { placeOfRow } from './place-of-row.ts';
import { defineHandbookRule, type HandbookRule } from './rule.ts';

const { processors, transfers } = registers;

const where = 'files';

/** What each mechanism asks for, and what only another one has (GDPR Art. 45 to 49). */
const transferGround = defineHandbookRule({
  slug: 'transfer-ground',
  severity: 'error',
  means:
    'A transfer does not have what its ground asks for, or has what belongs to another: clauses need their module, their decision and an assessment of the law there; the Data Privacy Framework is for recipients in the United States and needs the day on which its list was read; an exception needs its reason and record; an assessment belongs to clauses and binding rules alone.',
  mend: 'Fill in the field that is named, or write `none` into it; or name another mechanism.',
  example: { where, wrong: 'mechanism: scc\nmodule: none', right: 'mechanism: scc\nmodule: two' },
  check: (handbook) =>
    handbook.transfers.flatMap((transfer) =>
      askedOf(transfer).flatMap(({ field, asked }) => {
        const given = transfer[field] !== 'none';
        return given === asked
          ? []
          : [
              {
                ...placeOfRow(handbook, transfers, transfer.id, field),
                message: asked
                  ? `A transfer by ${quote(transfer.mechanism)} needs "${field}", and it is none.`
                  : `A transfer by ${quote(transfer.mechanism)} has no "${field}".`,
                hint: asked
                  ? `Write it into "${field}", or name another mechanism.`
                  : `Write none into "${field}".`,
              },
            ];
      }),
    ),
});

type Asked = {
  readonly field: 'module' | 'decision' | 'listCheckedOn' | 'derogation' | 'assessment';
  readonly asked: boolean;
};

function askedOf({ mechanism }: Transfer): readonly Asked[] {
  return [
    { field: 'module', asked: mechanism === 'scc' },
    { field: 'decision', asked: mechanism === 'scc' || mechanism.startsWith('adequacy') },
    { field: 'listCheckedOn', asked: mechanism === 'adequacy-dpf' },
    { field: 'derogation', asked: mechanism === 'derogation' },
    { field: 'assessment', asked: assessedMechanisms.includes(mechanism) },
  ];
}

/** GDPR Art. 30(1)(f) and 5(1)(e): one schedule, and each activity keeps to it. */
const retentionDisagrees = defineHandbookRule({
  slug: 'retention-disagrees',
  severity: 'error',
  means:
    'An activity keeps data for another time than the row of the schedule that it names, or in another place; or it names neither a period nor what ends it; or the words for the public leave its period out.',
  mend: 'Take the period from the schedule, or mend the schedule. Where there is a period and there are words, say where it stands in them: `{period}`.',
  example: {
    where,
    wrong: 'period: P5Y\nscheduleRef: key-lists',
    right: 'period: P2Y\nscheduleRef: key-lists',
  },
  check: (handbook) =>
    eachActivity(handbook, ({ retention }) =>
      retention.flatMap(({ period, criteria, where: place, scheduleRef }, index) => {
        const at = `retention.${index}`;
        const row = handbook.retention.find(({ id }) => id === scheduleRef);
        if (period === 'none' && criteria === 'none')
          return [
            {
              field: `${at}.period`,
              message: 'Neither a period nor what ends it is named.',
              hint: 'Write how long into "period", or until when into "criteria".',
            },
          ];
        const unmarked =
          period === 'none' || criteria === 'none'
            ? []
            : Object.entries(criteria).filter(([, words]) => !words.includes(periodMark));
        return [
          ...(row === undefined || period === row.period || period === 'none'
            ? []
            : [
                {
                  field: `${at}.period`,
                  message: `It is kept for ${period}, and ${quote(row.id)} of the schedule says ${row.period}.`,
                  hint: `Write "period: ${row.period}", or mend the schedule.`,
                },
              ]),
          ...(row?.jurisdictions === undefined ||
          place === 'none' ||
          row.jurisdictions.some((one) => place.startsWith(one) || one.startsWith(place))
            ? []
            : [
                {
                  field: `${at}.where`,
                  message: `It holds in ${place}, and ${quote(row.id)} of the schedule in ${listWords(row.jurisdictions, 'and')}.`,
                  hint: `Write "where: ${row.jurisdictions[0] ?? 'none'}", or name another row.`,
                },
              ]),
          ...unmarked.map(([language, words]) => ({
            field: `${at}.criteria.${language}`,
            message: `The words ${quote(words)} do not say the period.`,
            hint: `Write ${periodMark} where it stands, like "${periodMark} from the visit", or "period: none".`,
          })),
        ];
      }),
    ),
});

/** GDPR Art. 28(1) and 30(1)(d): who gets data stands in both registers, or in neither (D-13). */
const recipientDisagrees = defineHandbookRule({
  slug: 'recipient-disagrees',
  severity: 'error',
  means:
    'A recipient that works for us has no row in the register of processors, or one that decides for itself has one; or nobody gives data to a processor that has a row.',
  mend: 'Name the row in `processorId`, or write `none` for whoever decides for itself. A processor that no activity uses has ended: give it an `end`.',
  example: {
    where,
    wrong: 'kind: processor\nprocessorId: none',
    right: 'kind: processor\nprocessorId: locksmith',
  },
  check: (handbook) => {
    const used = new Set(
      handbook.processingActivities
        .filter(({ status }) => status === 'active')
        .flatMap(({ recipients }) => listOrNone(recipients).map(({ processorId }) => processorId)),
    );
    return [
      ...eachActivity(handbook, ({ recipients }) =>
        listOrNone(recipients).flatMap(({ kind, processorId }, index) =>
          (kind === 'processor') === (processorId !== 'none')
            ? []
            : [
                {
                  field: `recipients.${index}.processorId`,
                  message:
                    processorId === 'none'
                      ? 'A processor has no row in the register of processors.'
                      : `${quote(processorId)} is a processor, and the recipient is said to be a ${kind}.`,
                  hint:
                    processorId === 'none'
                      ? 'Name its row in "processorId", or say in "kind" that it decides for itself.'
                      : 'Write "kind: processor", or "processorId: none".',
                },
              ],
        ),
      ),
      ...handbook.processors
        .filter(({ id, end }) => end === 'none' && !used.has(id))
        .map(({ id, service }) => ({
          ...placeOfRow(handbook, processors, id, 'processorId'),
          message: `No activity gives data to ${quote(id)} (${service}).`,
          hint: 'Name it as a recipient of the activity that uses it, or write the day on which it ended into "end".',
        })),
    ];
  },
});

/** To whom data goes, in which country, and how long it is kept. */
export const disclosureRules: readonly HandbookRule[] = [
  transferGround,
  retentionDisagrees,
  recipientDisagrees,
];
