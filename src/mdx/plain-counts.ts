import type { Lookup } from './component.ts';
import { count, countQuestion, sayRows } from './components/count.ts';

/** A `<Count register="..." where="..."/>` in a line that is no text of its own, such as the title of a piece of evidence. */
export interface PlainCount {
  readonly register: string;
  /** What is asked: `suppliers criticality=A`. */
  readonly question: string;
}

const tag = /<Count\b((?:\s+[A-Za-z]+="[^"]*")*)\s*\/?>/g;
const attribute = /([A-Za-z]+)="([^"]*)"/g;

/** What a line counts; `undefined` for a tag whose attributes are not those of the component. */
export function listPlainCounts(line: string): readonly (PlainCount | undefined)[] {
  return line.includes('<Count')
    ? (line.match(/<Count\b/g) ?? []).map((_, index) => readNth(line, index))
    : [];
}

function readNth(line: string, index: number): PlainCount | undefined {
  const match = [...line.matchAll(tag)][index];
  return match && readTag(match[1] ?? '');
}

function readTag(attributes: string): PlainCount | undefined {
  const written = Object.fromEntries(
    Array.from(attributes.matchAll(attribute), ([, name = '', value = '']) => [name, value]),
  );
  const read = count.props.safeParse(written);
  return read.success ? { register: read.data.register, question: countQuestion(read.data) } : undefined;
}

/** The line as it reads, with the numbers. */
export function sayPlainCounts(line: string, lookup: Pick<Lookup, 'count'>, language: string): string {
  if (!line.includes('<Count')) return line;
  return line.replaceAll(tag, (whole, attributes: string) => {
    const asked = readTag(attributes);
    const found = asked && lookup.count(asked.question);
    return found === undefined ? whole : sayRows(found.rows, language);
  });
}
