import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import type { RenderContext } from '../../src/mdx/component.ts';
import { complain } from '../../src/mdx/components/notice/complain.ts';
import { exampleActivities } from '../../src/mdx/components/notice/example.ts';
import { purposes } from '../../src/mdx/components/notice/purposes.ts';
import { transfers } from '../../src/mdx/components/notice/transfers.ts';
import type { PublicActivity } from '../../src/schema/public-activity.ts';
import { exampleRecords } from '../../src/site/manual/example-records.ts';

/** A context in a language, with activities that the notice covers. */
function telling(activities: readonly PublicActivity[], language = 'en'): RenderContext {
  return { ...exampleRecords, language, number: '', covered: () => activities };
}

/** The texts of the cells of what is printed, row by row. */
function cellsOf(html: string): string[][] {
  return Array.from(html.matchAll(/<tr>(.*?)<\/tr>/gs), ([, row = '']) =>
    Array.from(row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs), ([, cell = '']) => cell),
  );
}

const print = (activities: readonly PublicActivity[], language?: string) =>
  cellsOf(toHtml([purposes.render({}, [], telling(activities, language))].flat()));

const [reminders] = exampleActivities as readonly [PublicActivity];
const treatment: PublicActivity = {
  ...reminders,
  regimes: ['hipaa'],
  purposes: reminders.purposes.map((purpose) => ({
    ...purpose,
    example: { en: 'We write to you the day before', es: 'Le escribimos el día anterior' },
    lawfulBasis: 'none',
    art9Condition: 'none',
    hipaaCategory: 'treatment',
  })),
};

describe('Purposes', () => {
  test('prints data, ground and time where the GDPR holds', () => {
    expect(print([reminders])[0]).toEqual(['Why', 'What we use', 'Reason in law', 'How long']);
  });

  test('prints an example in their place where it does not, as HIPAA asks', () => {
    expect(print([treatment])).toEqual([
      ['Why', 'For example'],
      ['To remind you of a visit', 'We write to you the day before'],
    ]);
    expect(print([treatment], 'es')[0]).toEqual(['Para qué', 'Por ejemplo']);
    expect(print([treatment], 'es')[1]?.[1]).toBe('Le escribimos el día anterior');
  });

  test('prints data and time alone where there is neither a ground nor an example', () => {
    const silent = {
      ...treatment,
      purposes: treatment.purposes.map((purpose) => ({ ...purpose, example: 'none' as const })),
    };
    expect(print([silent])[0]).toEqual(['Why', 'What we use', 'How long']);
    // Beside one that has an example, its place stays empty.
    expect(print([treatment, silent])[2]).toEqual(['To remind you of a visit', '']);
  });
});

test('Complain prints every way to reach the place', () => {
  const channels = [
    { kind: 'web', address: 'https://example.org/', title: 'Our form' },
    { kind: 'phone', number: '+1 617 555 0123' },
    { kind: 'post', address: 'Street 1' },
  ] as const;
  const known = telling([]);
  const html = toHtml(
    [
      complain.render({ to: 'incident-line' }, [], {
        ...known,
        contact: (id) => {
          const contact = known.contact(id);
          return contact && { ...contact, channels: [...channels] };
        },
      }),
    ].flat(),
  );
  expect(html).toContain(
    '<a href="https://example.org/">Our form</a>, <a href="tel:+16175550123">+1 617 555 0123</a>, Street 1 (',
  );
});

test.each([
  ['en', 'Art. 6(1)(b) and (c). For health data: Art. 9(2)(h)'],
  ['et', 'art 6 lg 1 p b ja c. Terviseandmed: art 9 lg 2 p h'],
  ['es', 'art. 6.1 b) y c). Para los datos de salud: art. 9.2 h)'],
])('a ground is cited as %s cites it', (language, cited) => {
  expect(print([reminders], language)[1]?.[2]).toContain(cited);
});

test('Spanish says "e" before an i', () => {
  const safety: PublicActivity = {
    ...reminders,
    purposes: reminders.purposes.map((purpose) => ({
      ...purpose,
      art9Condition: ['Art.9(2)(h)', 'Art.9(2)(i)'],
    })),
  };
  expect(print([safety], 'es')[1]?.[2]).toContain('art. 9.2 h) e i)');
});

test('a decision of the Commission is called in Spanish what it is called there', () => {
  const [transfer] = reminders.transfers;
  const sent = {
    ...reminders,
    transfers:
      transfer === undefined ? [] : [{ ...transfer, decision: 'Implementing Decision (EU) 2021/914' }],
  };
  const printed = toHtml([transfers.render({}, [], telling([sent], 'es'))].flat());
  expect(printed).toContain('(Decisión de Ejecución (UE) 2021/914)');
});
