import { type Checklist, checklistsOf } from '../frameworks/checklist.ts';
import { type CrosswalkView, crosswalkViews } from '../frameworks/read-crosswalk.ts';
import { type Statement, statementsOf } from '../frameworks/statement.ts';
import { edition } from './edition.ts';

/** The tables of this edition that have a page: for that page, and for each file that the table is taken away as. */

export function crosswalkPaths(): { params: { from: string; to: string }; props: { view: CrosswalkView } }[] {
  return crosswalkViews(edition().handbook).map((view) => ({
    params: { from: view.from.id, to: view.to.id },
    props: { view },
  }));
}

export function checklistPaths(): { params: { checked: string }; props: { checklist: Checklist } }[] {
  return checklistsOf(edition().handbook).map((checklist) => ({
    params: { checked: checklist.framework.id },
    props: { checklist },
  }));
}

export function statementPaths(): { params: { statement: string }; props: { statement: Statement } }[] {
  return statementsOf(edition().handbook).map((statement) => ({
    params: { statement: statement.framework.id },
    props: { statement },
  }));
}
