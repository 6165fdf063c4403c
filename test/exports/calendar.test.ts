import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarDay, escapeText, foldLine, writeCalendar } from '../../src/exports/calendar.ts';
import { reviewCalendars, writeReviewCalendar } from '../../src/exports/review-calendar.ts';
import { publish } from '../../src/handbook/publish.ts';
import { select } from '../../src/handbook/select.ts';
import { planCorrection } from '../../src/ledger/plan-correction.ts';
import { planReview } from '../../src/ledger/plan-review.ts';
import type { EditionName, Handbook } from '../../src/schema/handbook.ts';
import { readCalendar, readText, unfold, valueOf } from '../support/read-calendar.ts';
import { readHandbook, releasedHandbook } from '../support/released-handbook.ts';
import { small } from '../support/temporary-handbook.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const anyText = fc.string({ unit: 'binary', maxLength: 300 });

describe('folding', () => {
  test('gives back the line when it is unfolded, and no piece has more than 75 octets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const line = text.replaceAll(/[\r\n]/g, '');
        const folded = foldLine(line);
        expect(unfold(folded)).toBe(line);
        for (const piece of folded.split('\r\n')) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75);
      }),
    );
  });

  test('never cuts a character into bytes', () => {
    for (const piece of foldLine('õ'.repeat(100)).split('\r\n')) expect(piece).toMatch(/^ ?õ+$/);
    expect(foldLine('a'.repeat(75))).not.toContain('\r\n');
    expect(foldLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
  });
});

describe('escaping', () => {
  test('gives back the text, without controls and with one sort of line break', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = text
          .toWellFormed()
          .replaceAll(/\r\n?/g, '\n')
          .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');
        expect(readText(escapeText(text))).toBe(plain);
      }),
    );
  });

  test('keeps any title from being anything but text', () => {
    fc.assert(
      fc.property(anyText, anyText, (summary, description) => {
        const day: CalendarDay = {
          ...{ uid: 'a@b', sequence: 1, stamp: '2026-01-01', on: '2027-01-01', url: undefined },
          ...{ summary, description },
        };
        const { components } = readCalendar(bytes(writeCalendar(summary, [day, day])));
        expect(components.map(({ name, lines }) => [name, lines.length])).toEqual([
          ['VEVENT', 7],
          ['VEVENT', 7],
        ]);
      }),
    );
  });
});

function calendarsOf(handbook: Handbook, name: EditionName = 'audit', date = '2026-11-20') {
  const edition = select(publish(handbook, date, { drafts: false }), name, date);
  return new Map(
    reviewCalendars(edition).map((calendar) => {
      const { lines, components } = readCalendar(bytes(writeReviewCalendar(calendar, edition)));
      return [
        calendar.name,
        { lines, events: components.filter((one) => one.name === 'VEVENT'), components },
      ];
    }),
  );
}

function eventOf(handbook: Handbook, slug: string, date?: string) {
  const events = calendarsOf(handbook, 'audit', date).get('reviews')?.events ?? [];
  const event = events.find((one) => valueOf(one, 'UID').startsWith(`${slug}@`));
  if (event === undefined) throw new Error(`${slug} is not in the calendar.`);
  return event;
}

describe('the calendar of reviews', () => {
  test('has an all-day event for each document in force, and one calendar for each owner', () => {
    const calendars = calendarsOf(readHandbook(releasedHandbook()));
    expect([...calendars.keys()]).toEqual(['reviews', 'reviews-officer']);
    const events = calendars.get('reviews')?.events ?? [];
    expect(events.map((event) => [valueOf(event, 'UID'), valueOf(event, 'DTSTART')])).toEqual([
      ['key-cabinet@audit.clinic.example.org', '20260710'],
      ['access-control@audit.clinic.example.org', '20270110'],
      ['privacy-notice@audit.clinic.example.org', '20270202'],
    ]);
    const event = eventOf(readHandbook(releasedHandbook()), 'access-control');
    expect(event.lines.find(({ name }) => name === 'DTSTART')?.parameters).toEqual(['VALUE=DATE']);
    expect(readText(valueOf(event, 'SUMMARY'))).toBe('Review POL-021: Access control policy');
    expect(valueOf(event, 'URL')).toBe('https://audit.clinic.example.org/documents/access-control/');
  });

  test('holds only what the reader of an edition may see', () => {
    const calendars = calendarsOf(readHandbook(releasedHandbook()), 'staff');
    const events = calendars.get('reviews')?.events ?? [];
    expect(events.map((event) => valueOf(event, 'UID'))).toEqual([
      'access-control@staff.clinic.example.org',
      'privacy-notice@staff.clinic.example.org',
    ]);
  });

  test('knows an event again, and raises its sequence, when a review moves its day', () => {
    const handbook = readHandbook(releasedHandbook());
    const before = eventOf(handbook, 'access-control');
    const request = { document: 'access-control', on: '2026-11-20', outcome: 'confirmed' as const };
    const when = { today: '2026-11-20', recordedAt: '2026-11-20T10:00:00Z' };
    const reviewed = planReview(handbook, [request], when).after;
    const after = eventOf(reviewed, 'access-control');
    expect(valueOf(after, 'UID')).toBe(valueOf(before, 'UID'));
    expect(valueOf(after, 'DTSTART')).toBe('20271120');
    expect(Number(valueOf(after, 'SEQUENCE'))).toBeGreaterThan(Number(valueOf(before, 'SEQUENCE')));
    expect(valueOf(after, 'DTSTAMP')).toBe('20261120T000000Z');

    // Taken back: the day moves back, and the number does not.
    const states = { void: true as const };
    const correction = { event: 3, document: 'access-control', states, why: 'It was another policy.' };
    const corrected = eventOf(planCorrection(reviewed, correction, when).after, 'access-control');
    expect(valueOf(corrected, 'DTSTART')).toBe('20270110');
    expect(Number(valueOf(corrected, 'SEQUENCE'))).toBeGreaterThan(Number(valueOf(after, 'SEQUENCE')));
  });

  test('does not change with the day on which it is built', () => {
    const handbook = readHandbook(releasedHandbook());
    expect(eventOf(handbook, 'access-control', '2027-06-01')).toEqual(eventOf(handbook, 'access-control'));
  });

  test('is a calendar even while nothing is in force', () => {
    const calendars = calendarsOf(readHandbook(small));
    expect([...calendars.keys()]).toEqual(['reviews']);
    expect(calendars.get('reviews')?.components.map(({ name }) => name)).toEqual(['VTIMEZONE']);
  });
});
