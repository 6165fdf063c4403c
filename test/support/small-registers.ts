import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const control = 'content/controls/demo-2026/5.1.mdx';

/** Sound registers for the small handbook, whose control 5.1 is driven by a risk; by the names of their files. */
export const soundRegisters = {
  assets: `- id: cards
  asset: Card index
  kind: place and paper
  holds: [records of patients]
  class: confidential
  ephi: true
  securityOwner: keeper
  where: [Cellar]
  nextAccessReview: 2026-06-30
`,
  suppliers: `- id: locksmith
  supplier: Lock Smith
  service: Mends locks
  criticality: B
  because: It has keys.
  reach: [our rooms]
  where: [Estonia]
  agreements: [contract]
  subProcessor: false
  owner: keeper
  since: 2024-01-01
  reviewedOn: 2025-12-01
  nextReview: 2026-12-01
  exit: Another one.
`,
  threats: `- { id: thieves, threat: Thieves, from: people outside, looksLike: A window is broken. }
- { id: flood, threat: Water, from: nature and surroundings, looksLike: It is wet., noRisk: The clinic stands on a hill. }
`,
  risks: `- id: r-01
  risk: The card index is stolen
  assets: [cards]
  threats: [thieves]
  weakness: One lock.
  harm: { organisation: Shame, people: Secrets are out, safety: None }
  inherent: { likelihood: 3, organisation: 3, people: 4, safety: 1 }
  residual: { likelihood: 2, organisation: 2, people: 2, safety: 1 }
  treatment: reduce
  controls: { demo-2026: ["5.1"] }
  owner: keeper
  accepted: { by: keeper, on: 2026-02-01 }
  assessedOn: 2026-02-01
  nextReview: 2027-02-01
`,
  'cloud-services': `- id: chatbot
  service: Chatbots
  state: forbidden
  use: Nothing.
  because: They keep it.
  decidedOn: 2026-01-01
`,
};

/** A method with three levels, of which the lowest is accepted as it is. */
export const soundMethod = `riskMethod:
  likelihood: [${steps((n) => `{ title: L${n}, means: Often }`)}]
  impact: [${steps((n) => `{ title: I${n}, organisation: Bad, people: Bad, safety: Bad }`)}]
  levels: [{ id: low, title: Low, from: 1, means: Plain }, { id: middle, title: Middle, from: 6, means: Plan }, { id: high, title: High, from: 15, means: Director, decides: boss }]
  acceptedUpTo: low
  appetite: Little.
  said: access-control
`;

function steps(write: (step: number) => string): string {
  return [1, 2, 3, 4, 5].map(write).join(', ');
}

type Name = keyof typeof soundRegisters;
/** In which file what is changed into what: of a register, of the control 5.1, or of organization.yaml. */
export type RegisterChange = readonly [file: Name | 'control' | 'method', from: string, to: string];

/** Writes the registers into a small handbook, each change made; what is to be changed must be there. */
export function writeRegisters(root: string, ...changes: readonly RegisterChange[]): void {
  const changed = (file: RegisterChange[0], text: string) =>
    changes.reduce((now, [where, from, to]) => {
      if (where !== file) return now;
      if (!now.includes(from)) throw new Error(`There is no ${from} in ${file}.`);
      return now.replace(from, () => to);
    }, text);
  mkdirSync(join(root, 'content/registers'), { recursive: true });
  for (const [name, text] of Object.entries(soundRegisters))
    writeFileSync(join(root, `content/registers/${name}.yaml`), changed(name as Name, text));
  const append = (file: string, add: (text: string) => string) =>
    writeFileSync(join(root, file), add(readFileSync(join(root, file), 'utf8')));
  append(control, (text) =>
    changed('control', text.replace('drivers: [risk]', 'drivers: [risk]\nrisks: [r-01]')),
  );
  append('content/organization.yaml', (text) => `${text}${changed('method', soundMethod)}`);
}
