import { type Probe, probes } from './probe.ts';

/** Held out: written and judged with the others, and run when the lists of words were finished. */
export const heldOut: readonly Probe[] = [
  ...probes('major', [
    // After 45 CFR 164.502(a), 164.524(b), 164.402, 164.522(a), 164.508(a) and 160.103, 2003 or 2009 and 2013, shortened.
    [
      'A covered entity may not use or disclose protected health information, except as permitted by this subpart.',
      'A covered entity or business associate may not use or disclose protected health information, except as permitted by this subpart.',
      'Business associates are bound now.',
    ],
    [
      'The individual sends a request. If the information is not accessible on-site, the covered entity must act no later than 60 days from the receipt of such a request.',
      'The individual sends a request.',
      'A duty and its deadline are gone.',
    ],
    [
      'A breach is a disclosure that poses a significant risk of financial, reputational or other harm to the individual.',
      'A disclosure is presumed to be a breach unless the covered entity demonstrates a low probability that the information has been compromised.',
      'The burden of proof is turned round.',
    ],
    [
      'A covered entity is not required to agree to a restriction.',
      'A covered entity must agree to a restriction of disclosure to a health plan.',
      'What was free is a duty now.',
    ],
    [
      '',
      'A covered entity must obtain an authorization for any disclosure which is a sale of protected health information.',
      'A new duty.',
    ],
    [
      'A business associate is a person who creates, receives or transmits protected health information for a covered entity.',
      'A business associate is a person who creates, receives, maintains or transmits protected health information for a covered entity.',
      'Whoever stores it is bound now.',
    ],
    // Notices.
    [
      'We share your data with your general practitioner.',
      'We share your data with your general practitioner and your insurer.',
      'The data go to somebody more.',
    ],
    ['', 'We never sell your data.', 'A ban that the clinic takes on.'],
    [
      'We will answer your request within 30 days and explain any refusal.',
      'We will answer your request within 30 days.',
      'A promise is gone.',
    ],
    ['', 'You can complain to the data protection authority.', 'A right is told.'],
    [
      'You may ask for a paper copy free of charge. We send it by post.',
      'We send it by post.',
      'A right is taken.',
    ],
    [
      'We keep recordings only with your consent.',
      'We keep recordings with or without your consent.',
      'Consent is no longer needed.',
    ],
    [
      'Your data are deleted when you close your account.',
      'Your data are not deleted when you close your account.',
      'The contrary holds.',
    ],
    ['', 'You consent to the recording of calls.', 'Something the reader agrees to.'],
    // Staff.
    ['', 'Wash your hands before you touch a keyboard on the ward.', 'An imperative.'],
    ['', 'When you leave the clinic, hand in your key and your badge.', 'An imperative behind a condition.'],
    [
      'Pharmacists verify every prescription above the limit.',
      'Pharmacists verify every prescription.',
      'All prescriptions are bound now.',
    ],
    [
      'Line managers are accountable for leavers.',
      'Line managers hear about leavers.',
      'The responsibility is gone.',
    ],
    [
      'Personal phones are tolerated in the laboratory.',
      'Personal phones are banned from the laboratory.',
      'A ban.',
    ],
    [
      'Trainees must be supervised by a senior nurse.',
      'Trainees must be supervised by a senior nurse or a midwife.',
      'Somebody else may do it now.',
    ],
    [
      'Both keys are needed to open the safe for controlled drugs.',
      'Either key is needed to open the safe for controlled drugs.',
      'One key is enough now.',
    ],
    [
      'Only physicians may release results.',
      'Physicians may release results.',
      'Others are no longer shut out.',
    ],
    [
      'It is forbidden to eat in the laboratory.',
      'It is unwise to eat in the laboratory.',
      'A ban became advice.',
    ],
    ['', 'Home workers have to store papers in a locked drawer.', 'A duty.'],
  ]),
  ...probes('minor', [
    // After 45 CFR 164.502(f) and 164.512(b), 2003 and 2013, shortened.
    [
      'A covered entity must protect the information of a deceased individual.',
      'A covered entity must protect the information of a deceased individual for 50 years.',
      'A period.',
    ],
    ['', 'A covered entity may disclose proof of immunization to a school.', 'A permission.'],
    ['Results are ready after 3 days.', 'Results are ready after 5 days.', 'A period.'],
    ['Screens lock after 5 minutes.', 'Screens lock after 3 minutes.', 'A limit.'],
    ['', 'The hospital has had a privacy office since its foundation.', 'A detail is added.'],
    ['Audits are held in March and September.', 'Audits are held in April and September.', 'A date.'],
    ['Fines may reach EUR 10 million.', 'Fines may reach EUR 20 million.', 'An amount.'],
  ]),
  ...probes('patch', [
    [
      'The nurse’s station isn’t staffed at night.',
      "The nurse's station is not staffed at night.",
      'Typography.',
    ],
    ['Requests are answered within 48 hours.', 'Requests are answered within two days.', 'The same time.'],
    [
      'The contract ends on December 31, 2027.',
      'The contract ends on 31 December 2027.',
      'The order of a date.',
    ],
    ['The fee is EUR 1200 per year.', 'The fee is EUR 1,200 per year.', 'A separator.'],
    [
      'For the purposes of this policy, "user" means anyone with an account.',
      'For the purposes of this policy, "user" shall have the meaning of anyone with an account.',
      'A definition, and no duty.',
    ],
    [
      '<p>Doors are locked at night, windows are shut at night, lights are out at night.</p>',
      '<ul>\n<li>Doors are locked at night</li>\n<li>Windows are shut at night</li>\n<li>Lights are out at night</li>\n</ul>',
      'The same words, set as a list.',
    ],
    [
      'Our office is at 5 Mill Lane, second floor.',
      'Our office is at 7 Mill Lane, second floor.',
      'A house number.',
    ],
    ['Ring +372 5555 1234 in an emergency.', 'Ring +372 5555 4321 in an emergency.', 'A telephone number.'],
    ['The help desk helps with every problem.', 'The helpdesk helps with every problem.', 'One word or two.'],
    [
      'This procedure tells how requests are handled.',
      'This procedure explains how requests are handled.',
      'Another word for the same.',
    ],
    ['Ward rounds begin at nine.', 'Ward rounds start at nine.', 'Another word for the same.'],
    ['The lab - on floor two - is open.', 'The lab — on floor two — is open.', 'A dash.'],
  ]),
];
