/** The notice of the small handbook in Estonian. */
export const estonianNotice = 'policies/privacy/privacy-notice.et.mdx';

/** @param of The version of the notice that it translates. */
export function writeEstonian(of: string, word = 'tervisekaart'): string {
  return [
    '---',
    `translates: privacy-notice@${of}`,
    'title: Privaatsusteade',
    'summary: Mida me teie andmetega teeme.',
    'keywords: [isikuandmed]',
    '---',
    '',
    '<InShort>',
    '- Hoiame seda, mida on teie raviks vaja.',
    '- Võite küsida, mida me hoiame.',
    '- Kui midagi läheb valesti, teatame sellest.',
    '</InShort>',
    '',
    '## Mida me hoiame {#what-we-keep}',
    '',
    `Hoiame teie nime ja teie <Term id="personal-data">isikuandmeid</Term>. See on teie ${word}.`,
    '',
    '## Kui midagi läheb valesti {#when}',
    '',
    'Teatame <Param id="breach-notice"/> jooksul. Kirjutage: <Contact id="privacy-office"/>.',
    '',
  ].join('\n');
}
