import { question } from '../data/ask.ts';
import { decisionOf, type StatementState, statementsOf, stateOf } from '../frameworks/statement.ts';
import type { Register, RegisterPage } from '../registers/define.ts';
import { processingActivities } from '../registers/processing-activities.ts';
import { processors } from '../registers/processors.ts';
import { transfers } from '../registers/transfers.ts';
import { stateInWords } from '../schema/control.ts';
import type { EditionHandbook, EditionName } from '../schema/handbook.ts';
import type { ProcessingActivity } from '../schema/processing-activity.ts';
import { listOrNone } from '../schema/told.ts';
import { evidenceInWords } from './evidence.ts';
import { type RegisterView, registerSheet, viewRegister } from './register.ts';
import type { Sheet } from './workbook.ts';

/**
 * What a processor shows to whoever it works for (GDPR Art. 28(3)(h); 45 CFR 164.504(e)): what it does for this client
 * with whose data, who works for it in turn, what protects the data, and by which evidence one sees that. It names no
 * other client, so that its workbook can be handed over as it is.
 */
export interface ClientPack {
  readonly client: EditionHandbook['clients'][number];
  readonly activities: RegisterView;
  readonly processors: RegisterView;
  readonly transfers: RegisterView;
  readonly measures: readonly Measure[];
  readonly certificates: EditionHandbook['certificates'];
}

/** A control that protects what is done for a client, or that its contract asks for. */
export interface Measure {
  readonly framework: string;
  readonly frameworkTitle: string;
  readonly id: string;
  readonly title: string;
  readonly state: StatementState;
  /** Whether the contract names it. */
  readonly asked: boolean;
  /** Each with its number, its place, and the day on which it was last sampled. */
  readonly evidence: readonly string[];
}

/** What of a register concerns a client: its other columns are ours alone. */
const pages = {
  activities: {
    title: 'What we do',
    lead: 'As the record of processing says it (GDPR Art. 30(2)).',
    columns: {
      title: 'Activity',
      version: 'Version',
      purposes: 'Purposes',
      subjectCategories: 'People',
      dataCategories: 'Data',
      recipients: 'Recipients',
      transfers: 'To other countries',
      retention: 'Time limits',
      securitySummary: 'Protected',
      dpia: 'Impact assessment',
      review: 'Reviewed',
    },
  } satisfies RegisterPage<ProcessingActivity>,
  processors: {
    title: 'Sub-processors',
    lead: 'Who handles this data for us, with what its contract says of Art. 28(3)(a) to (h) and what it has shown.',
    columns: {
      processorId: 'Company',
      service: 'For what',
      data: 'Data',
      location: 'Where',
      clauses: 'Art. 28(3)',
      subProcessors: 'It uses in turn',
      sccModule: 'Clauses, module',
      baa: 'Business associate agreement',
      breachNotice: 'Tells of a breach within',
      evidence: 'Proof',
    },
  } satisfies RegisterPage<EditionHandbook['processors'][number]>,
  transfers: {
    title: 'Other countries',
    lead: 'Who outside the European Economic Area gets or sees this data, and on what ground.',
    columns: {
      transfer: 'Transfer',
      exporter: 'From',
      importer: 'To',
      country: 'Country',
      data: 'Data',
      mechanism: 'Ground',
      module: 'Module',
      decision: 'Decision',
      docRef: 'Paper',
      reviewedOn: 'Reviewed',
    },
  } satisfies RegisterPage<EditionHandbook['transfers'][number]>,
};

/** The pack of each client of ours that an edition shows, by its id. */
export const clientPacks = question(
  'client-packs',
  (handbook: EditionHandbook, name: EditionName): readonly ClientPack[] =>
    handbook.clients.map((client) => packFor(handbook, name, client)),
);

function packFor(handbook: EditionHandbook, name: EditionName, client: ClientPack['client']): ClientPack {
  const activities = handbook.processingActivities.filter(
    ({ clients, status }) => status === 'active' && listOrNone(clients).includes(client.id),
  );
  const named = new Set(
    activities.flatMap(({ recipients }) => listOrNone(recipients).map(({ processorId }) => processorId)),
  );
  const sent = new Set(activities.flatMap((activity) => listOrNone(activity.transfers)));
  const view = <Item extends object>(
    key: string,
    register: Register<Item>,
    page: RegisterPage<Item>,
    items: readonly Item[],
  ) => viewOf(handbook, name, key, { ...register, page: { ...page, withoutUses: true } }, items);
  return {
    client,
    activities: view('processingActivities', processingActivities, pages.activities, activities),
    processors: view(
      'processors',
      processors,
      pages.processors,
      handbook.processors.filter(({ id }) => named.has(id)),
    ),
    transfers: view(
      'transfers',
      transfers,
      pages.transfers,
      handbook.transfers.filter(({ id }) => sent.has(id)),
    ),
    measures: measuresFor(handbook, client, activities),
    certificates: handbook.certificates,
  };
}

function viewOf<Item extends object>(
  handbook: EditionHandbook,
  name: EditionName,
  key: string,
  register: Register<Item>,
  items: readonly Item[],
): RegisterView {
  const view = viewRegister({ handbook, name }, { key, register: register as never, items });
  if (view === undefined) throw new Error(`The register ${key} has no page, and so no columns.`);
  return view;
}

/** Controls that the activities or the contract name, in the order of the statements in which we decided on them. */
function measuresFor(
  handbook: EditionHandbook,
  client: ClientPack['client'],
  activities: readonly ProcessingActivity[],
): readonly Measure[] {
  const keysIn = (named: ProcessingActivity['securityMeasures']) =>
    Object.entries(named).flatMap(([framework, ids]) => ids.map((id) => `${framework} ${id}`));
  const asked = new Set(keysIn(client.asks));
  const protecting = new Set(activities.flatMap(({ securityMeasures }) => keysIn(securityMeasures)));
  return statementsOf(handbook).flatMap(({ rows }) =>
    rows.flatMap((row) => {
      const key = `${row.framework.id} ${row.control.id}`;
      if (!asked.has(key) && !protecting.has(key)) return [];
      return [
        {
          framework: row.framework.id,
          frameworkTitle: row.framework.title,
          id: row.control.id,
          title: row.control.title,
          state: stateOf(row),
          asked: asked.has(key),
          evidence: (decisionOf(row)?.evidence ?? []).map(evidenceInWords),
        },
      ];
    }),
  );
}

/** The pack as a workbook: a sheet for each part that says something. */
export function packSheets({ activities, processors, transfers, measures }: ClientPack): readonly Sheet[] {
  const views = [activities, processors, transfers].filter(({ rows }) => rows.length > 0);
  return [
    ...views.map(registerSheet),
    {
      name: 'Measures and evidence',
      columns: [
        { title: 'Framework', width: 24 },
        { title: 'Control', width: 12 },
        { title: 'Title', width: 40 },
        { title: 'State', width: 20 },
        { title: 'Asked for by the contract', width: 14 },
        { title: 'Evidence', width: 80 },
      ],
      rows: measures.map(({ frameworkTitle, id, title, state, asked, evidence }) => [
        frameworkTitle,
        id,
        title,
        stateInWords[state],
        asked,
        evidence.join('\n') || null,
      ]),
    },
  ];
}
