/** A line of a calendar: `DTSTART;VALUE=DATE:20270110`. */
export interface ContentLine {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly value: string;
}

export interface CalendarComponent {
  readonly name: string;
  readonly lines: readonly ContentLine[];
  readonly components: readonly CalendarComponent[];
}

/** Reads an iCalendar file strictly (RFC 5545): throws for what a lenient calendar would forgive. */
export function readCalendar(bytes: Uint8Array): CalendarComponent {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (!text.endsWith('\r\n') || /\r(?!\n)|(?<!\r)\n/.test(text))
    throw new Error('A line does not end with CRLF.');
  for (const line of text.split('\r\n'))
    if (Buffer.byteLength(line) > 75) throw new Error(`More than 75 octets: ${line}`);
  const lines = unfold(text).slice(0, -2).split('\r\n').map(readLine);
  const [calendar, rest] = readComponent(lines);
  if (rest.length > 0 || calendar.name !== 'VCALENDAR')
    throw new Error('There must be one calendar, and no more.');
  if (calendar.components.length === 0) throw new Error('A calendar without a component.');
  return calendar;
}

/** Takes the folds out of a text (3.1). */
export function unfold(text: string): string {
  return text.replaceAll(/\r\n[ \t]/g, '');
}

/** What a value of type TEXT says (3.3.11). */
export function readText(value: string): string {
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value) || /(?<!\\)(?:\\\\)*\\(?![\\;,nN])/.test(value))
    throw new Error(`Not escaped: ${value}`);
  return value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}

/** The only line of a name. Throws when there is none, or more than one. */
export function valueOf({ lines }: CalendarComponent, name: string): string {
  const found = lines.filter((line) => line.name === name);
  if (found[0] === undefined || found.length > 1) throw new Error(`${found.length} lines of ${name}`);
  return found[0].value;
}

function readLine(line: string): ContentLine {
  const [, name, parameters, value] = /^([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=[^:;,"]+)*):(.*)$/.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new Error(`No content line: ${line}`);
  if (/[\u0000-\u0008\u000A-\u001F\u007F]/.test(value)) throw new Error(`A control character: ${line}`);
  return { name, parameters: (parameters ?? '').split(';').slice(1), value };
}

function readComponent([begin, ...rest]: readonly ContentLine[]): [
  CalendarComponent,
  readonly ContentLine[],
] {
  if (begin?.name !== 'BEGIN') throw new Error('A component begins with BEGIN.');
  const lines: ContentLine[] = [];
  const components: CalendarComponent[] = [];
  let left: readonly ContentLine[] = rest;
  for (;;) {
    const [line, ...others] = left;
    if (line === undefined) throw new Error(`${begin.value} has no end.`);
    if (line.name === 'BEGIN') {
      const [inner, after] = readComponent(left);
      components.push(inner);
      left = after;
      continue;
    }
    left = others;
    if (line.name !== 'END') lines.push(line);
    else if (line.value === begin.value) return [{ name: begin.value, lines, components }, left];
    else throw new Error(`${line.value} ends before ${begin.value}.`);
  }
}
