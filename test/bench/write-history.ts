import { generateHistory } from './generate-history.ts';

// In a process of its own: what it takes would be counted with every process that the bench starts afterwards.
const [root = '.', versions = '1'] = process.argv.slice(2);
await generateHistory(root, Number(versions));
