import type { ElementContent } from 'hast';
import type { z } from 'zod';
import type { Answers } from '../schema/answers.ts';
import type { Clock } from '../schema/clock.ts';
import type { Contact } from '../schema/contact.ts';
import type { DecisionRight } from '../schema/decision-right.ts';
import type { Framework } from '../schema/framework.ts';
import type { Citation, Image } from '../schema/handbook.ts';
import type { Parameter } from '../schema/parameter.ts';
import type { PublicActivity } from '../schema/public-activity.ts';
import type { Role } from '../schema/role.ts';
import type { StatedFramework } from '../schema/stated.ts';
import type { Term } from '../schema/term.ts';

/**
 * What a text may ask of the handbook while it is resolved. Every question is recorded with its answer, so that a
 * text is resolved again only when something it printed has changed.
 */
export interface Lookup {
  /** By slug or by id. */
  document(
    slugOrId: string,
  ): { readonly slug: string; readonly id: string; readonly title: string } | undefined;
  role(id: string): Role | undefined;
  term(id: string): Term | undefined;
  contact(id: string): Contact | undefined;
  parameter(id: string): Parameter | undefined;
  decision(id: string): DecisionRight | undefined;
  /** All clocks, sorted by id. */
  clocks(): readonly Clock[];
  /** What was decided on the controls of a framework. */
  statement(framework: string): StatedFramework | undefined;
  /** How many rows a register has, asked as `suppliers`, or `suppliers criticality=A`; nothing where that can't be counted. */
  count(question: string): { readonly rows: number } | undefined;
  /** By path below the root. */
  image(file: string): Image | undefined;
  /** What the public may know of the activities that the notice in this file covers, in the order in which it names them. */
  activities(file: string): readonly PublicActivity[];
}

/** What a component knows besides its props and children. */
export interface RenderContext extends Lookup {
  /** BCP 47 language of the text. */
  readonly language: string;
  /** The printed number of a `Rule`: section and position, `2.1`. Empty elsewhere. */
  readonly number: string;
  /** The activities that the text covers, where it is a notice. */
  covered(): readonly PublicActivity[];
}

/**
 * Something that an attribute names. Besides what a citation may be: legal clocks by id or by regime, the
 * framework of a statement, the audience groups or roles that a rule speaks to, and the register whose rows are counted.
 */
export interface Reference {
  readonly kind: Citation['kind'] | 'clock' | 'regime' | 'statement' | 'reader' | 'register' | 'rows';
  readonly id: string;
  readonly anchor?: string | undefined;
  /** The attribute that names it, and how many characters into its value. */
  readonly prop: string;
  readonly at?: number | undefined;
}

/** Records of nobody's, which the example of a component names. */
export interface ExampleRecords {
  readonly documents?: readonly { readonly slug: string; readonly id: string; readonly title: string }[];
  readonly roles?: readonly Role[];
  readonly terms?: readonly Term[];
  readonly contacts?: readonly Contact[];
  readonly parameters?: readonly Parameter[];
  readonly clocks?: readonly Clock[];
  readonly decisions?: readonly DecisionRight[];
  readonly frameworks?: readonly Framework[];
  readonly statements?: Readonly<Record<string, StatedFramework>>;
  /** Numbers of rows by what is asked. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly activities?: readonly PublicActivity[];
  readonly answers?: Answers;
}

/**
 * One component of a policy text: a pure function from props, children and context to plain semantic HTML.
 * No class, style or script; what a page needs to dress the result stands in `data-` attributes.
 */
export interface Component<Props = unknown> {
  readonly name: string;
  /** One sentence for the author's manual. */
  readonly summary: string;
  /** Schema of the attributes, an object; each with a description, which the manual prints. */
  readonly props: z.ZodObject & z.ZodType<Props>;
  /** Whether it stands on lines of its own, in a sentence, or in either place. */
  readonly kind: 'block' | 'phrase' | 'either';
  /** What may stand between the tags: nothing, a phrase, whole blocks, or what fits the place of the tags. */
  readonly content: 'none' | 'phrase' | 'blocks' | 'either';
  /** MDX that the author's manual shows and renders. */
  readonly example: string;
  /** What the example names, made up: it must look the same in every handbook, whatever its own records say. */
  readonly exampleRecords?: ExampleRecords;
  /** The elements that it makes and, of each, the attributes by their names in hast: a text may hold no others. */
  readonly makes: Readonly<Record<string, readonly string[]>>;
  /** What the props name. */
  cites?(props: Props): readonly Reference[];
  render(
    props: Props,
    children: readonly ElementContent[],
    context: RenderContext,
  ): ElementContent | readonly ElementContent[];
}
