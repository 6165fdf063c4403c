import { openSection } from '../say-unclear.ts';

/** Lets the reader choose the section that was unclear; without this script they write it into the mail. */
const link = document.querySelector<HTMLAnchorElement>('[data-unclear]');
const headings = [...document.querySelectorAll<HTMLElement>('.text :is(h2, h3)[id]')];

if (link !== null && headings.length > 0) {
  const whole = link.href;
  const choice = document.createElement('select');
  choice.append(
    new Option(link.dataset.which, ''),
    ...headings.map((heading) => new Option(textOf(heading), heading.id)),
  );
  choice.setAttribute('aria-label', link.dataset.label ?? '');
  const fill = () => {
    const heading = headings.find(({ id }) => id === choice.value);
    const section = heading === undefined ? openSection : `${textOf(heading)} (#${heading.id})`;
    link.href = whole.replace(encodeURIComponent(openSection), encodeURIComponent(section));
  };
  choice.addEventListener('change', fill);
  // Whoever was led to a section asks about that one.
  const led = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (headings.some((heading) => heading.id === id)) choice.value = id;
    fill();
  };
  addEventListener('hashchange', led);
  link.after(' ', choice);
  led();
}

function textOf(heading: HTMLElement): string {
  return (heading.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
