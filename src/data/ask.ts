import { deepFreeze } from './freeze.ts';

/**
 * Questions about frozen data, answered once for each subject, and written down while something is made of the
 * answers: what was asked is what a page depends on. The same pattern as `mdx/looked-up.ts`, for whole pages.
 *
 * Pages are rendered by a bundle that has a copy of this module of its own, so what both must share, the sheet that
 * is being filled and the questions by name, stands behind two symbols.
 */
interface Shared {
  /** Where questions are written down; nothing where nobody asks what was asked. */
  sheet: Set<string> | undefined;
  readonly questions: Map<string, (subject: never, ...parts: string[]) => unknown>;
}

const key = Symbol.for('clausebook.ask');
const whole = Symbol.for('clausebook.whole');

function shared(): Shared {
  const place = globalThis as { [key]?: Shared };
  place[key] ??= { sheet: undefined, questions: new Map() };
  return place[key];
}

/**
 * Makes a question of an answer. What it reads is not written down, only that it was asked: whoever asked depends on
 * the answer alone, not on everything that it was found in.
 *
 * @param name Unique in the whole program.
 * @param answer A pure function of frozen data and of names that choose a part of it.
 */
export function question<Subject extends object, Parts extends readonly string[], Answer>(
  name: string,
  answer: (subject: Subject, ...parts: Parts) => Answer,
): (subject: Subject, ...parts: Parts) => Answer {
  const answers = new WeakMap<Subject, Map<string, { readonly answer: Answer }>>();
  const ask = (watched: Subject, ...parts: Parts): Answer => {
    const subject = unwatch(watched);
    const spelled = JSON.stringify([name, ...parts]);
    // Only what is watched is written down: a question that is asked inside of another belongs to that one's answer.
    if (subject !== watched) shared().sheet?.add(spelled);
    let known = answers.get(subject);
    if (known === undefined) answers.set(subject, (known = new Map()));
    let made = known.get(spelled);
    if (made === undefined) known.set(spelled, (made = { answer: deepFreeze(answer(subject, ...parts)) }));
    return made.answer;
  };
  shared().questions.set(name, (subject, ...parts) => ask(subject, ...(parts as readonly string[] as Parts)));
  return ask;
}

/** Writes down that a field was read. It is spelled as a text, and a question as a list: one may have the name of the other. */
export function noteAsked(field: string): void {
  shared().sheet?.add(JSON.stringify(field));
}

/**
 * The same data, which writes down which of its fields are read. A question that is asked of it is answered from the
 * data itself.
 */
export function watch<Subject extends object>(subject: Subject): Subject {
  return new Proxy(subject, {
    get(target, field) {
      if (field === whole) return target;
      if (typeof field === 'string') noteAsked(field);
      return target[field as keyof Subject];
    },
    ownKeys(target) {
      const fields = Reflect.ownKeys(target);
      // A copy depends on everything.
      for (const field of fields) if (typeof field === 'string') noteAsked(field);
      return fields;
    },
  });
}

/** Whether somebody writes down what is read of it. */
export function isWatched(subject: object): boolean {
  return (subject as { readonly [whole]?: unknown })[whole] !== undefined;
}

function unwatch<Subject extends object>(subject: Subject): Subject {
  return (subject as { readonly [whole]?: Subject })[whole] ?? subject;
}

/** Begins a sheet, on which every question is written until {@link endSheet}. One page is made at a time. */
export function beginSheet(): ReadonlySet<string> {
  const sheet = new Set<string>();
  shared().sheet = sheet;
  return sheet;
}

export function endSheet(): void {
  shared().sheet = undefined;
}

/**
 * Answers a question from a sheet again. Nothing where there is no such question: another program wrote the sheet, or the
 * code that asks it is not loaded yet. That is not the same as an answer that is nothing.
 *
 * @param subject What was watched.
 */
export function askAgain(subject: object, spelled: string): { readonly answer: unknown } | undefined {
  const asked = JSON.parse(spelled) as string | readonly [name: string, ...parts: string[]];
  // A field that is not there is an answer, too.
  if (typeof asked === 'string') return { answer: subject[asked as keyof typeof subject] };
  const [name, ...parts] = asked;
  const ask = shared().questions.get(name);
  return ask && { answer: ask(subject as never, ...parts) };
}
