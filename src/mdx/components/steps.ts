import { h } from 'hastscript';
import { z } from 'zod';
import type { Component } from '../component.ts';

const props = z.strictObject({});

export const steps: Component<z.infer<typeof props>> = {
  name: 'Steps',
  summary: 'One numbered list of steps, to be done in this order.',
  props,
  kind: 'block',
  content: 'blocks',
  example: [
    '<Steps>',
    '1. Lock the device from another one.',
    '2. Call the incident line.',
    '3. Write down when you last had it.',
    '</Steps>',
  ].join('\n'),
  makes: { div: ['dataSteps'] },
  render: (_, children) => h('div', { dataSteps: '' }, ...children),
};
