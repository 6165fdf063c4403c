import type { Diagnostic } from '../source/diagnostic.ts';

/** The page that stands in for all others while the handbook has faults. It reloads by itself when they are mended. */
export function problemPage(problems: readonly Diagnostic[], base: string): string {
  const rows = problems.map(
    ({ file, line, column, rule, message, hint }) =>
      `<li><p><code>${escapeText(`${file}:${line}:${column}`)}</code> <small>${escapeText(rule)}</small></p><p>${escapeText(message)}${hint === undefined ? '' : ` <strong>${escapeText(hint)}</strong>`}</p></li>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mend this first</title><script type="module" src="${base}@vite/client"></script>
<style>body{font:18px/1.5 Georgia,serif;max-width:44rem;margin:3rem auto;padding:0 1rem;background:#fdfcf9;color:#1d2321}code{font-weight:600}small{color:#5b6661}li{margin-bottom:1.5rem}p{margin:0}strong{color:#0f5c55}</style></head>
<body><h1>Mend this first</h1><p>${problems.length === 1 ? 'One problem keeps' : `${problems.length} problems keep`} the handbook from being shown. The page comes back by itself when the file is saved.</p><ol>${rows.join('')}</ol></body></html>`;
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
