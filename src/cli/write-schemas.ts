import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { engine } from '../data/engine.ts';
import { jsonSchemas } from '../handbook/json-schemas.ts';

/** `npm run schemas`: writes the JSON Schemas into `content/schemas/`, where every record names its own. */
const folder = new URL('content/schemas/', engine);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(jsonSchemas()))
  writeFileSync(new URL(`${name}.json`, folder), text);
process.stdout.write(`Wrote ${Object.keys(jsonSchemas()).length} schemas to ${join('content', 'schemas')}\n`);
