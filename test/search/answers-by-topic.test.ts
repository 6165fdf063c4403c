import { expect, test } from 'vitest';
import { answersByTopic } from '../../src/search/answers-by-topic.ts';
import { auditOf, documentOf, handbookOf } from '../frameworks/made-up.ts';

const rule = (id: string, ...who: string[]) => ({
  id,
  number: '1.1',
  level: 'must' as const,
  who,
  text: `You must ${id}.`,
});
const { organization, ...rest } = handbookOf({
  documents: [
    documentOf(
      'access',
      { asking: {} },
      {
        topic: 'access',
        audience: ['all'],
        rules: [rule('lock', 'nurses'), rule('grant', 'system-owner')],
        answers: [
          { question: 'Must I lock?', at: '#lock' },
          { question: 'Who grants?', at: '#grant' },
          { question: 'How do I ask?', at: '#asking' },
        ],
      },
    ),
    documentOf('silent', {}, { topic: 'quiet' }),
  ],
});
const handbook = auditOf({
  ...rest,
  organization: {
    ...organization,
    audiences: [
      { id: 'all', title: 'Everyone', description: 'All', everyone: true },
      { id: 'nurses', title: 'Nurses', description: 'Some' },
    ],
  },
});

test('a question is answered by the rule itself or by how the section begins, in topics that have any', () => {
  const topics = answersByTopic(handbook);
  expect(topics.map(({ title }) => title)).toEqual(['Access']);
  expect(topics[0]?.items.map(({ rule, begins }) => rule?.text ?? begins)).toEqual([
    'You must lock.',
    'You must grant.',
    handbook.documents[0]?.outline[0]?.text,
  ]);
});

test('it is for whom the rule binds; where that is a role, for those who read the document', () => {
  expect(answersByTopic(handbook)[0]?.items.map(({ who }) => who)).toEqual([
    ['Nurses'],
    ['Everyone'],
    ['Everyone'],
  ]);
});
