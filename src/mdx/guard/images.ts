import { quote } from '../../source/phrase.ts';
import type { Findings } from './findings.ts';
import type { Visit } from './visits.ts';

/** An image that may stand: its path below the root, and where it is written. */
export interface CitedImage {
  readonly file: string;
  readonly at: number;
}

/** Images: `image-text`, `image-address`. Returns those that may stand. */
export function checkImages(visits: readonly Visit[], findings: Findings): CitedImage[] {
  const images: CitedImage[] = [];
  const definitions = new Map<string, { url: string; start: number }>();
  for (const { node, start } of visits) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, { url: node.url, start });
  }
  for (const { node, start } of visits) {
    if (node.type !== 'image' && node.type !== 'imageReference') continue;
    if ((node.alt ?? '').trim() === '') {
      findings.report(
        start,
        'image-text',
        'The image has no alternative text.',
        'Say in the square brackets what it shows: ![A nurse unlocks the cabinet](...)',
      );
    }
    const url = node.type === 'image' ? node.url : definitions.get(node.identifier)?.url;
    if (url === undefined) continue;
    const file = judgeImage(url, findings.file);
    if (file !== undefined) images.push({ file, at: start });
    else reportAddress(url, start, findings);
  }
  return images;
}

/**
 * The path below the root of an image that a document cites. It lies in a folder named like the document, beside it:
 * `access-control/diagram.png` for policies/access/access-control.mdx. SVG is refused, since it may hold scripts.
 */
export function judgeImage(url: string, file: string): string | undefined {
  const match = /^(?:\.\/)?([a-z0-9-]+)\/([A-Za-z0-9][\w.-]*\.(?:png|jpe?g|webp|avif))$/.exec(url);
  const { folder, name } = splitFile(file);
  return match?.[1] === name ? `${folder}${name}/${match[2]}` : undefined;
}

function reportAddress(url: string, at: number, findings: Findings): void {
  const { folder, name } = splitFile(findings.file);
  const image = /[^/\\]*$/.exec(url)?.[0] ?? '';
  if (!findings.file.startsWith('policies/')) {
    findings.report(
      at,
      'image-address',
      'Images can only stand in documents below policies/.',
      'Say it in words here, or link to a document that shows it.',
    );
    return;
  }
  if (/^https?:/i.test(url)) {
    findings.report(
      at,
      'image-address',
      `The image ${quote(url)} lies on another server, which would see who reads this text.`,
      `Take it out and write its words instead; or save a picture of it in the folder ${name} beside the document and write ${name}/FILE.png.`,
    );
    return;
  }
  const format = /\.(\w+)$/.exec(image)?.[1]?.toLowerCase();
  if (format === undefined || !['png', 'jpg', 'jpeg', 'webp', 'avif'].includes(format)) {
    findings.report(
      at,
      'image-address',
      `The image ${quote(url)} is no PNG, JPEG, WebP or AVIF file.`,
      `Save it as ${name}/${image.replace(/\.\w+$/, '') || 'diagram'}.png.`,
    );
    return;
  }
  const plain = image.replaceAll(/%20|[^\w.-]+/g, '-').replace(/\.\w+$/, (ending) => ending.toLowerCase());
  if (
    plain !== image &&
    judgeImage(`${name}/${plain}`, findings.file) !== undefined &&
    url.endsWith(`${name}/${image}`)
  ) {
    findings.report(
      at,
      'image-address',
      `The image ${quote(url)} has a name that an address cannot show.`,
      `Rename the file to ${plain} and write ${name}/${plain}.`,
    );
    return;
  }
  findings.report(
    at,
    'image-address',
    `The image ${quote(url)} does not lie in the folder of its document.`,
    `Put the file at ${folder}${name}/${plain} and write ${name}/${plain}.`,
  );
}

/** A translation shows the pictures of its original: `access-control.et.mdx` those of `access-control/`. */
function splitFile(file: string): { folder: string; name: string } {
  const slash = file.lastIndexOf('/') + 1;
  return {
    folder: file.slice(0, slash),
    name: file.slice(slash).replace(/(?:\.[a-z]{2,3}(?:-[A-Z]{2})?)?\.mdx?$/, ''),
  };
}
