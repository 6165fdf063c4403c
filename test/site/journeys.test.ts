import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { EditionName } from '../../src/schema/handbook.ts';
import { browseEditions, test } from '../support/browse-editions.ts';

const site = browseEditions();

/** More than these nobody should need who has the first page before them. Reading on, by scrolling, is none. */
const mostActions = 3;
const phone = { width: 390, height: 844 };
const laptop = { width: 1280, height: 800 };

/** What somebody does: taps what is called so, types a query and Enter, or types a day and Enter. */
type Action = { readonly tap: string | RegExp } | { readonly ask: string } | { readonly day: string };

interface Journey {
  readonly need: string;
  readonly edition: EditionName;
  readonly actions: readonly Action[];
  /** Words of the answer, which must then stand before the reader's eyes, and not only somewhere on the page. */
  readonly answers: readonly (string | RegExp)[];
}

const reportIt = { tap: 'Report an incident' };
const officer = { tap: 'A police officer or an inspector stands at the front desk' };

const journeys: readonly Journey[] = [
  {
    need: 'I lost my phone',
    edition: 'staff',
    actions: [{ ask: 'lost phone' }],
    answers: ['Call at once, even if you may find it again.'],
  },
  {
    need: 'I lost my phone, and I would rather not type',
    edition: 'staff',
    actions: [reportIt, { tap: 'I lost a phone, laptop or badge, or it was stolen' }],
    answers: ['Call at once, even if you may find it again.', 'Say whether it was locked.'],
  },
  {
    need: 'May I use ChatGPT?',
    edition: 'staff',
    actions: [{ tap: 'May I use ChatGPT or another AI tool?' }],
    answers: [
      'The service desk lists the approved ones',
      'into an AI tool that is not approved for it. Taking out the name is not enough',
    ],
  },
  {
    need: 'May I use ChatGPT, typed',
    edition: 'staff',
    actions: [{ ask: 'may I use ChatGPT' }],
    answers: ['The service desk lists the approved ones, and the class of information'],
  },
  {
    need: 'A patient wants the record deleted',
    edition: 'staff',
    actions: [{ tap: 'A patient wants to see or delete the record. What do I do?' }],
    answers: ['You must pass every request to the Privacy office'],
  },
  {
    need: 'The police ask for a record',
    edition: 'staff',
    actions: [{ tap: 'The police or a court asks for a record. What do I do?' }],
    answers: ['must go to the General Counsel before anybody answers'],
  },
  {
    need: 'The police ask for a record, and stand at the desk',
    edition: 'staff',
    actions: [reportIt, officer],
    answers: ['Hand over nothing and show nothing before that person has answered.'],
  },
  {
    need: 'I am new here',
    edition: 'staff',
    actions: [{ tap: 'Clinicians' }],
    answers: ['Before your first shift', 'Lock your screen, write to patients in the Northwater app only'],
  },
  {
    need: 'A patient complains',
    edition: 'staff',
    actions: [{ ask: 'complaint about privacy' }],
    answers: ['You must pass on every complaint about privacy, also one made in passing.'],
  },
  {
    need: 'I am a patient, and I want to complain',
    edition: 'public',
    actions: [{ tap: 'Where can I complain?' }],
    answers: ['Our Data Protection Officer looks at it again.', 'Estonian Data Protection Inspectorate'],
  },
  {
    need: 'I am a patient, and I want my data deleted',
    edition: 'public',
    actions: [{ tap: 'Can I see, correct or delete it?' }],
    answers: ['Not while a law makes us keep it'],
  },
  {
    need: 'I am a patient in Boston, and I want a copy of my record',
    edition: 'public',
    actions: [{ tap: 'Get a copy of my data' }, { tap: 'If your care is in the United States' }],
    answers: ['If your care is in the United States', 'How to ask'],
  },
  {
    need: 'I am a patient who reads Estonian, and I want to complain',
    edition: 'public',
    actions: [{ tap: 'Eesti' }, { tap: 'Kaevata' }],
    answers: ['Seda tõlget ei ole kvalifitseeritud tõlkija veel kontrollinud.'],
  },
  {
    need: 'I sample A.8.10',
    edition: 'audit',
    actions: [{ ask: 'A.8.10' }, { tap: 'A.8.10 Information deletion' }],
    answers: [
      'Yes: law, contract',
      'Partly implemented',
      'GDPR Art. 5(1)(e) allows us to keep personal data',
    ],
  },
  {
    need: 'What was in force on 2 March?',
    edition: 'audit',
    actions: [{ day: '2026-03-02' }],
    answers: ['This is what was in force on 2 March 2026', /Access control policy\s*1\.1\.0\s*1 July 2025/],
  },
  {
    need: 'Is the SoA approved?',
    edition: 'audit',
    actions: [],
    answers: [/ISO\/IEC 27001:2022\s*Version 1\.3\.0\s*16 November 2026, Chief Executive/],
  },
  {
    need: 'What is missing for Stage 1?',
    edition: 'audit',
    actions: [{ tap: 'What is missing, by standard' }],
    answers: [/HIPAA: \d+ missing/, 'HIPAA-01 Written security policies and procedures mandatory'],
  },
];

describe('from the first page', () => {
  test.each(journeys)('$edition: $need', async ({ edition, actions, answers }) => {
    expect(actions.length).toBeLessThanOrEqual(mostActions);
    const { origin, base } = site.editions[edition];
    const page = await site.browser.newPage({ viewport: edition === 'audit' ? laptop : phone });
    await page.goto(origin + base);
    for (const action of actions) await act(page, action);
    for (const answer of answers)
      await expect
        .poll(() => page.evaluate(findBeforeEyes, patternOf(answer)), { message: String(answer) })
        .toBe('seen');
    await page.close();
  });

  test('words that are there and not before the eyes are not taken for an answer', async () => {
    const { origin, base } = site.editions.staff;
    const page = await site.browser.newPage({ viewport: phone });
    await page.goto(origin + base);
    const look = (words: string) => page.evaluate(findBeforeEyes, patternOf(words));
    expect(await look('What would you like to know?')).toBe('seen');
    expect(await look('All changes, and what is coming')).toBe('outside the window');
    expect(await look('Words that no page has')).toBe('not on the page');
    await page.evaluate(() => document.querySelector('h1')?.setAttribute('hidden', ''));
    expect(await look('What would you like to know?')).toBe('not shown');
    // The bar at the end of the window covers what lies behind it.
    await page.evaluate(() => {
      const line = document.createElement('p');
      line.textContent = 'Behind the bar';
      line.style.position = 'fixed';
      line.style.bottom = '0';
      document.querySelector('main')?.append(line);
    });
    expect(await look('Behind the bar')).toBe('covered');
    await page.close();
  });
});

describe('the notice that was in force on the day of my visit', () => {
  test('is led to from any day, and without script from the list of days', async () => {
    const { origin, base } = site.editions.public;
    const page = await site.browser.newPage({ viewport: phone });
    const notice = `${origin}${base}documents/website-and-app-privacy-notice/`;
    const answer = await page.goto(`${notice}on/2026-05-05/`);
    expect(answer?.status()).toBe(404);
    await page.getByRole('link', { name: 'What was in force on the day that you asked for' }).click();
    await page.getByText('the day you asked for').waitFor();
    expect(await page.textContent('main')).toContain('5 May 2026');
    await page.getByRole('link', { name: /version 1\.0\.0/ }).click();
    expect(page.url()).toBe(`${notice}v/1.0.0/`);
    await page.close();
    const plain = await site.browser.newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(`${notice}on/`);
    await still.getByRole('link', { name: 'From 16 March 2026' }).click();
    expect(await still.textContent('main')).toContain('version 1.0.0');
    await plain.close();
  });
});

describe('on a phone whose scripts and fonts come late', () => {
  test.each([
    ['staff', ''],
    ['staff', 'now/'],
    ['staff', 'answers/'],
    ['staff', 'search/'],
    ['staff', 'for/clinicians/rules/'],
    ['staff', 'documents/access-control/'],
    ['staff', 'no-such-page/'],
    ['audit', ''],
    ['audit', 'soa/'],
    ['audit', 'stage-1/'],
    ['audit', 'register/'],
    ['public', ''],
    ['public', 'documents/website-and-app-privacy-notice/'],
  ] as const)('nothing that the reader has begun to read moves: %s, /%s', async (edition, path) => {
    const { origin, base } = site.editions[edition];
    const context = await site.browser.newContext({ viewport: phone });
    await context.route(/\.(?:js|woff2)$/, async (route) => {
      await new Promise((wait) => setTimeout(wait, 600));
      await route.continue();
    });
    const page = await context.newPage();
    await page.goto(origin + base + path, { waitUntil: 'networkidle' });
    const moved = await page.evaluate(
      () =>
        new Promise<number>((tell) => {
          const shifts = (list: PerformanceObserverEntryList) =>
            list.getEntries().reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0);
          new PerformanceObserver((list) => tell(shifts(list))).observe({
            type: 'layout-shift',
            buffered: true,
          });
          // Without a shift there is no entry, and nobody is called.
          setTimeout(() => tell(0), 300);
        }),
    );
    expect(moved).toBe(0);
    await context.close();
  });
});

async function act(page: Page, action: Action): Promise<void> {
  if ('tap' in action) {
    const name = action.tap;
    const exact = typeof name === 'string';
    await page.getByRole('link', { name, exact }).filter({ visible: true }).first().click();
    await page.waitForLoadState();
  } else if ('ask' in action) {
    const field = page.locator('input[type=search]:visible');
    await field.fill(action.ask);
    await field.press('Enter');
    await page.waitForSelector('#search-results[data-state="done"] > li');
  } else {
    const field = page.locator('input[type=date]:visible');
    await field.fill(action.day);
    const from = page.url();
    await field.press('Enter');
    await page.waitForURL((url) => url.href !== from);
  }
}

/** The words as a pattern, any white space between them. */
function patternOf(words: string | RegExp): string {
  if (typeof words !== 'string') return words.source;
  return words
    .split(/\s+/)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('\\s+');
}

/** Whether the words stand in the window where they are seen whole, and nothing lies over them. Runs in the page. */
function findBeforeEyes(pattern: string): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const pieces: { readonly node: Text; readonly from: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    pieces.push({ node: node as Text, from: text.length });
    text += (node as Text).data;
  }
  const at = (place: number) => pieces.findLast(({ from }) => from <= place);
  let found = 'not on the page';
  for (const match of text.matchAll(new RegExp(pattern, 'g'))) {
    const start = at(match.index);
    const end = at(match.index + match[0].length - 1);
    if (start === undefined || end === undefined) continue;
    const range = document.createRange();
    range.setStart(start.node, match.index - start.from);
    range.setEnd(end.node, match.index + match[0].length - end.from);
    const lines = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    if (lines.length === 0) found = 'not shown';
    else if (
      lines.some(({ top, bottom, left }) => top < 0 || bottom > innerHeight || left < 0 || left > innerWidth)
    )
      found = 'outside the window';
    else if (
      lines.some(({ left, top, width, height }) => {
        const above = document.elementFromPoint(left + width / 2, top + height / 2);
        return (
          above === null ||
          (!range.commonAncestorContainer.contains(above) && !above.contains(range.commonAncestorContainer))
        );
      })
    )
      found = 'covered';
    else return 'seen';
  }
  return found;
}
