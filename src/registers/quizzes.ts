import { quiz } from '../schema/quiz.ts';
import { defineRegister } from './define.ts';

/** A few questions at the end of a document that must be read. Answers stay on the reader's device. */
export const quizzes = defineRegister({
  name: 'quizzes',
  nouns: ['quiz', 'quizzes'],
  schema: quiz,
  file: 'content/quizzes/',
  sight: { from: 'staff' },
  example: `
questions:
  - id: visitor-at-the-door
    rule: close-door
    says: You must close the door behind you.
    ask: Somebody without a badge wants to come in behind you. What do you do?
    right: I close the door and take them to the reception.
    wrong:
      - I let them in if they look as if they work here.
      - I let them in and ask the reception afterwards.
    because: A door that is held open is an open door, and the reception is friendly to visitors.
  - id: only-for-a-minute
    rule: close-door
    says: You must close the door behind you.
    ask: You fetch a parcel from the car. May the door stay open for a minute?
    right: No.
    wrong: ["Yes, if you can see it.", "Yes, in the daytime."]
    because: A minute is enough to walk in.
  - id: broken-lock
    rule: close-door
    says: You must close the door behind you.
    ask: The door no longer closes by itself. What now?
    right: I close it by hand and tell the keeper.
    wrong: [I leave it as it is.]
    because: The rule speaks of the door and not of its lock.
`,
});
