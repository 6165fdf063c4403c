import { dayIn, daysBetween } from './reader-day.ts';

/**
 * Draws the line of the day into the life of a document. It is the reader's day and not the builder's: else every
 * history would be another page each day.
 */
for (const drawing of document.querySelectorAll<SVGSVGElement>('.life svg[data-from]')) {
  const { from = '', days, zone } = drawing.dataset;
  const today = dayIn(zone);
  const place = (daysBetween(from, today) / Number(days)) * 100;
  // Read before the first day, or long after the page was made: the axis does not reach as far.
  if (!(place >= 0 && place <= 100)) continue;
  const axis = drawing.querySelector('.axis');
  axis?.after(line(place, Number(axis.getAttribute('y1'))), name(place, today));
}

function line(place: number, bottom: number): Element {
  return make('line', { class: 'today', x1: `${place}%`, x2: `${place}%`, y1: '18', y2: String(bottom) });
}

function name(place: number, today: string): Element {
  const atEdge = place > 70;
  const text = make('text', {
    class: 'today-name',
    x: `${place}%`,
    y: '13',
    'text-anchor': atEdge ? 'end' : 'middle',
    dx: atEdge ? '12' : '0',
  });
  // As all days of the handbook are written.
  const style = { dateStyle: 'long', timeZone: 'UTC' } as const;
  text.textContent = new Intl.DateTimeFormat('en-GB', style).format(new Date(today));
  return text;
}

function make(kind: string, attributes: Readonly<Record<string, string>>): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', kind);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}
