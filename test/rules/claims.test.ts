import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkHandbook } from '../../src/rules/check-handbook.ts';
import { type Changes, notice, policy } from '../support/faulty-handbook.ts';
import { readHandbook } from '../support/released-handbook.ts';
import { small, temporaryHandbook } from '../support/temporary-handbook.ts';

const list = 'content/registers/certificates.yaml';
const held = (fields = '') =>
  `- { id: isms, standard: "ISO/IEC 27001:2022", body: A body, accreditation: M1, number: N-1, scope: Care, edition: 1.0.0, issuedOn: 2026-02-01, validTo: 2026-03-02${fields} }\n`;

/** What is said on a day of a document with this sentence in it. */
function saidOf(
  sentence: string,
  { day = '2026-03-02', file = notice, others = {} as Changes } = {},
): string[] {
  const text = readFileSync(join(small, file), 'utf8');
  const root = temporaryHandbook({ [file]: `${text}\n${sentence}\n`, ...others });
  return checkHandbook(readHandbook(root), day)
    .filter(({ rule }) => rule === 'unfounded-claim')
    .map(({ file, line, message }) => `${file}:${line} ${message}`);
}

const claim = 'We are certified to ISO/IEC 27001:2022.';

describe('a text for the public that calls us certified', () => {
  test('rests on a certificate that is in the list', () => {
    expect(saidOf(claim)).toEqual([
      `${notice}:25 "${claim}" says "certified", and no certificate that is valid on 2026-03-02 bears it out.`,
    ]);
    expect(saidOf(claim, { others: { [list]: held() } })).toEqual([]);
  });

  test('on its days: from the first to the last', () => {
    const days = ['2026-01-31', '2026-02-01', '2026-03-02', '2026-03-03'];
    const found = days.map((day) => saidOf(claim, { day, others: { [list]: held() } }).length);
    expect(found).toEqual([1, 0, 0, 1]);
  });

  test.each([
    ['We are certified.', 0],
    ['We are ISO 27001 certified.', 0],
    ['We are certified to ISO/IEC 27001:2013.', 1],
    ['We are certified to Demo 2026.', 1],
    ['We are compliant.', 1],
    ['We are GDPR-compliant.', 1],
    ['We hold no certificate yet.', 0],
  ])('for what the sentence names: %s', (sentence, count) => {
    const frameworks = {
      'content/frameworks/iso27001-2013.yaml': `id: iso27001-2013\ntitle: ISO/IEC 27001:2013\nname: Old\nedition: Second\npublisher: ISO\nstatus: { state: current }\nsources: [{ title: Made up, licence: own, taken: words }]\nrequirements: [{ id: "1", title: Doors, kind: clause }]\n`,
    };
    expect(saidOf(sentence, { others: { [list]: held(), ...frameworks } })).toHaveLength(count);
  });

  test('is nothing to the public where it is for staff', () => {
    expect(saidOf(claim, { file: policy })).toEqual([]);
  });

  test('may be its title, its summary or a translation of it', () => {
    const text = readFileSync(join(small, notice), 'utf8');
    const others = { [notice]: text.replace('What we do with your data.', 'A certified clinic.') };
    expect(saidOf('', { file: policy, others })[0]).toContain('"A certified clinic." says "certified"');
  });
});
