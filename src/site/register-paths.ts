import { type RegisterView, viewRegister } from '../exports/register.ts';
import { shownIn } from '../registers/lists-of.ts';
import { edition } from './edition.ts';

/** The registers of this edition that have a page, for each page and file that is made of one. */
export function registerPaths(): { params: { register: string }; props: { view: RegisterView } }[] {
  return shownIn(edition()).flatMap((list) => {
    const view = viewRegister(edition(), list);
    return view === undefined ? [] : [{ params: { register: view.name }, props: { view } }];
  });
}
