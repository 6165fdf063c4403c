/** Marks in "On this page" the section that is being read. */
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
