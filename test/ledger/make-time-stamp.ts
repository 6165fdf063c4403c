import { createHash } from 'node:crypto';
import { BitString, Integer, ObjectIdentifier, OctetString, Sequence, Utf8String } from 'asn1js';
import {
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  IssuerAndSerialNumber,
  id_BasicConstraints,
  id_ExtKeyUsage,
  id_eContentType_TSTInfo,
  id_KeyUsage,
  MessageImprint,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';

/** A certificate and what it signs with. */
export interface Holder {
  readonly certificate: Certificate;
  readonly keys: CryptoKeyPair;
}

export interface CertificateAsked {
  readonly name: string;
  /** Who signs it; itself where nobody is named. */
  readonly by?: Holder | undefined;
  readonly keys?: CryptoKeyPair | undefined;
  readonly from?: string;
  readonly until?: string;
  /** How many authorities may stand below it; none says nothing of that. */
  readonly pathLength?: number;
  /** What it is for: a certificate of an authority has no such list. */
  readonly purposes?: readonly string[];
  readonly critical?: boolean;
  /** Bits of its key usage, the first the highest. */
  readonly usage?: number;
}

export const timeStamping = '1.3.6.1.5.5.7.3.8';

export function makeKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
}

let serial = 1;

/** Makes a certificate: of an authority, or, with purposes, of somebody who signs. */
export async function makeCertificate(asked: CertificateAsked): Promise<Holder> {
  const keys = asked.keys ?? (await makeKeys());
  const certificate = new Certificate({ version: 2, serialNumber: new Integer({ value: serial++ }) });
  certificate.subject.typesAndValues.push(nameOf(asked.name));
  certificate.issuer = asked.by?.certificate.subject ?? certificate.subject;
  certificate.notBefore.value = new Date(asked.from ?? '2020-01-01T00:00:00Z');
  certificate.notAfter.value = new Date(asked.until ?? '2030-01-01T00:00:00Z');
  const extend = (extnID: string, critical: boolean, value: { toBER(): ArrayBuffer }) =>
    new Extension({ extnID, critical, extnValue: value.toBER() });
  const { purposes, critical = true, pathLength } = asked;
  const usage = asked.usage ?? (purposes === undefined ? 0b0000_0110 : undefined);
  certificate.extensions = [
    ...(purposes === undefined
      ? [
          extend(
            id_BasicConstraints,
            true,
            new BasicConstraints({
              cA: true,
              ...(pathLength === undefined ? {} : { pathLenConstraint: pathLength }),
            }).toSchema(),
          ),
        ]
      : purposes.length === 0
        ? []
        : [extend(id_ExtKeyUsage, critical, new ExtKeyUsage({ keyPurposes: [...purposes] }).toSchema())]),
    ...(usage === undefined
      ? []
      : [extend(id_KeyUsage, true, new BitString({ valueHex: Uint8Array.of(usage).buffer }))]),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(asked.by?.keys.privateKey ?? keys.privateKey, 'SHA-256');
  // Read back, as one that comes in a file is.
  return { certificate: Certificate.fromBER(certificate.toSchema(true).toBER()), keys };
}

function nameOf(value: string): AttributeTypeAndValue {
  return new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value }) });
}

export interface StampAsked {
  readonly text: string;
  readonly time?: string;
  readonly by: Holder;
  /** Those that the token brings along besides its own. */
  readonly along?: readonly Holder[];
  /** The certificate that the signature names itself; none with `null`. */
  readonly names?: Holder | null;
  /** What the signed attributes say that was signed. */
  readonly content?: string;
  readonly status?: number;
  /** How often it is signed. */
  readonly times?: number;
  /** Changes what was signed, after it was. */
  readonly tamper?: (info: TSTInfo) => void;
}

/** An RFC 3161 response. */
export async function makeTimeStamp(asked: StampAsked): Promise<Uint8Array> {
  const {
    text,
    by,
    along = [],
    names = by,
    content = id_eContentType_TSTInfo,
    status = 0,
    times = 1,
  } = asked;
  const info = new TSTInfo({
    version: 1,
    policy: '1.2.3.4.1',
    messageImprint: await MessageImprint.create('SHA-256', new TextEncoder().encode(text).buffer),
    serialNumber: new Integer({ value: 7 }),
    genTime: new Date(asked.time ?? '2026-03-02T08:00:00Z'),
  });
  const bytes = info.toSchema().toBER();
  const signerInfos = Array.from({ length: times }, () => {
    const { issuer, serialNumber } = by.certificate;
    const sid = new IssuerAndSerialNumber({ issuer, serialNumber });
    const signer = new SignerInfo({ version: 1, sid });
    signer.signedAttrs = new SignedAndUnsignedAttributes({
      type: 0,
      attributes: [
        new Attribute({
          type: '1.2.840.113549.1.9.3',
          values: [new ObjectIdentifier({ value: content })],
        }),
        new Attribute({
          type: '1.2.840.113549.1.9.4',
          values: [new OctetString({ valueHex: sha256(bytes) })],
        }),
        ...(names === null ? [] : [nameCertificate(names)]),
      ],
    });
    return signer;
  });
  const signed = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: id_eContentType_TSTInfo,
      eContent: new OctetString({ valueHex: bytes }),
    }),
    signerInfos,
    certificates: [by, ...along].map(({ certificate }) => certificate),
  });
  for (const index of signerInfos.keys()) await signed.sign(by.keys.privateKey, index, 'SHA-256');
  asked.tamper?.(info);
  // In one piece, as DER wants it and authorities write it: the library would cut it up.
  signed.encapContentInfo.eContent = new OctetString({ valueHex: info.toSchema().toBER() });
  const response = new TimeStampResp({
    status: new PKIStatusInfo({ status }),
    timeStampToken: new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) }),
  });
  return new Uint8Array(response.toSchema().toBER());
}

/** `SigningCertificateV2` with the usual hash. */
function nameCertificate({ certificate }: Holder): Attribute {
  const hash = new OctetString({ valueHex: sha256(certificate.toSchema().toBER()) });
  const list = new Sequence({ value: [new Sequence({ value: [hash] })] });
  return new Attribute({ type: '1.2.840.113549.1.9.16.2.47', values: [new Sequence({ value: [list] })] });
}

function sha256(bytes: ArrayBuffer): ArrayBuffer {
  return Uint8Array.from(createHash('sha256').update(new Uint8Array(bytes)).digest()).buffer;
}
