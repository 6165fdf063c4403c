import { writeFileSync } from 'node:fs';
import { engine } from '../data/engine.ts';
import { noticeOf } from './notice.ts';

/** `npm run licences`: writes `NOTICE` from the tree of packages. */
writeFileSync(new URL('NOTICE', engine), noticeOf(engine));
process.stdout.write('Wrote NOTICE\n');
