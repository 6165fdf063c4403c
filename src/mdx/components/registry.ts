import type { Component } from '../component.ts';
import { callout } from './callout.ts';
import { clock } from './clock.ts';
import { contact } from './contact.ts';
import { count } from './count.ts';
import { decide } from './decide.ts';
import { decision } from './decision.ts';
import { doc } from './doc.ts';
import { example } from './example.ts';
import { inShort } from './in-short.ts';
import { automatedDecisions } from './notice/automated-decisions.ts';
import { complain } from './notice/complain.ts';
import { dataCategories } from './notice/data-categories.ts';
import { lawfulBases } from './notice/lawful-bases.ts';
import { mustYouProvide } from './notice/must-you-provide.ts';
import { noticeLabel } from './notice/notice-label.ts';
import { purposes } from './notice/purposes.ts';
import { recipients } from './notice/recipients.ts';
import { retention } from './notice/retention.ts';
import { rights } from './notice/rights.ts';
import { sources } from './notice/sources.ts';
import { tells } from './notice/tells.ts';
import { transfers } from './notice/transfers.ts';
import { param } from './param.ts';
import { role } from './role.ts';
import { rule } from './rule.ts';
import { satisfies } from './satisfies.ts';
import { soa } from './soa.ts';
import { steps } from './steps.ts';
import { term } from './term.ts';
import { when } from './when.ts';

/** All components, in the order of the author's manual. */
export const components: readonly Component[] = [
  inShort,
  rule,
  callout,
  steps,
  example,
  satisfies,
  when,
  decide,
  doc,
  role,
  term,
  contact,
  param,
  count,
  clock,
  decision,
  soa,
  purposes,
  lawfulBases,
  dataCategories,
  sources,
  mustYouProvide,
  recipients,
  transfers,
  retention,
  automatedDecisions,
  rights,
  complain,
  noticeLabel,
  tells,
];

const byName: Readonly<Record<string, Component>> = Object.fromEntries(
  components.map((component) => [component.name, component]),
);

/** The component of this name; nothing for `constructor`, `toString` and whatever else an object inherits. */
export function findComponent(name: string): Component | undefined {
  return Object.hasOwn(byName, name) ? byName[name] : undefined;
}
