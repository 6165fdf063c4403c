import { Temporal } from 'temporal-polyfill';
import { type Diagnostic, report } from '../source/diagnostic.ts';
import { quote } from '../source/phrase.ts';

/** Who may sign, in the format of `ssh-keygen` (ALLOWED SIGNERS in its manual): names are persons of role-holders.yaml. */
export const allowedSignersFile = 'content/allowed_signers';

/** A key and whose it is. */
export interface AllowedSigner {
  readonly person: string;
  /** The public key as it stands in the line, base64. */
  readonly key: string;
  /** From when on it counts, and until when; days and times without a `Z` are UTC here, on every machine. */
  readonly from?: Temporal.Instant | undefined;
  readonly until?: Temporal.Instant | undefined;
  /** The line, for `ssh-keygen`. */
  readonly text: string;
}

export interface AllowedSigners {
  readonly signers: readonly AllowedSigner[];
  /** `bad-signature` for each line that lets nobody sign. */
  readonly diagnostics: readonly Diagnostic[];
}

const line =
  /^(?<person>"[^"]*"|\S+)\s+(?:(?<options>(?:[^\s"]|"[^"]*")+)\s+)?(?<type>(?:sk-)?(?:ssh|ecdsa)-\S+)\s+(?<key>[A-Za-z0-9+/]+=*)(?:\s|$)/;
const time = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?Z?$/;

/**
 * Reads the list of keys. A line names one person and one key: a pattern such as `*` would let whoever has that key sign
 * as anybody, and a certificate authority whomever it likes.
 *
 * @param people Ids of role-holders.yaml.
 */
export function readAllowedSigners(text: string, people: ReadonlySet<string>): AllowedSigners {
  const signers: AllowedSigner[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const one = written.trim();
    if (one === '' || one.startsWith('#')) continue;
    const read = readLine(one, people);
    const other = 'problem' in read ? undefined : signers.find(({ key }) => key === read.key);
    const problem =
      'problem' in read
        ? read.problem
        : other !== undefined && other.person !== read.person
          ? `This key is that of ${quote(other.person)} already: nobody could tell who of them signed.`
          : undefined;
    if (problem === undefined && !('problem' in read)) signers.push(read);
    else
      diagnostics.push(
        report(
          { file: allowedSignersFile, line: index + 1, column: 1 },
          'bad-signature',
          `${problem} This line lets nobody sign.`,
          'Write a line for each key of each person: the id of role-holders.yaml, namespaces="clausebook", and the public key.',
        ),
      );
  }
  return { signers, diagnostics };
}

/** Whether a key counts at an instant, as `ssh-keygen` judges it: its last second is one of them. */
export function countsAt({ from, until }: AllowedSigner, at: Temporal.Instant): boolean {
  return (
    (from === undefined || Temporal.Instant.compare(from, at) <= 0) &&
    (until === undefined || Temporal.Instant.compare(at, until) <= 0)
  );
}

function readLine(text: string, people: ReadonlySet<string>): AllowedSigner | { readonly problem: string } {
  const { person: name = '', options = '', key } = line.exec(text)?.groups ?? {};
  if (key === undefined) return { problem: 'This is not a person, options and a public key.' };
  const person = name.replaceAll('"', '');
  if (/[*?!,]/.test(person))
    return { problem: `${quote(person)} is a pattern or a list, and not one person.` };
  if (!people.has(person))
    return { problem: `content/role-holders.yaml knows nobody with the id ${quote(person)}.` };
  if (/(?:^|,)cert-authority(?:,|$)/i.test(options))
    return { problem: 'It lets an authority say who may sign, and not a person.' };
  const [from, until] = [readTime(options, 'valid-after'), readTime(options, 'valid-before')];
  if (from === null || until === null)
    return { problem: 'A time in it is not written as 20260131 or 202601311200.' };
  return { person, key, from, until, text };
}

/** Null for one that is written wrongly. */
function readTime(options: string, name: string): Temporal.Instant | undefined | null {
  const written = new RegExp(`(?:^|,)${name}="([^"]*)"`, 'i').exec(options)?.[1];
  if (written === undefined) return undefined;
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = time.exec(written) ?? [];
  try {
    return Temporal.Instant.from(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  } catch {
    return null;
  }
}
