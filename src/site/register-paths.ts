import { question } from '../data/ask.ts';
import { type ClientPack, clientPacks } from '../exports/client-pack.ts';
import { type RegisterView, viewRegister } from '../exports/register.ts';
import { shownIn } from '../registers/lists-of.ts';
import type { EditionHandbook, EditionName } from '../schema/handbook.ts';
import { edition } from './edition.ts';

/** The registers of this edition that have a page, for each page and file that is made of one. */
export function registerPaths(): { params: { register: string }; props: { view: RegisterView } }[] {
  return viewsOf().map((view) => ({ params: { register: view.name }, props: { view } }));
}

/** The pages of those that are too long for one. */
export function registerPartPaths() {
  return viewsOf().flatMap((view) =>
    view.pages.map((part) => ({ params: { register: view.name, rows: part.name }, props: { view, part } })),
  );
}

/** What is shown to each client. */
export function packPaths(): { params: { client: string }; props: { pack: ClientPack } }[] {
  const { handbook, name } = edition();
  return clientPacks(handbook, name).map((pack) => ({ params: { client: pack.client.id }, props: { pack } }));
}

function viewsOf(): readonly RegisterView[] {
  const { handbook, name } = edition();
  return registerViews(handbook, name);
}

/** Laid out once for their pages, tables and files. */
const registerViews = question(
  'register-views',
  (handbook: EditionHandbook, name: EditionName): readonly RegisterView[] =>
    shownIn({ handbook, name }).flatMap((list) => viewRegister({ handbook, name }, list) ?? []),
);
