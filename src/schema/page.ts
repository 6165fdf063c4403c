import type { EditionName } from './handbook.ts';

/** Pages with an address of their own that a text may link to, with the editions that have them. */
export const fixedPages: Readonly<Record<string, readonly EditionName[]>> = {
  '/': ['public', 'staff', 'audit'],
  '/search/': ['public', 'staff', 'audit'],
  '/a-z/': ['public', 'staff', 'audit'],
  '/glossary/': ['public', 'staff', 'audit'],
  '/accessibility/': ['public', 'staff', 'audit'],
  '/print/': ['public', 'staff', 'audit'],
  '/integrity/': ['public', 'staff'],
  '/notices/': ['public'],
  '/answers/': ['staff', 'audit'],
  '/frameworks/': ['staff', 'audit'],
  '/coverage/': ['audit'],
  '/stage-1/': ['audit'],
  '/register/': ['audit'],
  '/registers/': ['audit'],
  '/ledger/': ['audit'],
  '/soa/': ['audit'],
  '/crosswalks/': ['audit'],
};
