/** A page with a fault of each kind that the gate is there for. */
export const faulty = `<!doctype html>
<html lang="en">
  <head>
    <title>A page with faults</title>
    <style>
      body { background: white; color: black; }
      .pale { color: #999; }
      .dim { color: #333; background: white; }
      .small { display: inline-block; width: 30px; height: 30px; overflow: hidden; }
      .cut { height: 1.2em; overflow: hidden; }
      @media (prefers-color-scheme: dark) { .dim { background: black; } }
      .faint { color: #333; }
      @media (max-width: 400px) and (prefers-color-scheme: light) { .faint { color: #999; } }
      @media (min-width: 401px) and (prefers-color-scheme: dark) { .ground { background: #444; } }
      @media (min-width: 401px) { .here { display: none; } }
      @media (max-width: 400px) and (prefers-color-scheme: light) { .here { color: #999; } }
      @media (max-width: 400px) { .small { width: 12px; height: 12px; line-height: 12px; } }
    </style>
  </head>
  <body>
    <p id="outside">Outside of every landmark</p>
    <main>
      <h1>Faults</h1>
      <img id="picture" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
      <p class="pale">Too pale to read</p>
      <p class="dim">Lost in the dark</p>
      <p class="faint">Too pale on a phone by day</p>
      <div class="ground"><p class="level">Lost on a laptop by night</p></div>
      <p class="here">Only there on a phone, and pale</p>
      <button id="saved" aria-label="Keep it">Save</button>
      <button class="small" id="one">1</button><button class="small" id="two">2</button>
      <h4 id="skipped">Two levels down</h4>
      <table><tr><td id="headless" headers="nowhere">A cell of no column</td></tr></table>
      <p lang="english" id="tongue">A language that is none</p>
      <p class="cut">Room for one line</p>
      <p class="wide">AsWideAsThisWordIsNoPhoneWasEverBuiltToShowItWhole</p>
      <form class="eager" onchange="dispatchEvent(new Event('submit', { bubbles: true }))"><input aria-label="Words" type="text"></form>
      <div class="title-block"><dl><dt>One</dt><dd>1</dd><dt>Two</dt><dd>2</dd></dl></div>
    </main>
  </body>
</html>`;

/** What must be said of it, each in the setting in which it is wrong. */
export const faults: readonly string[] = [
  'axe: region: #outside at 1280, light',
  'axe: image-alt: #picture at 1280, light',
  'axe: color-contrast: .pale at 1280, light',
  'axe: color-contrast: .pale at 320, dark',
  'axe: color-contrast: .dim at 320, dark',
  'axe: color-contrast: .faint at 320, light',
  'axe: color-contrast: .here at 320, light',
  'axe: color-contrast: .level at 1280, dark',
  'axe: label-content-name-mismatch: #saved at 1280, light',
  'axe: target-size: #one at 320, dark',
  'axe: heading-order: #skipped at 1280, light',
  'axe: valid-lang: #tongue at 1280, light',
  'facts: 2 facts, one below the other',
  'targets: <button> "1" in undefined: 16.0 x 12.0',
  'sideways: the page is wider than 320 pixels',
  'spaced: <p class="cut"> "Room for one line" is cut off',
  'changed: sends <form class="eager">',
];
