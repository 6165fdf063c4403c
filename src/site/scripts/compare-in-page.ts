import type { Root } from 'hast';
import { compareTexts } from '../../ledger/compare-texts.ts';
import { markChanges } from '../../ledger/mark-changes.ts';
import { englishLabels } from '../../ledger/redline-labels.ts';
import { readTree, writeNodes } from './page-tree.ts';

/** Loads two plain texts and returns their redline. */
export async function compareInPage(before: string, after: string): Promise<DocumentFragment> {
  const [old, now] = await Promise.all([loadText(before), loadText(after)]);
  return writeNodes(markChanges(compareTexts(old, now), englishLabels).children);
}

/**
 * An XMLHttpRequest, because its answer comes as a document: our policy's Trusted Types forbid to make one of a string.
 * The file is a fragment that does not say how its letters are encoded, and not every server does.
 */
function loadText(address: string): Promise<Root> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.overrideMimeType('text/html; charset=utf-8');
    request.onload = () => {
      const page = request.responseXML;
      if (request.status === 200 && page !== null) resolve(readTree(page.body));
      else reject(new Error(`${address}: ${request.status}`));
    };
    request.onerror = () => reject(new Error(`${address}: no answer`));
    request.send();
  });
}
