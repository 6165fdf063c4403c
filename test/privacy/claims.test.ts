import { describe, expect, test } from 'vitest';
import { claimIn, mayClaim } from '../../src/privacy/claims.ts';

describe('a claim is', () => {
  test.each([
    ['en', 'We are certified to ISO/IEC 27001:2022.', 'certified'],
    ['en', 'Our app is HIPAA-compliant.', 'compliant'],
    ['en', 'We work in full compliance with the GDPR.', 'compliant'],
    ['en-US', 'A CERTIFIED clinic', 'certified'],
    ['et', 'Meie teenus on sertifitseeritud.', 'certified'],
    ['et', 'Rakendus on nõuetele vastav.', 'compliant'],
    ['es', 'Estamos certificados según ISO/IEC 27001.', 'certified'],
    ['es', 'La aplicación cumple con la ley HIPAA.', 'compliant'],
    // Names of laws are English in most languages.
    ['da', 'Vi er GDPR compliant.', 'compliant'],
  ])('%s: %s', (language, sentence, kind) => {
    expect(claimIn(sentence, language)).toMatchObject({ kind, sentence });
    // Nor does a text that says it once, among much else, count as one that claims nothing.
    expect(mayClaim(`Is it? Not that we know. ${sentence} Ask the desk.`, language)).toBe(true);
  });
});

describe('no claim is', () => {
  test.each([
    ['what is denied', 'en', 'We are not certified.'],
    ['what is denied', 'en', 'Nobody here is certified.'],
    ['what is denied', 'en', "We aren't certified."],
    ['what is denied', 'et', 'Me ei ole sertifitseeritud.'],
    ['what is denied', 'es', 'No estamos certificados.'],
    ['what is prepared', 'en', 'We are preparing to be certified.'],
    ['what is to come', 'en', 'We will be certified next year.'],
    ['a question', 'en', 'Is Northwater certified?'],
    ['a letter', 'en', 'Send it by certified mail.'],
    ['what others are', 'en', 'A certified firm shreds the paper.'],
    ['a letter', 'es', 'Envíelo por correo certificado.'],
    ['another word', 'en', 'The certificate of a website, and a complaint.'],
  ])('%s, %s: %s', (_what, language, sentence) => {
    expect(claimIn(sentence, language)).toBeUndefined();
  });
});

test('a text without any of the words claims nothing, in whatever sentence', () => {
  expect(mayClaim('The certificate of a website, and a complaint.', 'en')).toBe(false);
});
