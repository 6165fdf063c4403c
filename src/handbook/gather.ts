import { type ControlFrontmatter, controlFrontmatter } from '../schema/control.ts';
import { type DocumentFrontmatter, documentFrontmatter } from '../schema/document.ts';
import { type Framework, framework } from '../schema/framework.ts';
import type { Image } from '../schema/handbook.ts';
import { type Organization, organization } from '../schema/organization.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { listFiles } from '../source/list-files.ts';
import { checkFiles } from './check-files.ts';
import type { Memory } from './memory.ts';
import { checkSlug, type ReadMdx, readMdx } from './read-document.ts';
import { type ReadImage, readImage } from './read-image.ts';
import { type ReadRecord, readRecord } from './read-record.ts';
import { type ReadRecords, readRecords } from './read-records.ts';
import { organizationFile, type RecordFile, recordFiles } from './record-files.ts';

type RecordLists = {
  readonly [Kind in keyof typeof recordFiles]: (typeof recordFiles)[Kind] extends RecordFile<infer Item>
    ? ReadRecords<Item>
    : never;
};

/** Everything that was read, each file by itself, nothing compared with anything else yet. */
export interface Gathered extends RecordLists {
  readonly organization: ReadRecord<Organization>;
  readonly frameworks: readonly (ReadRecord<Framework> & { readonly file: string })[];
  readonly documents: readonly ReadMdx<DocumentFrontmatter>[];
  readonly controls: readonly ReadMdx<ControlFrontmatter>[];
  /** Those that documents cite, by path. */
  readonly images: ReadonlyMap<string, Image>;
  /** All image files, cited or not. */
  readonly imageFiles: readonly string[];
  /** Files below `policies/` that are there and may not be read, such as links that lead out of the handbook. */
  readonly refused: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads all files of a handbook. Takes its folder and the memory of earlier loads. */
export function gather(root: string, memory: Memory): Gathered {
  const policies = listFiles(root, 'policies', ['']);
  const content = listFiles(root, 'content', ['']);
  const documentFiles = policies.files.filter((file) => file.endsWith('.mdx'));
  const imageFiles = policies.files.filter((file) => /\.(?:png|jpe?g|webp|avif)$/.test(file));

  const lists = readLists(root, memory);
  const company = readRecord(root, organizationFile, organization, memory);
  const frameworks = content.files
    .filter((file) => /^content\/frameworks\/[^/]+\.yaml$/.test(file))
    .map((file) => ({ file, ...readRecord(root, file, framework, memory) }));
  const documents = documentFiles.map((file) => readMdx(root, file, documentFrontmatter, memory));
  const controls = content.files
    .filter((file) => /^content\/controls\/[^/]+\/[^/]+\.mdx$/.test(file))
    .map((file) => readMdx(root, file, controlFrontmatter, memory));
  const images = readImages(root, documents, imageFiles, memory);
  return {
    ...lists,
    organization: company,
    frameworks,
    documents,
    controls,
    images: new Map(
      images.flatMap(({ image }) => (image === undefined ? [] : [[image.file, image] as const])),
    ),
    imageFiles,
    refused: policies.diagnostics.map(({ file }) => file),
    diagnostics: [
      ...policies.diagnostics,
      ...content.diagnostics,
      ...checkFiles(policies.files, content.files),
      ...documents.flatMap(({ file, name }) => checkSlug(file, name)),
      ...[company, ...Object.values(lists), ...frameworks, ...documents, ...controls, ...images].flatMap(
        ({ diagnostics }) => diagnostics,
      ),
    ],
  };
}

function readLists(root: string, memory: Memory): RecordLists {
  return {
    roles: readRecords(root, recordFiles.roles, memory),
    roleHolders: readRecords(root, recordFiles.roleHolders, memory),
    contacts: readRecords(root, recordFiles.contacts, memory),
    parameters: readRecords(root, recordFiles.parameters, memory),
    terms: readRecords(root, recordFiles.terms, memory),
    clocks: readRecords(root, recordFiles.clocks, memory),
  };
}

function readImages(
  root: string,
  documents: readonly ReadMdx<unknown>[],
  imageFiles: readonly string[],
  memory: Memory,
): ReadImage[] {
  const cited = new Set(
    documents
      .flatMap(({ text }) => text?.citations ?? [])
      .flatMap(({ kind, id }) => (kind === 'image' ? [id] : [])),
  );
  return imageFiles.filter((file) => cited.has(file)).map((file) => readImage(root, file, memory));
}
