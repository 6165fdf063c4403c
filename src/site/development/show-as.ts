import { showResults } from '../scripts/show-results.ts';

/**
 * Shows a page as a reader in another mode sees it: the rules of that mode count, and those of the screen do not. What a
 * browser does by itself is done here in few words: system colours in the place of ours, no shadows, no grounds.
 */
const as = document.querySelector<HTMLElement>('[data-as]')?.dataset.as;
const results = document.querySelector<HTMLOListElement>('#search-results');
if (results !== null)
  showResults(results, [
    {
      url: '#main',
      title: 'A search result',
      text: 'You must report a lost phone at once.',
      found: new Set(['lost', 'phone']),
      level: 'must',
      who: 'Everyone',
      source: 'Rule 5.1, Incident management policy',
      also: [{ url: '#main', title: 'The next best section' }],
    },
  ]);

if (as === 'light' || as === 'dark') document.documentElement.style.colorScheme = as;
// The styles of a page that is shown live arrive by and by.
if (as === 'print') addEventListener('load', () => pretend(/\bprint\b/, /\bscreen\b/));
if (as === 'forced')
  addEventListener('load', () => {
    pretend(/forced-colors: active/);
    const forced = new CSSStyleSheet();
    forced.replaceSync(`
      :root { color-scheme: light; --paper: Canvas; --ink: CanvasText; --accent: CanvasText; --late: CanvasText; --due: CanvasText; --quiet: CanvasText; --line: CanvasText; --edge: CanvasText; --wash: Canvas; }
      * { background-color: Canvas !important; color: CanvasText !important; border-color: CanvasText !important; box-shadow: none !important; text-shadow: none !important; }
      a, a * { color: LinkText !important; }
      button, button * { color: ButtonText !important; background-color: ButtonFace !important; }
    `);
    document.adoptedStyleSheets = [forced];
  });

/** Lets the rules of one medium count, and those of another not, wherever they stand. */
function pretend(medium: RegExp, other?: RegExp): void {
  for (const sheet of document.styleSheets) walk(sheet.cssRules);
  function walk(rules: CSSRuleList): void {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) {
        if (medium.test(rule.media.mediaText)) rule.media.mediaText = 'all';
        else if (other?.test(rule.media.mediaText)) rule.media.mediaText = 'not all';
      }
      if (rule instanceof CSSGroupingRule) walk(rule.cssRules);
    }
  }
}
