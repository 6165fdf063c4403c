import { expect, test } from 'vitest';
import { linesOf } from '../../src/privacy/lines-of.ts';

test('headings, points and cells stand on lines of their own, and a sentence stays whole', () => {
  const html =
    '<h2>Keys</h2><p>We <strong>lend</strong> keys.</p><ul><li>One</li><li>Two <em>more</em></li></ul><table><tbody><tr><th>A</th><td>B</td></tr></tbody></table>';
  expect(linesOf(html).split('\n')).toEqual(['Keys', 'We lend keys.', 'One', 'Two more', 'A', 'B']);
});
