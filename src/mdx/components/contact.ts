import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import type { Channel } from '../../schema/contact.ts';
import { slug } from '../../schema/words.ts';
import type { Component } from '../component.ts';

const props = z.strictObject({ id: slug.meta({ description: 'Id in content/contacts.yaml' }) });

export const contact: Component<z.infer<typeof props>> = {
  name: 'Contact',
  summary: 'Prints where somebody answers: title, best channel and hours.',
  props,
  kind: 'phrase',
  content: 'none',
  example: 'Report it to the <Contact id="incident-line"/>.',
  cites: ({ id }) => [{ kind: 'contact', id, prop: 'id' }],
  render: ({ id }, _, context) => {
    const contact = context.contact(id);
    const best = contact?.channels[0];
    if (contact === undefined || best === undefined) return h('span', { dataContact: id }, id);
    const zone = contact.timeZone === undefined ? '' : `, ${placeOf(contact.timeZone)} time`;
    return h(
      'span',
      { dataContact: id },
      `${contact.title}, `,
      renderChannel(best),
      ` (${contact.hours}${zone})`,
    );
  },
};

function renderChannel(channel: Channel): ElementContent {
  switch (channel.kind) {
    case 'phone':
      return h('a', { href: `tel:${channel.number.replaceAll(/[^+0-9]/g, '')}` }, channel.number);
    case 'email':
      return h('a', { href: `mailto:${channel.address}` }, channel.address);
    case 'web':
      return h('a', { href: channel.address }, channel.title);
    case 'post':
      return { type: 'text', value: channel.address };
  }
}

/** `America/New_York` is read as "New York". */
function placeOf(timeZone: string): string {
  return timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
