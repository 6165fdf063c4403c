import { reportRewritten } from '../proof/verify.mjs';
import { isFolder } from '../registers/define.ts';
import { forEachRegister, type RecordOf, type RegisterKey, registerEntries } from '../registers/registers.ts';
import { type Applicability, applicability } from '../schema/applicability.ts';
import { type Confirmation, confirmation } from '../schema/confirmation.ts';
import { type ControlFrontmatter, controlFrontmatter } from '../schema/control.ts';
import { type Crosswalk, crosswalk } from '../schema/crosswalk.ts';
import { type DocumentFrontmatter, documentFrontmatter } from '../schema/document.ts';
import { type Framework, framework } from '../schema/framework.ts';
import type { Image } from '../schema/handbook.ts';
import { type Organization, organization } from '../schema/organization.ts';
import { type SpecificationFrontmatter, specificationFrontmatter } from '../schema/specification.ts';
import {
  readTranslationName,
  type TranslationFrontmatter,
  translationFrontmatter,
} from '../schema/translation.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { listFiles } from '../source/list-files.ts';
import { checkFiles } from './check-files.ts';
import { checkOwnPages } from './check-own-pages.ts';
import type { Memory } from './memory.ts';
import { placeFinding } from './place-finding.ts';
import { type ReadArchive, readArchive } from './read-archive.ts';
import { checkAddress, type ReadMdx, readMdx } from './read-document.ts';
import { type ReadImage, readImage } from './read-image.ts';
import { type ReadLedger, readLedger } from './read-ledger.ts';
import { type ReadOwnRegister, readOwnRegisters } from './read-own-registers.ts';
import { type ReadRecord, readRecord } from './read-record.ts';
import { absentList, type ReadRecords, readFolder, readRecords } from './read-records.ts';
import { organizationFile } from './record-files.ts';

type RecordLists = { readonly [Key in RegisterKey]: ReadRecords<RecordOf<Key>> };

const confirmationList = { schema: confirmation, nouns: ['confirmation', 'confirmations'] } as const;

/** Everything that was read, each file by itself, nothing compared with anything else yet. */
export interface Gathered extends RecordLists {
  readonly organization: ReadRecord<Organization>;
  readonly frameworks: readonly (ReadRecord<Framework> & { readonly file: string })[];
  readonly documents: readonly ReadMdx<DocumentFrontmatter>[];
  readonly translations: readonly ReadMdx<TranslationFrontmatter>[];
  readonly controls: readonly ReadMdx<ControlFrontmatter>[];
  /** Decisions on addressable specifications: records of frameworks that have such. */
  readonly specifications: readonly ReadMdx<SpecificationFrontmatter>[];
  readonly crosswalks: readonly (ReadRecord<Crosswalk> & { readonly file: string })[];
  readonly applicability: readonly (ReadRecord<Applicability> & { readonly file: string })[];
  readonly confirmations: readonly (ReadRecords<Confirmation> & {
    readonly file: string;
    readonly slug: string;
  })[];
  readonly ownRegisters: readonly ReadOwnRegister[];
  readonly ledger: ReadLedger;
  readonly archive: ReadArchive;
  /** Those that documents cite, by path. */
  readonly images: ReadonlyMap<string, Image>;
  /** All image files, cited or not. */
  readonly imageFiles: readonly string[];
  /** Files below `policies/` that are there and may not be read, such as links that lead out of the handbook. */
  readonly refused: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads all files of a handbook, a step for each document. Takes its folder and the memory of earlier loads. */
export function* gather(root: string, memory: Memory): Generator<undefined, Gathered> {
  const policies = listFiles(root, 'policies', ['']);
  // What the archive holds, the ledger says; what lies in it besides, `verify` does. Ten versions are ten thousand folders.
  const content = listFiles(root, 'content', [''], ['content/archive']);
  const documentFiles = policies.files.filter((file) => file.endsWith('.mdx'));
  const imageFiles = policies.files.filter((file) => /\.(?:png|jpe?g|webp|avif)$/.test(file));

  const records = readLists(root, content.files, memory);
  const company = readRecord(root, organizationFile, organization, memory);
  const answers = company.item?.answers ?? {};
  const within = (room: RegExp) => content.files.filter((file) => room.test(file) && !listFile.has(file));
  const frameworks = within(/^content\/frameworks\/[^/]+\.yaml$/).map((file) => ({
    file,
    ...readRecord(root, file, framework, memory),
  }));
  const applicabilities = within(/^content\/frameworks\/applicability\/[^/]+\.yaml$/).map((file) => ({
    file,
    ...readRecord(root, file, applicability, memory),
  }));
  const crosswalks = within(/^content\/crosswalks\/[^/]+\.yaml$/).map((file) => ({
    file,
    ...readRecord(root, file, crosswalk, memory),
  }));
  const confirmations = within(/^content\/confirmations\/[^/]+\.yaml$/).map((file) => {
    const slug = file.replace(/^.*\/|\.yaml$/g, '');
    return { file, slug, ...readRecords(root, { ...confirmationList, file }, memory) };
  });
  const ownRegisters = readOwnRegisters(root, content.files, memory);
  const isTranslation = (file: string) => readTranslationName(file) !== undefined;
  const documents: Gathered['documents'][number][] = [];
  for (const file of documentFiles) {
    if (isTranslation(file)) continue;
    documents.push(readMdx(root, file, documentFrontmatter, memory, answers));
    yield;
  }
  const translations = documentFiles
    .filter(isTranslation)
    .map((file) => readMdx(root, file, translationFrontmatter, memory, answers));
  const controlFiles = within(/^content\/controls\/[^/]+\/[^/]+\.mdx$/);
  const decides = new Set(
    frameworks.flatMap(({ item }) =>
      item?.requirements.some(({ flag }) => flag === 'addressable') ? [item.id] : [],
    ),
  );
  const isDecision = (file: string) => decides.has(file.split('/')[2] ?? '');
  const controls = controlFiles
    .filter((file) => !isDecision(file))
    .map((file) => readMdx(root, file, controlFrontmatter, memory, answers, 'control'));
  const specifications = controlFiles
    .filter(isDecision)
    .map((file) => readMdx(root, file, specificationFrontmatter, memory, answers, 'specification'));
  const images = readImages(root, [...documents, ...translations], imageFiles, memory);
  const ledger = readLedger(
    root,
    content.files.filter((file) => file.startsWith('content/ledger/')),
    memory,
  );
  const archive = yield* readArchive(root, ledger.events, memory);
  return {
    ...records,
    organization: company,
    frameworks,
    documents,
    translations,
    controls,
    specifications,
    crosswalks,
    applicability: applicabilities,
    confirmations,
    ownRegisters,
    ledger,
    archive,
    images: new Map(
      images.flatMap(({ image }) => (image === undefined ? [] : [[image.file, image] as const])),
    ),
    imageFiles,
    refused: policies.diagnostics.map(({ file }) => file),
    diagnostics: [
      ...policies.diagnostics,
      ...content.diagnostics,
      ...checkFiles(policies.files, content.files),
      ...checkOwnPages(content.files),
      ...documents.flatMap(({ file, name }) => checkAddress(file, name)),
      ...[
        company,
        ...Object.values(records),
        ...frameworks,
        ...applicabilities,
        ...crosswalks,
        ...confirmations,
        ...ownRegisters,
        ...ownRegisters.map(({ rows }) => rows),
        ...documents,
        ...translations,
        ...controls,
        ...specifications,
        ...images,
        ledger,
        archive,
      ].flatMap(({ diagnostics }) => diagnostics),
      ...reportRewritten([...ledger.rewritten, ...archive.rewritten]).map(placeFinding),
    ],
  };
}

/** The files of lists. */
const listFile = new Set(registerEntries.map(([, { file }]) => file));

function readLists(root: string, content: readonly string[], memory: Memory): RecordLists {
  // A list may lie in a folder of records, as the clocks do among the laws on notices: it is none of them.
  const records = content.filter((file) => !listFile.has(file));
  return forEachRegister((register) => {
    if (isFolder(register)) return readFolder(root, register, records, memory);
    return register.optional && !content.includes(register.file)
      ? absentList
      : readRecords(root, register, memory);
  }) as RecordLists;
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
