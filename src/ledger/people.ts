/**
 * Who does something in a policy, or to whom something is given: where another comes, goes or takes the place of one,
 * other people are bound. Singular; the plural in s or es is read too.
 */
const singular = new Set(
  `
  employee worker staff personnel contractor subcontractor volunteer trainee intern apprentice student agent
  manager supervisor leader lead director executive chief head chairman board committee council owner custodian
  officer administrator admin operator engineer developer technician analyst auditor inspector assessor reviewer
  controller processor coordinator secretary clerk receptionist registrar reception registry guard porter driver cleaner
  colleague deputy delegate approver holder user
  nurse doctor physician clinician surgeon midwife pharmacist therapist psychologist dentist consultant practitioner
  radiologist anaesthetist paramedic carer caregiver provider professional specialist
  patient resident client customer visitor guest guardian parent relative child individual person people
  supplier vendor partner associate entity company organisation organization clinic hospital laboratory
  insurer payer bank authority regulator police court ombudsman government agency ministry
  employer researcher donor sponsor
  team department office desk helpdesk
  applicant candidate leaver joiner
  member operative ciso dpo ceo cio cto cfo coo hr soc
  everyone everybody anyone anybody someone somebody nobody
  `
    .trim()
    .split(/\s+/),
);

/** The one who is named, in the singular; nothing for other words. */
export function personOf(word: string): string | undefined {
  const plain = word.toLowerCase().replace(/['’]s?$/, '');
  return [plain, plain.replace(/s$/, ''), plain.replace(/es$/, ''), plain.replace(/ies$/, 'y')].find((one) =>
    singular.has(one),
  );
}
