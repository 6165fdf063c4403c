import { type Probe, probes } from './probe.ts';

/** What the lists of words were made with. Written, and judged, before any of them. */
export const tuned: readonly Probe[] = [
  ...probes('major', [
    // Duties without must or shall.
    [
      'If your data are lost, the law protects you.',
      'If your data are lost, we will tell you.',
      'A promise to patients binds the clinic.',
    ],
    [
      'We will tell you if your data are lost.',
      'We may tell you if your data are lost.',
      'The promise became a choice.',
    ],
    [
      'Nurses wear a badge on the ward.',
      'Nurses are required to wear a badge on the ward.',
      'A habit became a duty.',
    ],
    [
      'Taking photographs in the waiting room is discouraged.',
      'Taking photographs in the waiting room is prohibited.',
      'Advice became a ban.',
    ],
    [
      'Smoking on the premises is prohibited.',
      'Smoking on the premises is allowed behind the building.',
      'A ban is gone.',
    ],
    [
      'The ward clerk knows the visitor list.',
      'The ward clerk is responsible for the visitor list.',
      'Somebody answers for it now.',
    ],
    ['', 'You agree not to share your access code.', 'A ban that the reader takes on.'],
    ['', 'By using the app you waive any claim for delays.', 'A right is given up.'],
    ['', 'Report every lost badge.', 'An imperative lays down a duty.'],
    ['Report every lost badge. Badges open doors.', 'Badges open doors.', 'A duty is gone.'],
    ['', 'Do not prop open the door of the server room.', 'A ban.'],
    [
      'Every laptop has a lock for the desk.',
      'Lock every laptop to the desk.',
      'What was told is asked now.',
    ],
    ['', 'If a badge is lost, call reception.', 'An imperative behind a condition.'],
    ['Managers have to sign the list.', 'Managers can sign the list.', 'The duty is gone.'],
    ['Staff should complete the training.', 'Staff need to complete the training.', 'Advice became a duty.'],
    [
      'It is expected that visitors wear a mask.',
      'It is mandatory that visitors wear a mask.',
      'An expectation became a duty.',
    ],
    ['', 'The supplier is obliged to delete our data at the end of the contract.', 'A duty of the supplier.'],
    [
      '',
      'The data protection officer ensures that each request is answered.',
      'Told of a role in the present, it is its duty.',
    ],
    [
      '',
      'The duty nurse checks the fridge and signs the sheet.',
      'Told of a role in the present, it is its duty.',
    ],
    ['', 'Access without a business need is not permitted.', 'A ban.'],
    ['', 'No one is allowed to use another person’s login.', 'A ban.'],
    ['', 'Contractors are subject to a background check.', 'They have to undergo it.'],
    ['', 'It is the responsibility of each user to log out.', 'A duty of each user.'],
    ['', 'All visitors are to be accompanied.', '"Are to" is a duty.'],
    ['', 'You undertake to return the device when you leave.', 'A duty that the reader takes on.'],
    ['', 'Prescriptions will be checked by a second person.', 'Something that somebody has to do now.'],
    // Rights.
    ['', 'You have the right to a copy of your record.', 'A right is given: we have to serve it.'],
    [
      'You have the right to object to research with your data. Ask us how.',
      'Ask us how.',
      'A right is taken.',
    ],
    ['', 'You can ask us to correct your record.', 'A right is given.'],
    ['', 'Patients may withdraw their consent at any time.', 'A right is given.'],
    [
      'Patients are entitled to an interpreter free of charge.',
      'Patients find an interpreter at the desk free of charge.',
      'The right is gone.',
    ],
    ['You can opt out of reminders. They are sent by SMS.', 'They are sent by SMS.', 'A right is taken.'],
    // Second duties inside a sentence.
    [
      'You must lock your screen when you leave.',
      'You must lock your screen when you leave and take your badge with you.',
      'A second duty.',
    ],
    [
      'The owner must review access each quarter and record the result.',
      'The owner must review access each quarter.',
      'One of two duties is gone.',
    ],
    [
      'Staff must report incidents to the service desk.',
      'Staff must report incidents to the service desk, and preserve all evidence.',
      'A second duty.',
    ],
    [
      'Encrypt the stick before you hand it over.',
      'Encrypt the stick and label it before you hand it over.',
      'A second duty.',
    ],
    // Whom, when and what a duty binds.
    [
      'Employees must complete the training each year.',
      'Employees and contractors must complete the training each year.',
      'More people are bound.',
    ],
    [
      'Employees and volunteers must wear a badge.',
      'Employees must wear a badge.',
      'Volunteers are no longer bound.',
    ],
    [
      'A nurse must countersign each dose of morphine.',
      'A doctor must countersign each dose of morphine.',
      'The duty passes to another role.',
    ],
    [
      'A nurse checks the dose before it is given.',
      'A doctor checks the dose before it is given.',
      'The duty passes to another role.',
    ],
    [
      'The request must be signed by the manager and the system owner.',
      'The request must be signed by the manager or the system owner.',
      'One signature is enough now.',
    ],
    ['All laptops must be encrypted.', 'Some laptops must be encrypted.', 'Most are free of the duty now.'],
    [
      'Laptops that leave the building must be encrypted.',
      'Any device that leaves the building must be encrypted.',
      'Far more is bound.',
    ],
    [
      'You may use the guest network for private calls.',
      'You may not use the guest network for private calls.',
      'A permission became a ban.',
    ],
    [
      'Photographs are published with consent.',
      'Photographs are not published, even with consent.',
      'A practice became a ban.',
    ],
    [
      'Access logs can be read by team leads.',
      'Access logs can be read only by the security office.',
      'All others are shut out.',
    ],
    [
      'You must lock the medicine cupboard unless a nurse is in the room.',
      'You must lock the medicine cupboard.',
      'An exception is gone: the duty binds more.',
    ],
    [
      'Visitors must sign in at reception.',
      'Visitors must sign in at reception, except in the outpatient clinic.',
      'For some the duty is gone.',
    ],
    [
      'You must not open the record of a patient whom you do not treat.',
      'You should not open the record of a patient whom you do not treat.',
      'A ban became advice.',
    ],
    [
      'Patient data must be kept in the country.',
      'Patient data must not be kept in the country.',
      'The contrary is asked.',
    ],
    ['You do not have to give a reason.', 'You have to give a reason.', 'What was free is a duty now.'],
    [
      'Where possible, staff must use two factors.',
      'Staff must use two factors.',
      'A condition is gone: the duty binds always.',
    ],
    [
      'Managers approve requests within the department.',
      'Managers approve requests within the department and inform the privacy office.',
      'A second duty, told in the present.',
    ],
    // After 45 CFR 164.306(a) and 164.514(f), as they stood in 2003 and since 2013, shortened.
    [
      'Covered entities must ensure the confidentiality of all electronic protected health information.',
      'Covered entities and business associates must ensure the confidentiality of all electronic protected health information.',
      'Business associates are bound now.',
    ],
    [
      'The covered entity must make reasonable efforts to ensure that individuals who opt out are not sent fundraising communications.',
      'The covered entity may not send fundraising communications to an individual who has elected not to receive them.',
      'An effort became a ban.',
    ],
  ]),
  ...probes('minor', [
    [
      'Lost badges must be reported within 24 hours.',
      'Lost badges must be reported within 12 hours.',
      'A deadline.',
    ],
    ['Records are kept for 10 years.', 'Records are kept for 15 years.', 'A period.'],
    [
      'The committee meets monthly in the board room.',
      'The committee meets quarterly in the board room.',
      'A cadence.',
    ],
    ['The copy costs EUR 10.', 'The copy costs EUR 15.', 'An amount.'],
    ['', 'The archive is in the basement of the old wing.', 'A detail is added, nobody is bound.'],
    ['The printer room is in the cellar. It has no window.', 'It has no window.', 'A detail is gone.'],
    ['', 'Team leads may lend a tablet to a trainee.', 'A permission, and no right of anybody.'],
    [
      'You should use a phrase of several words.',
      'You should use a phrase of several words and a number.',
      'Advice has one detail more.',
    ],
    ['The list holds all devices.', 'The list holds most devices.', 'A fact, and nobody is bound by it.'],
    ['The policy began on 1 May 2024.', 'The policy began on 1 June 2024.', 'A date.'],
    ['Backups are kept in two places.', 'Backups are kept in three places.', 'A number.'],
    [
      'Passwords must have at least 12 characters.',
      'Passwords must have at least 14 characters.',
      'A number.',
    ],
    ['You must lock it at night.', 'You shall lock it at night.', 'The law does not care, an auditor asks.'],
  ]),
  ...probes('patch', [
    ['The patient’s record is theirs.', "The patient's record is theirs.", 'A curly apostrophe.'],
    [
      'You must not say “yes” before you know.',
      'You must not say "yes" before you know.',
      'Quotation marks.',
    ],
    ['You can not share your login.', 'You cannot share your login.', 'One word or two.'],
    ['The clinic treats 1000 patients a year.', 'The clinic treats 1,000 patients a year.', 'A separator.'],
    ['The notice is valid from 1 May 2026.', 'The notice is valid from May 1, 2026.', 'The order of a date.'],
    [
      'Incidents must be reported within 24 hours.',
      'Incidents must be reported within one day.',
      'The same time.',
    ],
    ['You must answer within two weeks.', 'You must answer within 14 days.', 'The same time.'],
    ['Call the desk on 555 0100.', 'Call the desk on 555 0199.', 'A telephone number.'],
    ['Letters go to 12 Harbour Street.', 'Letters go to 14 Harbour Street.', 'A house number.'],
    [
      'The desk is in Room 12 of the main building.',
      'The desk is in Room 21 of the main building.',
      'A number in a name.',
    ],
    ['Tablets run Windows 10 by now.', 'Tablets run Windows 11 by now.', 'A number in a name.'],
    [
      'An incident is anything that harms our data.',
      '"Incident" shall mean anything that harms our data.',
      'A definition, and no duty.',
    ],
    [
      '<p>You must lock the screen, wear the badge and report losses.</p>',
      '<p>You must:</p>\n<ul>\n<li>lock the screen,</li>\n<li>wear the badge and</li>\n<li>report losses.</li>\n</ul>',
      'The same words, set as a list.',
    ],
    [
      '<ul>\n<li>Report losses.</li>\n<li>Lock the screen.</li>\n</ul>',
      '<p>Report losses. Lock the screen.</p>',
      'The same words, set as prose.',
    ],
    ['Open hours are 9–17 on weekdays.', 'Open hours are 9-17 on weekdays.', 'A dash.'],
    ["You don't have to give a reason.", 'You do not have to give a reason.', 'The long form.'],
    ['Ask the desk about a lost key.', 'Ask the desk about a mislaid key.', 'Another word for the same.'],
    ['The archive lies behind the ward.', 'The archive is behind the ward.', 'Another word for the same.'],
    ['Staff must recieve training.', 'Staff must receive training.', 'A typing error.'],
    ['Our organization values privacy.', 'Our organisation values privacy.', 'Another custom of spelling.'],
    [
      'The list is complete, it is kept by the registry.',
      'The list is complete; it is kept by the registry.',
      'Punctuation.',
    ],
    ['Staff must wear an ID-badge.', 'Staff must wear an ID badge.', 'A hyphen.'],
    [
      'This chapter says who may see what.',
      'This chapter describes who may see what.',
      'Another word for the same.',
    ],
    [
      'Write to office5@northwater.example for help.',
      'Write to office7@northwater.example for help.',
      'An address.',
    ],
    ['Access is reviewed every 12 months.', 'Access is reviewed every year.', 'The same time.'],
    ['You must not leave the door open.', 'You mustn’t leave the door open.', 'The short form.'],
    ['We have five clinics in town.', 'We have 5 clinics in town.', 'A figure for a word.'],
    ['Retention: 30 days.', 'Retention – 30 days.', 'A mark of punctuation.'],
  ]),
];
