import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadHandbook } from '../../src/handbook/load.ts';
import { compareObserved } from '../../src/privacy/compare-observed.ts';
import { activitiesOnline, declaredOnline } from '../../src/privacy/declared-online.ts';
import { registers } from '../../src/registers/registers.ts';
import { placeOfRow } from '../../src/rules/place-of-row.ts';
import type { Observation } from '../../src/schema/observation.ts';
import { changed, notice } from '../support/faulty-handbook.ts';
import { temporaryHandbook } from '../support/temporary-handbook.ts';
import type { ProofPlay, Said } from './obeyed-on-proof.ts';

const file = 'content/registers/processing-activities/website.yaml';
const declared = {
  hosts: '{ name: maps.example.net, what: Maps }',
  storage:
    '{ name: choice, kind: cookie, purpose: { en: To remember a choice }, duration: { en: A year }, asksFirst: false }',
  forms: '{ address: /contact/, asks: [name] }',
};

/** The small handbook with an activity of its website: the example of the register, with other hosts, storage and forms. */
function withWebsite(): string {
  const online = Object.entries(declared).map(([list, row]) => `  ${list}:\n    - ${row}\n`);
  return temporaryHandbook({
    ...changed(notice, 'type: notice', 'type: notice\nnotice: { regimes: [gdpr], activities: [website] }'),
    [file]: registers.processingActivities.example
      .trimStart()
      .replace('online: none', `online:\n${online.join('')}`),
  });
}

/** What a browser meets, one thing of each kind. */
const met = {
  hosts: [{ name: 'maps.example.net', page: '/', byForm: false }],
  storage: [{ kind: 'cookie', name: 'choice', host: 'example.org', page: '/' }],
  forms: [{ asks: ['name'], sendsTo: '/contact/', pages: ['/contact/'] }],
} as const satisfies Pick<Observation, 'hosts' | 'storage' | 'forms'>;

/** Holds what a browser met against the files of the handbook, as `observe` does. */
function observed(root: string, all: Pick<Observation, 'hosts' | 'storage' | 'forms'>): readonly Said[] {
  const { handbook, diagnostics } = loadHandbook(root);
  const told = handbook?.documents.find(({ slug }) => slug === 'privacy-notice') ?? {};
  const activities = activitiesOnline(handbook?.processingActivities ?? [], told);
  if (handbook === undefined || activities[0] === undefined) throw new Error(JSON.stringify(diagnostics));
  const place = placeOfRow(handbook, registers.processingActivities, activities[0].id, 'online');
  return compareObserved(all, declaredOnline(activities), {
    ...{ notice: 'privacy-notice', place, isDeclared: true },
  }).findings.map(({ hint = '', ...said }) => ({ ...said, hint }));
}

function rewrite(root: string, change: (text: string) => string): void {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error('Nothing was changed.');
  writeFileSync(path, changed);
}

/** A row is gone from the register; whoever obeys writes the one that the hint spells. */
function undeclared(list: keyof typeof declared): ProofPlay {
  return {
    begin: withWebsite,
    make: (root) =>
      rewrite(root, (text) => text.replace(`${list}:\n    - ${declared[list]}`, `${list}: none`)),
    judge: (root) => observed(root, met),
    obey: (root, { hint }) => {
      const row = /or write (\{.*\}) under/.exec(hint)?.[1];
      const [, where] = /under "(\w+)" of "online" in (?:\S+)/.exec(hint) ?? [];
      if (where !== list || !hint.includes(file)) throw new Error(hint);
      rewrite(root, (text) => text.replace(`${list}: none`, `${list}:\n    - ${row}`));
    },
  };
}

/** What is found on a live website alone, and one who does what `observe` says of it. */
export const observedPlays: Readonly<Record<string, ProofPlay>> = {
  'undeclared-host': undeclared('hosts'),
  'undeclared-storage': undeclared('storage'),
  'undeclared-form': undeclared('forms'),
  'stored-before-yes': {
    begin: withWebsite,
    make: (root) => rewrite(root, (text) => text.replace('asksFirst: false', 'asksFirst: true')),
    judge: (root) => observed(root, met),
    obey: (root, { hint }) => {
      const said = /write (asksFirst: \w+)/.exec(hint)?.[1];
      rewrite(root, (text) => text.replace('asksFirst: true', said ?? ''));
    },
  },
};
