import { question } from '../data/ask.ts';
import type { Contact } from '../schema/contact.ts';
import type { AnyHandbook, EditionName } from '../schema/handbook.ts';

/**
 * Whom the reader of a page asks: the contact of the role that owns the document, where this edition has one that can be
 * written to, else whoever keeps the handbook.
 *
 * @param owner Id of a role; empty for a page that is no document.
 */
export const whomToAsk = question(
  'whom-to-ask',
  (handbook: AnyHandbook, edition: EditionName, owner: string): Contact | undefined => {
    const { privacy, security } = handbook.organization.contacts;
    const role = handbook.roles.find(({ id }) => id === owner);
    const known = [role?.contact, edition === 'public' ? privacy : security, privacy].flatMap(
      (id) => handbook.contacts.find((contact) => contact.id === id) ?? [],
    );
    // A line that is a telephone alone rings for what cannot wait, and not for a question about a text.
    return known.find(({ channels }) => channels.some(({ kind }) => kind === 'email')) ?? known[0];
  },
);
