import { describe, expect, test } from 'vitest';
import { whomToAsk } from '../../src/registers/whom-to-ask.ts';
import type { Contact } from '../../src/schema/contact.ts';
import { handbookOf } from '../frameworks/made-up.ts';

const contactOf = (id: string): Contact => ({
  id,
  title: id,
  purpose: 'Ask.',
  classification: 'internal',
  channels: [{ kind: 'email', address: `${id}@example.org` }],
  hours: 'Day and night',
  languages: ['en'],
});
const { organization, ...rest } = handbookOf({
  roles: [
    { id: 'dpo', title: 'DPO', duty: 'Advises.', classification: 'internal', contact: 'dpo-line' },
    { id: 'ceo', title: 'CEO', duty: 'Leads.', classification: 'internal' },
  ],
  contacts: ['dpo-line', 'privacy', 'security'].map(contactOf),
});
const handbook = {
  ...rest,
  organization: { ...organization, contacts: { privacy: 'privacy', security: 'security' } },
};

describe('the reader of a page asks', () => {
  test('the contact of the role that owns the document', () =>
    expect(whomToAsk(handbook, 'staff', 'dpo')?.id).toBe('dpo-line'));
  test('whoever keeps the handbook where that role has none, and on a page that is no document', () => {
    expect(whomToAsk(handbook, 'staff', 'ceo')?.id).toBe('security');
    expect(whomToAsk(handbook, 'audit', '')?.id).toBe('security');
    expect(whomToAsk(handbook, 'public', '')?.id).toBe('privacy');
  });
  test('nobody that the edition does not have', () =>
    expect(whomToAsk({ ...handbook, contacts: [] }, 'staff', 'dpo')).toBeUndefined());
});
