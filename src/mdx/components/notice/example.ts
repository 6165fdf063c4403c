import type { PublicActivity } from '../../../schema/public-activity.ts';

const reminders: PublicActivity = {
  id: 'reminders',
  publicTitle: { en: 'Reminders' },
  role: 'controller',
  regimes: ['gdpr'],
  controller: { name: 'Example Health OÜ', contact: 'privacy-office' },
  representative: 'none',
  dpo: 'none',
  jointControllers: 'none',
  purposes: [
    {
      id: 'remind',
      publicText: { en: 'To remind you of a visit' },
      example: 'none',
      lawfulBasis: ['Art.6(1)(b)', 'Art.6(1)(c)'],
      art9Condition: ['Art.9(2)(h)'],
      nationalCondition: 'none',
      hipaaCategory: 'none',
    },
  ],
  legitimateInterest: 'none',
  subjectCategories: [{ category: { en: 'Patients' }, vulnerable: true }],
  dataCategories: [
    {
      key: 'visits',
      label: { en: 'The time and place of your visit' },
      special: true,
      identifiers: true,
      dpvIri: 'pd:HealthRecord',
    },
  ],
  sources: [{ label: { en: 'You' }, fromPerson: true, public: false }],
  provision: { required: 'contract', consequence: { en: 'Without it we cannot remind you.' } },
  recipients: [
    {
      kind: 'processor',
      publicLabel: { en: 'Text message service' },
      publicReason: { en: 'It delivers our reminders' },
    },
  ],
  transfers: [
    {
      id: 'support',
      country: 'US',
      publicText: { en: 'Colleagues in Boston help patient support' },
      mechanism: 'scc',
      module: 'two',
      decision: 'Decision (EU) 2021/914',
      listCheckedOn: 'none',
      copyFrom: 'none',
    },
  ],
  retention: [
    {
      category: { en: 'Reminders' },
      where: 'EE',
      period: 'P2Y',
      criteria: { en: '{period} from the visit' },
    },
  ],
  securitySummary: { en: 'It is locked while it travels and where it lies.' },
  automatedDecision: 'none',
  consentWithdrawal: 'none',
  online: 'none',
  notices: [],
};

/** Activities of nobody's, for the examples of components. */
export const exampleActivities: readonly PublicActivity[] = [
  reminders,
  {
    ...reminders,
    id: 'website-pages',
    publicTitle: { en: 'Our website' },
    purposes: [
      {
        id: 'show',
        publicText: { en: 'To show you the page and keep attackers out' },
        example: 'none',
        lawfulBasis: ['Art.6(1)(f)'],
        art9Condition: 'none',
        nationalCondition: 'none',
        hipaaCategory: 'none',
      },
    ],
    legitimateInterest: { text: { en: 'a website that works and is safe' } },
    dataCategories: [
      {
        key: 'address',
        label: { en: 'Your internet address and the page you asked for' },
        special: false,
        identifiers: false,
        dpvIri: 'pd:IPAddress',
      },
    ],
    sources: [{ label: { en: 'Your browser' }, fromPerson: true, public: false }],
    provision: { required: 'none', consequence: 'none' },
    recipients: [],
    transfers: [],
    retention: [{ category: { en: 'The log' }, where: 'none', period: 'P90D', criteria: 'none' }],
  },
  {
    ...reminders,
    id: 'free-times',
    publicTitle: { en: 'Offering free times' },
    automatedDecision: {
      logic: { en: 'A program offers the first free time.' },
      significance: { en: 'When you are seen' },
      consequence: { en: 'You may ask for another time.' },
    },
  },
];
