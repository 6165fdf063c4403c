import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the public is told, in a handbook of tests: a desk, a right and a safeguard, sound unless a scene changes them. */

const desk = `- id: everywhere
  position: 1
  title: { en: For everybody, et: Kõigile }
  company: Example Clinic Ltd
  contact: privacy-office
  proof: { en: You show your card., et: Näitate kaarti. }
  forms: { en: Ask us for large print., et: Küsige suurt kirja. }
  again: none
  authorities: [privacy-office]
  mindful: { en: Nobody suffers for it., et: Keegi ei kannata. }
`;

const right = `- id: copy
  position: 1
  title: { en: Get a copy, et: Saada koopia }
  lead: { en: You get all of it., et: Saate kõik. }
  ways:
    - desk: everywhere
      law: GDPR Art. 15
      how: [{ en: Write to us., et: Kirjutage meile. }]
      limit: { within: breach-notice, more: none }
      cost: { en: Nothing., et: Tasuta. }
      refused: none
      asks: { en: Please send me a copy., et: Palun saatke koopia. }
`;

const safeguard = `- id: keys
  position: 1
  title: { en: Locked, et: Lukus }
  says: { en: Doors are locked., et: Uksed on lukus. }
  controls: { demo-2026: ["5.1"] }
`;

export type Written = 'request-desks' | 'rights' | 'safeguards';
const sound: Readonly<Record<Written, string>> = {
  'request-desks': desk,
  rights: right,
  safeguards: safeguard,
};

/** Writes them, with one word replaced in one of them. */
export function writeTold(root: string, change?: readonly [file: Written, from: string, to: string]): void {
  for (const [name, text] of Object.entries(sound)) {
    const [file, from = '', to = ''] = change ?? [];
    if (file === name && !text.includes(from)) throw new Error(`${name} does not say ${from}.`);
    writeFileSync(join(root, `content/${name}.yaml`), file === name ? text.replace(from, () => to) : text);
  }
}

export const toldScenes: Readonly<Record<string, (root: string) => void>> = {
  'language-missing': (root) => writeTold(root, ['rights', ', et: Saate kõik. }', ' }']),
  'safeguard-unfounded': (root) => writeTold(root, ['safeguards', '["5.1"]', '["5.10"]']),
};
