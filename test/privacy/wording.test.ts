import { describe, expect, test } from 'vitest';
import { findConstant, findForbidden, missingConstants } from '../../src/privacy/fixed-words.ts';
import { findVaguePurpose, findWeaselWords, vaguePurposes } from '../../src/privacy/wording.ts';
import { activity, law, ownWords, purpose, regime } from './activities.ts';

const today = '2026-11-30';
const hipaa = regime('hipaa-npp');
const weasel = (text: string, language = 'en', allowed: readonly string[] = []) =>
  findWeaselWords(text, language, ownWords, allowed).map(({ phrase }) => phrase);
const vague = (text: string, language = 'en', allowed: readonly string[] = []) =>
  findVaguePurpose(text, language, ownWords, allowed).map(({ phrase }) => phrase);

describe('words that leave open whether something is done', () => {
  test.each([
    ['en', 'We may share some data.', ['may', 'some']],
    ['en', 'We share data with the laboratory.', []],
    ['en', 'You may ask for a copy.', []],
    ['en', 'Might: OFTEN, possible.', ['Might', 'OFTEN', 'possible']],
    ['en', 'Nothing in May or something', ['May']],
    ['en', 'Mayors handsomely', []],
    ['et', 'Me võime jagada mõned andmed.', ['võime', 'mõned']],
    ['et', 'Te võite küsida koopiat.', []],
    ['es', 'Podemos compartir algunos datos.', ['Podemos', 'algunos']],
    ['es-MX', 'No podemos compartir datos.', []],
    ['da', 'We may.', []],
  ])('%s: %s', (language, text, found) => {
    expect(weasel(text, language)).toEqual(found);
  });

  test('are all right where the author stands by the phrase, and there alone', () => {
    const text = 'We may ask a court. We may wait.';
    expect(weasel(text, 'en', ['may ask a court'])).toEqual(['may']);
    expect(findWeaselWords(text, 'en', ownWords, ['may ask a court'])[0]?.at).toBe(text.lastIndexOf('may'));
  });

  test('are none in the header that the law prints', () => {
    const header = findConstant(hipaa, 'H-01', 'en', today)?.parts.join(' ') ?? '';
    expect(header).not.toBe('');
    expect(weasel(header)).toEqual([]);
  });
});

describe('words that leave open why', () => {
  test.each([
    ['en', 'To improve our services', ['improve our services']],
    ['en', 'For research purposes.', ['research purposes']],
    ['en', 'Research', ['Research']],
    ['en', 'To find out by research whether visits at home prevent falls', []],
    ['et', 'Teenuste parandamiseks', ['Teenuste parandamiseks']],
    ['et', 'Teadusuuring', ['Teadusuuring']],
    ['et', 'Et leida teile vaba arst', []],
    ['es', 'Mejorar nuestros servicios', ['Mejorar nuestros servicios']],
    ['es', 'Para la investigación', ['investigación']],
    ['es', 'Para reservar su visita', []],
  ])('%s: %s', (language, text, found) => {
    expect([...vague(text, language)].sort()).toEqual([...found].sort());
  });

  test('are found in the public words of purposes, with the field and the language', () => {
    const told = activity({
      purposes: [purpose(), purpose({ id: 'study', publicText: { en: 'Research', et: 'Teadusuuring' } })],
    });
    expect(vaguePurposes([told], ownWords)).toMatchObject([
      { activity: 'booking', purpose: 'study', field: 'purposes.1.publicText.en', language: 'en' },
      { activity: 'booking', purpose: 'study', field: 'purposes.1.publicText.et', language: 'et' },
    ]);
    expect(vaguePurposes([told], ownWords, ['Research', 'Teadusuuring'])).toEqual([]);
  });
});

describe('words that are void', () => {
  const text = 'We ask for an attestation where reproductive health is concerned.';

  test('are found from the day on which they were set aside, and not before', () => {
    expect(findForbidden(text, 'en', hipaa, '2025-07-02')).toEqual([]);
    expect(findForbidden(text, 'en', hipaa, '2025-07-03').map(({ id, phrase }) => `${id} ${phrase}`)).toEqual(
      ['H-VAC-01 attestation', 'H-VAC-01 reproductive health'],
    );
  });

  test('are found to the last day of a rule', () => {
    const forbidden = {
      id: 'X-NO',
      words: [{ language: 'en', words: ['old'] }],
      why: 'Old.',
      article: 's. 2',
      validFrom: '2026-01-01',
      validTo: '2026-01-31',
      reading: 'read in the primary text' as const,
    };
    const old = law({ forbidden: [forbidden] });
    const found = ['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'].map(
      (day) => findForbidden('An old word', 'en', old, day).length,
    );
    expect(found).toEqual([0, 1, 1, 0]);
  });

  test('are known by language', () => {
    expect(findForbidden('Salud reproductiva', 'es-MX', hipaa, today)).toHaveLength(1);
    expect(findForbidden('Salud reproductiva', 'en', hipaa, today)).toEqual([]);
    expect(findForbidden('Attestation', 'da', hipaa, today)).toEqual([]);
  });
});

describe('words that the law prints', () => {
  const header =
    'THIS NOTICE DESCRIBES HOW MEDICAL INFORMATION ABOUT YOU MAY BE USED AND DISCLOSED AND HOW YOU CAN GET ACCESS TO THIS INFORMATION. PLEASE REVIEW IT CAREFULLY.';

  test('stand in a notice to the letter', () => {
    expect(missingConstants(`Title\n${header}\nText`, 'en', hipaa, today)).toEqual([]);
    expect(missingConstants(header.replace('CAREFULLY.', 'CAREFULLY!'), 'en', hipaa, today)).toMatchObject([
      { element: 'H-01', part: header },
    ]);
    expect(missingConstants(header.toLowerCase(), 'en', hipaa, today)).toHaveLength(1);
  });

  test('stand in Spanish as the model of the authority has them, and say that the law itself does not', () => {
    const spanish = findConstant(hipaa, 'H-01', 'es-MX', today);
    expect(spanish?.parts[0]).toMatch(/^Esta notificación describe cómo .* Revísela con cuidado\.$/);
    expect(spanish?.reading).toMatch(/^not confirmed/);
    expect(findConstant(hipaa, 'H-01', 'et', today)).toBeUndefined();
    expect(missingConstants('Tekst', 'et', hipaa, today)).toEqual([]);
  });

  test('in parts stand in their order, with names between them', () => {
    const part2 = regime('us-part2');
    const parts = findConstant(part2, 'P2-01', 'en', today)?.parts ?? [];
    expect(missingConstants(parts.join(' Harbour Clinic '), 'en', part2, today)).toEqual([]);
    expect(missingConstants(parts.toReversed().join(' '), 'en', part2, today)).toHaveLength(1);
    expect(missingConstants('', 'en', part2, '2026-02-15')).toEqual([]);
  });
});
