import { createHash } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  type Attribute,
  BasicConstraints,
  type Certificate,
  ExtKeyUsage,
  id_BasicConstraints,
  id_ExtKeyUsage,
  id_eContentType_TSTInfo,
  id_KeyUsage,
  PKIStatus,
  SignedData,
  SignedDataVerifyError,
  type SignedDataVerifyResult,
  type SignerInfo,
  TimeStampResp,
} from 'pkijs';

/** The only use that a certificate of an authority may have (RFC 3161, 2.3). */
const timeStamping = '1.3.6.1.5.5.7.3.8';

const contentType = '1.2.840.113549.1.9.3';

/** The attributes by which a signature names its certificate (RFC 5035), and the hash where they name none. */
const signingCertificate = new Map([
  ['1.2.840.113549.1.9.16.2.47', 'sha256'],
  ['1.2.840.113549.1.9.16.2.12', 'sha1'],
]);

const hashNames = new Map([
  ['1.3.14.3.2.26', 'sha1'],
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);

/**
 * Certificates that are asked for while a chain is looked for. Chains have three or four; two authorities that have
 * certified each other, which anybody can make, would be walked round for good.
 */
const mostAsked = 32;

/**
 * Verifies an RFC 3161 time stamp: that it is of these bytes, that one signature stands on it and holds, of a
 * certificate that it names itself, made for time stamps and nothing else, and that leads to one that is trusted, all of
 * them valid at the instant that was stamped. Whether one was revoked is not asked: that would take a network.
 *
 * @param bytes A response in DER.
 * @param stamped What was stamped.
 * @returns What does not hold, in a sentence; nothing where all of it does.
 */
export async function verifyToken(
  bytes: Uint8Array,
  stamped: Uint8Array,
  trusted: readonly Certificate[],
): Promise<string | undefined> {
  try {
    const response = TimeStampResp.fromBER(Uint8Array.from(bytes).buffer);
    if (![PKIStatus.granted, PKIStatus.grantedWithMods].includes(response.status.status))
      return 'The authority has refused to stamp.';
    const signed = new SignedData({ schema: response.timeStampToken?.content });
    const [signer, ...others] = signed.signerInfos;
    if (signer === undefined || others.length > 0) return 'There must be one signature, not more or fewer.';
    if (!namesItsContent(signed, signer)) return 'It signs something else than a time stamp.';
    // Lists of what was revoked lie in some tokens. They are of then, and whoever made the token has put them there.
    signed.crls = [];
    const result = await signed.verify({
      signer: 0,
      data: Uint8Array.from(stamped).buffer,
      trustedCerts: [...trusted],
      checkChain: true,
      extendedMode: true,
      passedWhenNotRevValues: true,
      findIssuer: findFew(mostAsked),
    });
    return result.signatureVerified === true ? judgeCertificates(result, signer) : wrongSignature;
  } catch (error) {
    if (error instanceof SignedDataVerifyError)
      return error.signerCertificateVerified === false ? wrongChain : wrongSignature;
    return 'It cannot be read.';
  }
}

const wrongSignature = 'The signature does not fit.';
const wrongChain =
  'Its certificate does not lead to one that you named, or one on the way was not valid at that instant.';

type FindIssuer = NonNullable<NonNullable<Parameters<SignedData['verify']>[0]>['findIssuer']>;

function findFew(most: number): FindIssuer {
  let asked = 0;
  return async (certificate, engine, crypto) =>
    ++asked > most ? [] : engine.defaultFindIssuer(certificate, engine, crypto);
}

function judgeCertificates(
  { signerCertificate, certificatePath }: SignedDataVerifyResult,
  signer: SignerInfo,
): string | undefined {
  const [first, ...above] = certificatePath;
  if (
    !signerCertificate ||
    first === undefined ||
    !hashOf(first, 'sha256').equals(hashOf(signerCertificate, 'sha256'))
  )
    return wrongChain;
  if (!isLongEnough(above)) return wrongChain;
  if (!isForTimeStamps(signerCertificate)) return 'Its certificate is not one for time stamps alone.';
  return namesCertificate(signer, signerCertificate)
    ? undefined
    : 'It names another certificate than it is signed with.';
}

function namesItsContent({ encapContentInfo }: SignedData, signer: SignerInfo): boolean {
  const [named] = attributeOf(signer, contentType)?.values ?? [];
  return (
    encapContentInfo.eContentType === id_eContentType_TSTInfo &&
    named instanceof ObjectIdentifier &&
    named.valueBlock.toString() === id_eContentType_TSTInfo
  );
}

/** Whether each authority may have as many others below it as it has. */
function isLongEnough(above: readonly Certificate[]): boolean {
  return above.every((authority, below) => {
    const constraints = parsed(authority, id_BasicConstraints);
    const most = constraints instanceof BasicConstraints ? constraints.pathLenConstraint : undefined;
    return most === undefined || (typeof most === 'number' && below <= most);
  });
}

function isForTimeStamps({ extensions = [] }: Certificate): boolean {
  const use = extensions.find(({ extnID }) => extnID === id_ExtKeyUsage);
  const purposes = use?.parsedValue instanceof ExtKeyUsage ? use.parsedValue.keyPurposes : [];
  const isCritical = use?.critical === true && purposes.length === 1 && purposes[0] === timeStamping;
  const bits = extensions.find(({ extnID }) => extnID === id_KeyUsage)?.parsedValue?.valueBlock
    .valueHexView[0];
  // Digital signature, and content commitment: the first two bits.
  return isCritical && (bits === undefined || (bits & 0b1100_0000) !== 0);
}

/** Whether the signature says itself which certificate is its own: another of the same key could be put in its place. */
function namesCertificate(signer: SignerInfo, certificate: Certificate): boolean {
  const named = [...signingCertificate].flatMap(([type, usual]) => {
    const [value] = attributeOf(signer, type)?.values ?? [];
    return value === undefined ? [] : [isOf(value, usual, certificate)];
  });
  return named.length > 0 && named.every(Boolean);
}

/** `SEQUENCE { certs SEQUENCE OF SEQUENCE { hashAlgorithm OPTIONAL, certHash, ... } }`: the first is the signer's. */
function isOf(value: unknown, usual: string, certificate: Certificate): boolean {
  const fields = partsOf(partsOf(partsOf(value)[0])[0]);
  const [algorithm] = fields[0] instanceof Sequence ? partsOf(fields[0]) : [];
  const hash = fields.find((field) => field instanceof OctetString);
  const name = algorithm instanceof ObjectIdentifier ? hashNames.get(algorithm.valueBlock.toString()) : usual;
  return (
    name !== undefined &&
    hash instanceof OctetString &&
    hashOf(certificate, name).equals(hash.valueBlock.valueHexView)
  );
}

function partsOf(value: unknown): readonly unknown[] {
  return value instanceof Sequence ? value.valueBlock.value : [];
}

function attributeOf(signer: SignerInfo, type: string): Attribute | undefined {
  return signer.signedAttrs?.attributes.find((attribute) => attribute.type === type);
}

function parsed({ extensions = [] }: Certificate, id: string): unknown {
  return extensions.find(({ extnID }) => extnID === id)?.parsedValue;
}

function hashOf(certificate: Certificate, algorithm: string): Buffer {
  return createHash(algorithm).update(Buffer.from(certificate.toSchema().toBER())).digest();
}
