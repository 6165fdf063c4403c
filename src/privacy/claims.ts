/** What a text claims: that a body certified us, or that a law or a standard is met as a whole. */
export type ClaimKind = 'certified' | 'compliant';

/** The words that do so. */
const claims: Readonly<Record<string, Readonly<Record<ClaimKind, RegExp>>>> = {
  en: {
    certified: word('certified|accredited'),
    compliant: word('compliant|in (?:full )?compliance with|compl(?:y|ies) fully with|fully compl(?:y|ies)'),
  },
  et: {
    certified: word('sertifitseeritud|akrediteeritud'),
    compliant: word(
      'nõuetele ?vastav(?:a|ad|ale|at)?|nõuetega (?:täielikult )?kooskõlas|vasta(?:b|me|vad) täielikult',
    ),
  },
  es: {
    certified: word('certificad[oa]s?|acreditad[oa]s?'),
    compliant: word(
      'conformes? (?:con|a)|cumpl(?:e|en|imos) (?:plenamente )?(?:con )?(?:la|el|los|las) (?:norma|ley|reglamento|RGPD|GDPR|HIPAA|ISO)',
    ),
  },
};

/** Words by which a sentence denies it, waits for it, asks it, or speaks of others. */
const withdrawn: Readonly<Record<string, RegExp>> = {
  en: word(
    "no|not|nor|never|neither|without|nobody|none|cannot|\\p{L}+n['’]t|prepar(?:e|es|ing)|will be|once|until|before|would|when we are|uncertified|non-compliant",
  ),
  et: word('ei|pole|mitte|ilma|keegi|valmistu\\p{L}*|enne|kuni|saab olema|kui oleme'),
  es: word('no|ni|nunca|sin|nadie|ningun[oa]?|ningún|prepara\\p{L}*|preparando|será|hasta|antes'),
};

/** Whose deed or state it is where it is not ours: what a supplier or a copy is. */
const ofOthers: Readonly<Record<string, RegExp>> = {
  en: word(
    'certified (?:mail|cop(?:y|ies)|translations?|translators?|firms?|suppliers?|specialists?)|board[- ]certified',
  ),
  et: word('vandetõlgi kinnitatud'),
  es: word('correo certificado|copia certificada|traducción certificada'),
};

function word(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'giu');
}

/** A sentence that claims a certificate or that a law is met, and the word that does. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly sentence: string;
  readonly word: string;
}

/**
 * What a sentence claims: "We are certified to ISO/IEC 27001". What is denied, asked, hoped for, or said of others is no
 * claim. A language that is not known here is read as English, which the names of laws and standards often are.
 */
export function claimIn(sentence: string, language: string): Claim | undefined {
  const known = knownFor(language);
  if (/\?\s*$/.test(sentence)) return undefined;
  const own = sentence.replace(ofOthers[known] ?? never, ' ');
  if (own.search(withdrawn[known] ?? never) !== -1) return undefined;
  for (const kind of ['certified', 'compliant'] as const) {
    const found = own.match(claims[known]?.[kind] ?? never)?.[0];
    if (found !== undefined) return { kind, sentence, word: found };
  }
  return undefined;
}

/** Whether a text has any word that could claim something: most have none, and need not be read sentence by sentence. */
export function mayClaim(text: string, language: string): boolean {
  return Object.values(claims[knownFor(language)] ?? {}).some((words) => text.search(words) !== -1);
}

function knownFor(language: string): string {
  const [general = 'en'] = language.split('-');
  return general in claims ? general : 'en';
}

const never = /(?!)/;
