import type { Words } from '../languages/words.ts';
import { printParameter } from '../mdx/components/param.ts';
import type { AnyHandbook } from '../schema/handbook.ts';
import type { RequestDesk } from '../schema/request-desk.ts';
import type { RightWay } from '../schema/right.ts';
import { saidIn } from '../schema/told.ts';

/** How soon an answer comes, in the words of a language. */
export interface LimitSaid {
  readonly within: string;
  /** How much longer it may take; nothing where the law gives no more. */
  readonly more?: string | undefined;
}

/** The time within which we answer, from the rows that it names; nothing where the law names none. */
export function limitOf(
  { parameters }: Pick<AnyHandbook, 'parameters'>,
  { limit }: RightWay,
  language: string,
): LimitSaid | undefined {
  if (limit === 'none') return undefined;
  const say = (id: string) => {
    const parameter = parameters.find((one) => one.id === id);
    return parameter === undefined ? id : printParameter(parameter, language);
  };
  return { within: say(limit.within), more: limit.more === 'none' ? undefined : say(limit.more) };
}

/**
 * A letter that asks for something, line by line, as somebody would write it by hand: who writes, to whom, what they ask
 * for, on which law it rests, by when. Nothing where no letter is needed.
 */
export function letterOf(
  handbook: Pick<AnyHandbook, 'parameters' | 'contacts'>,
  way: RightWay,
  desk: RequestDesk,
  words: Words,
): readonly string[] | undefined {
  if (way.asks === 'none') return undefined;
  const { form, formLimit } = words.rights;
  const contact = handbook.contacts.find(({ id }) => id === desk.contact);
  const ways = contact?.channels ?? [];
  const address = ways.find(({ kind }) => kind === 'post') ?? ways.find(({ kind }) => kind === 'email');
  const to = address?.kind === 'post' || address?.kind === 'email' ? address.address : desk.company;
  const limit = limitOf(handbook, way, words.language);
  const asks = saidIn(way.asks, words.language);
  return [
    `${form.name} ${blank}`,
    `${form.birth} ${blank}`,
    `${form.reach} ${blank}`,
    '',
    to.includes(desk.company) ? to : `${desk.company}, ${to}`,
    '',
    form.greeting,
    '',
    asks,
    ...(asks.endsWith(':') ? ['', blank, blank] : []),
    '',
    `${form.law} ${way.law}${limit === undefined ? '.' : `. ${formLimit(limit.within)}`}`,
    '',
    form.closing,
    '',
    `${form.signature} ${blank}`,
  ];
}

/** Where the writer fills something in, by pen or in a copy. */
const blank = '. . . . . . . . . . . . . . . . . . . .';
