import type { Root } from 'hast';
import { wordsOf } from '../../languages/languages.ts';
import { compareTexts } from '../../ledger/compare-texts.ts';
import { foldToLink, markChanges } from '../../ledger/mark-changes.ts';
import { readBlocks } from '../../ledger/read-blocks.ts';
import { readTree, writeNodes } from './page-tree.ts';

/** Loads two plain texts and returns their redline. The page of a version lies where its plain text does. */
export async function compareInPage(before: string, after: string): Promise<DocumentFragment> {
  const [old, now] = await Promise.all([loadText(before), loadText(after)]);
  const changes = compareTexts(readBlocks(old), readBlocks(now));
  const fold = foldToLink(after.replace(/text\.html$/, ''));
  return writeNodes(
    markChanges(changes, { fold, labels: wordsOf(document.documentElement.lang).redline }).children,
  );
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
      // A login that ended sends its own page in the place of any other, and a page has a title: a text has none.
      const isText = page !== null && page.title === '' && request.responseURL.endsWith(address);
      if (request.status === 200 && isText) resolve(readTree(page.body));
      else reject(new Error(`${address}: ${request.status}`));
    };
    request.onerror = () => reject(new Error(`${address}: no answer`));
    request.send();
  });
}
