import { type Probe, probes } from './probe.ts';

/** What looks like a duty and is none, or is the same duty in other words: written last, and nothing was made with it. */
export const tempting: readonly Probe[] = [
  ...probes('minor', [
    [
      '',
      'A doctor sends us information about your diagnosis.',
      'It is told of others, who are not bound by us.',
    ],
    ['', 'The building is open to the public on weekdays.', 'A fact.'],
    ['', 'The next chapter explains your rights.', 'It only points to them.'],
    ['', 'Most incidents begin with an e-mail.', 'A fact.'],
    ['', 'Report templates are on the intranet.', 'A thing with the name of a deed.'],
    ['', 'Visitors come from many countries.', 'A fact.'],
    ['', 'The purpose of this policy is to protect patients.', 'An aim.'],
    ['', 'Managers may lend a laptop for a day.', 'A permission.'],
    ['', 'This form will help you to find the right office.', 'A comfort.'],
    ['', 'Access points hang in every corridor.', 'A thing with the name of a deed.'],
  ]),
  ...probes('patch', [
    [
      'Managers must approve requests in writing.',
      'Requests must be approved by managers in writing.',
      'The same, in the passive.',
    ],
    [
      'You must lock your screen when you leave your desk.',
      'When you leave your desk, you must lock your screen.',
      'The same, in another order.',
    ],
    [
      'If a badge is lost, call reception.',
      'Call reception if a badge is lost.',
      'The same, in another order.',
    ],
    [
      'Staff must inform the desk at once.',
      'Staff must notify the desk at once.',
      'Another word for the same.',
    ],
    ['It is prohibited to smoke here.', 'To smoke here is prohibited.', 'The same, in another order.'],
    ['You must lock each door.', 'You must lock every door.', 'Another word for the same.'],
    ['Please return your badge to the desk.', 'Return your badge to the desk.', 'A courtesy.'],
    ['The nurse on duty has the key.', 'The nurse on shift has the key.', 'Another word for the same.'],
    [
      'Staff must not forget to sign the list when they leave.',
      'Staff must not forget to sign the list on leaving.',
      'Another word for the same.',
    ],
  ]),
];
