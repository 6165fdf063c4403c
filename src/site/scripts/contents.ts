/**
 * Marks in "On this page" the section that is being read. Where the contents have a column they lie open, by style; here
 * they are so by their state, too, for programs that read the page aloud.
 */
const folded = document.querySelector<HTMLDetailsElement>('.contents details');
const hasColumn = matchMedia('(min-width: 72em)');
const unfold = () => {
  if (folded !== null) folded.open = hasColumn.matches;
};
hasColumn.addEventListener('change', unfold);
if (hasColumn.matches) unfold();

const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.contents a')].map((link) => [
    decodeURIComponent(link.hash.slice(1)),
    link,
  ]),
);
const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);

function mark(): void {
  // The heading that has passed the upper third of the window is the one being read.
  const line = window.innerHeight / 3;
  const current = headings.findLast((heading) => heading.getBoundingClientRect().top <= line) ?? headings[0];
  for (const [id, link] of links) {
    if (id === current?.id) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

if (headings.length > 0) {
  // Not an observer of the headings: who jumps past all of them at once crosses none.
  addEventListener('scroll', mark, { passive: true });
  mark();
}
