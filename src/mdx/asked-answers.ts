import type { Answer, Answers } from '../schema/answers.ts';
import type { Place } from '../schema/handbook.ts';
import type { WhenProps } from './components/when.ts';

/** An answer that a condition asked for, and what it was then: the reading stands as long as it is the same. */
export interface AskedAnswer {
  readonly answer: string;
  /** Whether the condition names what the answer is to say. */
  readonly compared: boolean;
  /** Fingerprint of the answer; empty where there was none. */
  readonly said: string;
  readonly place: Place;
}

/** A sentence that needs a decision. */
export interface Undecided {
  readonly id: string;
  /** As it is written, on one line. */
  readonly sentence: string;
  readonly place: Place;
}

/** The answer of this id; nothing for `constructor` and whatever else an object inherits. */
export function answerTo(id: string, answers: Answers): Answer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

/** What a condition depends on, to compare it by. */
export function fingerprintOf(answer: Answer | undefined): string {
  return answer === undefined ? '' : JSON.stringify(answer);
}

/** Whether all that was asked would be answered as it was. */
export function stillAnswered(asked: readonly AskedAnswer[], answers: Answers): boolean {
  return asked.every(({ answer, said }) => said === fingerprintOf(answerTo(answer, answers)));
}

/** Whether what stands in a `When` is part of the text. */
export function holds({ answer, unless, is }: WhenProps, answers: Answers): boolean {
  const given = answerTo(answer ?? unless ?? '', answers);
  const so =
    is === undefined ? given === true : Array.isArray(given) ? given.includes(is) : String(given) === is;
  return so === (unless === undefined);
}
