import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { z } from 'zod';
import { wordsOf } from '../../languages/languages.ts';
import { type Channel, contactIn } from '../../schema/contact.ts';
import { slug } from '../../schema/words.ts';
import type { Component } from '../component.ts';

const props = z.strictObject({
  id: slug.meta({ description: 'Id in content/contacts.yaml' }),
  ways: z
    .literal('all')
    .optional()
    .meta({ description: 'all: every way to reach them; left out, the best one' }),
});

export const contact: Component<z.infer<typeof props>> = {
  name: 'Contact',
  summary: 'Prints where somebody answers: title, the best way to reach them and hours.',
  props,
  kind: 'phrase',
  content: 'none',
  example: 'Report it to the <Contact id="incident-line"/>.',
  exampleRecords: {
    contacts: [
      {
        id: 'incident-line',
        title: 'Incident line',
        purpose: 'Report that something went wrong.',
        classification: 'public',
        channels: [{ kind: 'phone', number: '+1 617 555 0123' }],
        hours: 'day and night',
        languages: ['en'],
      },
    ],
  },
  makes: { span: ['dataContact'], a: ['href'] },
  cites: ({ id }) => [{ kind: 'contact', id, prop: 'id' }],
  render: ({ id, ways }, _, context) => {
    const contact = context.contact(id);
    const best = contact?.channels[0];
    if (contact === undefined || best === undefined) return h('span', { dataContact: id }, id);
    const words = wordsOf(context.language).contact;
    const { title, hours } = contactIn(contact, context.language, words.time);
    return h(
      'span',
      { dataContact: id },
      `${title}, `,
      ...[...Map.groupBy(contact.channels, ({ kind }) => kind)]
        .filter(([kind]) => ways === 'all' || kind === best.kind)
        .flatMap(([, channels], index) => [
          ...(index === 0 ? [] : [', ']),
          ...renderChannels(channels, words.or),
        ]),
      ` (${hours})`,
    );
  },
};

/** Two telephone numbers are two countries: whoever reads must find their own. */
function renderChannels(channels: readonly Channel[], or: string): (ElementContent | string)[] {
  return channels.flatMap((channel, index) => [...(index === 0 ? [] : [` ${or} `]), renderChannel(channel)]);
}

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
