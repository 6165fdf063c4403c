/** A day in a calendar: what, when, and how a later edition of it is recognised. */
export interface CalendarDay {
  /** The same for ever: by it a calendar knows the event again. */
  readonly uid: string;
  /** Rises when the event changes. */
  readonly sequence: number;
  /** `YYYY-MM-DD`: the day as of which this was so. */
  readonly stamp: string;
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string | undefined;
}

/**
 * Writes all-day events as iCalendar (RFC 5545). Same input, same bytes: no clock is read. A day takes nobody's time,
 * so that it does not show as busy.
 *
 * @param name What a reader's calendar calls it: `NAME` of RFC 7986, and the older `X-WR-CALNAME`.
 */
export function writeCalendar(name: string, days: readonly CalendarDay[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Clausebook//Reviews//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...(days.length === 0 ? nothing : days.flatMap(writeDay)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** A calendar must hold at least one component (RFC 5545, 3.6); a time zone that nothing uses says nothing. */
const nothing = [
  ...['BEGIN:VTIMEZONE', 'TZID:UTC', 'BEGIN:STANDARD', 'DTSTART:19700101T000000'],
  ...['TZOFFSETFROM:+0000', 'TZOFFSETTO:+0000', 'END:STANDARD', 'END:VTIMEZONE'],
];

function writeDay({ uid, sequence, stamp, on, summary, description, url }: CalendarDay): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${compact(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    ...(url === undefined ? [] : [`URL:${url}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

/** A value of type TEXT (RFC 5545, 3.3.11). Control characters other than line breaks may not stand in one: they go. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n?|\n/g, '\\n')
    .replaceAll(/[\u0000-\u0008\u000A-\u001F\u007F]/g, '');
}

/** Cuts a line after at most 75 octets, never within a character; each piece but the first begins with a space (3.1). */
export function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (octets + length > 75) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += length;
  }
  return [...pieces, piece].join('\r\n');
}
