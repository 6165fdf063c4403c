import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { z } from 'zod';
import type { client } from '../../src/schema/client.ts';
import type { consent } from '../../src/schema/consent.ts';
import type { dpia } from '../../src/schema/dpia.ts';
import type { legitimateInterest } from '../../src/schema/legitimate-interest.ts';
import type { noticeMoment } from '../../src/schema/notice-moment.ts';
import type { processingActivity } from '../../src/schema/processing-activity.ts';
import type { processor } from '../../src/schema/processor.ts';
import type { transfer } from '../../src/schema/transfer.ts';
import { soundRegisters } from './small-registers.ts';

type Written<Schema extends z.ZodType> = z.input<Schema>;

/** The registers of personal data of the small handbook, as plain data: each scene changes a copy. */
export interface Privacy {
  activity: Omit<Written<typeof processingActivity>, 'id'>;
  dpia: Omit<Written<typeof dpia>, 'id'>;
  transfer: Written<typeof transfer>;
  processor: Written<typeof processor>;
  interest: Written<typeof legitimateInterest>;
  consent: Written<typeof consent>;
  moment: Written<typeof noticeMoment>;
  clients: readonly Written<typeof client>[];
  schedule: { id: string; period: string; jurisdictions: string[] };
}

/** Sound ones: a clinic lends keys to patients, and writes down to whom. */
export function soundPrivacy(): Privacy {
  const said = (words: string) => ({ en: words });
  return {
    activity: {
      version: '1.0.0',
      status: 'active',
      effectiveFrom: '2026-01-10',
      effectiveTo: 'none',
      title: 'Lending keys',
      publicTitle: said('To lend you a key'),
      role: 'controller',
      regimes: ['gdpr'],
      controller: { name: 'Clinic', contact: 'privacy-office' },
      representative: 'none',
      dpo: 'none',
      jointControllers: 'none',
      clients: 'none',
      securityOwner: 'keeper',
      privacyOwner: 'boss',
      department: 'Reception',
      systems: ['cards'],
      purposes: [
        {
          id: 'lend',
          text: 'Know who has which key',
          publicText: said('To know who has which key'),
          example: 'none',
          lawfulBasis: ['Art.6(1)(f)'],
          art9Condition: ['Art.9(2)(h)'],
          nationalCondition: 'none',
          hipaaCategory: 'none',
        },
      ],
      legitimateInterest: { text: said('keys that come back'), liaId: 'keys-back' },
      subjectCategories: [{ category: said('Patients'), vulnerable: true }],
      dataCategories: [
        { key: 'name', label: said('Your name'), special: false, identifiers: true, dpvIri: 'pd:Name' },
        { key: 'room', label: said('Your room'), special: true, identifiers: false, dpvIri: 'pd:Health' },
      ],
      sources: [{ label: said('You'), fromPerson: true, public: false }],
      provision: { required: 'none', consequence: said('Without it we lend no key.') },
      recipients: [
        {
          kind: 'processor',
          publicLabel: said('Locksmiths'),
          publicReason: said('They mend locks'),
          processorId: 'locks',
        },
      ],
      transfers: ['spare-keys'],
      retention: [
        {
          category: said('The list'),
          where: 'EE',
          period: 'P2Y',
          criteria: said('{period} from the day you gave it back'),
          disposal: 'none',
          scheduleRef: 'key-lists',
        },
      ],
      securityMeasures: { 'demo-2026': ['5.1'] },
      securitySummary: said('The list is locked away.'),
      automatedDecision: 'none',
      dpia: {
        criteria: ['sensitive data', 'large scale', 'vulnerable people'],
        largeScale: true,
        evaluation: false,
        publicMonitoring: false,
        decision: 'Assessed, since it is done for every patient',
        by: 'officer',
        on: '2026-01-05',
        id: 'key-list',
      },
      breachRefs: 'none',
      consentRecordsRef: 'none',
      policyRefs: ['access-control'],
      deliveryPoints: ['reception'],
      online: 'none',
      review: { last: '2026-01-10', next: '2027-01-10', by: 'officer' },
      changeLog: 'none',
    },
    dpia: {
      title: 'The list of keys',
      activities: ['lending-keys'],
      screening: { criteria: ['large scale'], decision: 'Assessed', by: 'officer' },
      description: { nature: 'A list.', scope: 'All.', context: 'At the desk.', purposes: 'Keys.' },
      consultation: { subjects: 'Ten were asked', processors: 'None', experts: 'None' },
      necessity: {
        basis: 'Interest',
        alternatives: 'None',
        minimisation: 'Names',
        quality: 'Checked',
        rights: 'At the desk',
        transfers: 'None',
      },
      risks: [
        {
          id: 'read',
          source: 'The list lies open',
          impact: 'Somebody reads it',
          likelihood: 'low',
          severity: 'high',
          overall: 'medium',
        },
      ],
      measures: [{ riskId: 'read', measure: 'A drawer', effect: 'reduced', residual: 'low', approved: true }],
      signoff: {
        measuresBy: 'boss',
        residualBy: 'boss',
        dpoAdvice: 'Lock it',
        dpoAdvisedOn: '2026-01-05',
        overruledReason: 'none',
        consultationReason: 'none',
        signedOn: '2026-01-06',
      },
      art36: 'none',
      review: { trigger: 'A new list', last: '2026-01-06', next: '2027-01-06', by: 'officer' },
      summary: 'none',
    },
    transfer: {
      id: 'spare-keys',
      transfer: 'The maker sees who has a key',
      exporter: 'Clinic',
      importer: 'Maker Inc.',
      processorId: 'locks',
      country: 'US',
      data: 'Names',
      publicText: said('The maker of our keys'),
      mechanism: 'scc',
      module: 'two',
      decision: 'Decision (EU) 2021/914',
      listCheckedOn: 'none',
      derogation: 'none',
      copyFrom: 'privacy-office',
      docRef: 'T-1',
      assessment: {
        onward: 'None',
        law: 'Read',
        practice: 'None known',
        technical: 'Locked',
        contractual: 'Tells us',
        organisational: 'Few',
        conclusion: 'Equal',
        triggers: 'A new law',
        summary: 'none',
      },
      owner: 'boss',
      approvedOn: '2026-01-06',
      reviewedOn: '2026-01-06',
      nextReview: '2027-01-06',
      policyRef: 'access-control',
    },
    processor: {
      id: 'locks',
      processorId: 'locksmith',
      publicLabel: said('Locksmiths'),
      publicName: 'none',
      role: 'processor',
      service: 'Mends locks',
      data: 'Names on keys',
      clauses: { a: true, b: true, c: true, d: true, e: true, f: true, g: true, h: true },
      subProcessors: { approval: 'none allowed', notice: 'none', list: 'none' },
      auditRight: 'Any day',
      breachNotice: 'PT24H',
      location: ['Estonia'],
      sccModule: 'none',
      baa: 'none',
      evidence: 'none',
      contractRef: 'C-1',
      start: '2024-01-01',
      end: 'none',
      exitPlan: 'Another one',
      owner: 'boss',
      reviewedOn: '2026-01-06',
      nextReview: '2027-01-06',
    },
    interest: {
      id: 'keys-back',
      title: 'Keys that come back',
      purpose: { interest: 'Safe rooms', benefit: 'Nobody walks in', who: 'All' },
      necessity: { needed: 'Else keys are lost', alternatives: 'None' },
      balancing: {
        nature: 'Names',
        expectations: 'Expected',
        impact: 'Slight',
        safeguards: 'A drawer',
        optOut: 'Asked at the desk',
      },
      decision: 'the interest prevails',
      dpoAdvice: 'Fine',
      owner: 'boss',
      decidedOn: '2026-01-06',
      nextReview: '2027-01-06',
      summary: 'none',
    },
    consent: {
      id: 'photo',
      consent: 'A photograph',
      text: said('Yes'),
      textVersion: '1.0.0',
      asked: 'At the desk',
      freely: 'No matter',
      explicit: false,
      proof: 'A slip',
      system: 'cards',
      withdrawal: said('Ask at the desk'),
      effect: 'Torn up',
      retention: 'key-lists',
      children: 'none',
      owner: 'boss',
      reviewedOn: '2026-01-06',
      nextReview: '2027-01-06',
    },
    moment: {
      id: 'reception',
      where: 'Reception',
      when: 'Before',
      channel: 'talk',
      noticeId: 'privacy-notice',
      fulfils: ['K-DESK'],
      record: 'none',
      short: said('We note who has which key.'),
    },
    clients: [],
    schedule: { id: 'key-lists', period: 'P2Y', jurisdictions: ['EE'] },
  };
}

/** Writes them into a handbook, with the assets and suppliers that they name. */
export function writePrivacy(root: string, privacy: Privacy): void {
  const write = (file: string, record: unknown) => {
    const path = join(root, 'content/registers', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof record === 'string' ? record : stringify(record));
  };
  write('processing-activities/lending-keys.yaml', privacy.activity);
  // It has been given up: nothing is asked of it but that it was there.
  write('processing-activities/counting-keys.yaml', {
    ...privacy.activity,
    ...{ status: 'retired', effectiveTo: '2026-01-20' },
  });
  write('dpias/key-list.yaml', privacy.dpia);
  write('transfers.yaml', [privacy.transfer]);
  write('processors.yaml', [privacy.processor]);
  write('legitimate-interests.yaml', [privacy.interest]);
  write('consents.yaml', [privacy.consent]);
  write('notice-moments.yaml', [privacy.moment]);
  write('clients.yaml', privacy.clients);
  write('retention.yaml', [
    {
      ...privacy.schedule,
      category: 'Lists of keys',
      criteria: 'From the day it came back',
      trigger: 'registration',
      disposal: 'Torn up',
      source: ['Management decision'],
    },
  ]);
  // The card index has a privacy owner, and so personal data in it.
  const cards = soundRegisters.assets
    .replace('securityOwner: keeper', 'securityOwner: keeper\n  privacyOwner: boss')
    .replace('ephi: true', 'ephi: false');
  const hooks = soundRegisters.assets
    .replace('id: cards', 'id: hooks')
    .replace('Card index', 'Hooks')
    .replace('ephi: true', 'ephi: false');
  write('assets.yaml', `${cards}${hooks}`);
  write('suppliers.yaml', soundRegisters.suppliers);
}
