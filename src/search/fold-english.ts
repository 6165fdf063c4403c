/**
 * Forms that no ending tells, each line a word and its forms: verbs and plurals that people type about their work. What
 * is folded alike is found alike, so that a word with two meanings, "left", stands with its commoner one.
 */
const irregular: readonly string[] = [
  'be am is are was were been being',
  'begin began begun',
  'break broke broken',
  'bring brought',
  'buy bought',
  'catch caught',
  'child children',
  'choose chose chosen',
  'come came',
  'fall fell fallen',
  'find found',
  'forget forgot forgotten',
  'get got gotten',
  'give gave given',
  'go goes went gone',
  'hear heard',
  'hide hid hidden',
  'hold held',
  'keep kept',
  'know knew known',
  'leave left',
  'lend lent',
  'lie lying',
  'lose lost loses losing',
  'make made',
  'man men',
  'mean meant',
  'meet met',
  'pay paid',
  'person people persons',
  'say said',
  'see saw seen',
  'sell sold',
  'send sent',
  'show shown',
  'speak spoke spoken',
  'spend spent',
  'steal stole stolen',
  'take took taken',
  'teach taught',
  'tell told',
  'think thought',
  'throw threw thrown',
  'wear wore worn',
  'woman women',
  'write wrote written',
];

const lemmas: ReadonlyMap<string, string> = new Map(
  irregular.flatMap((line) => {
    const [word = '', ...forms] = line.split(' ');
    return forms.map((form) => [form, word] as const);
  }),
);

/**
 * It takes endings off that make no other word of it, so that it can't make one word of two, as Porter's stemmer does with
 * "police" and "policies", and writes what America spells otherwise in one way.
 */
export function foldEnglish(word: string): string {
  const lemma = lemmas.get(word);
  const singular =
    lemma ?? (word.length < 4 ? word : word.replace(/ies?$/, 'y').replace(/(?<=[^sui])s$/, ''));
  const bare = singular.length < 6 ? singular : singular.replace(/(?<=[aeiouy].*)(?:ing|ed)$/, '');
  // "stopped" is "stop", and "calling" is "call".
  const single = bare === singular ? bare : bare.replace(/([bdgmnprt])\1$/, '$1');
  const one = single.length < 5 ? single : single.replace(/(?<=[^aeiou])e$/, '');
  return one.length < 6 ? one : spellOneWay(one);
}

/** "Authorise", "behaviour", "centre", "programme", "licence", "cancelled" as America writes them. */
function spellOneWay(word: string): string {
  return word
    .replace(/is(?=(?:ation|er|abl)?$)/, 'iz')
    .replace(/our$/, 'or')
    .replace(/(?<=[bt])r$/, 'er')
    .replace(/amm$/, 'am')
    .replace(/enc$/, 'ens')
    .replace(/ll$/, 'l');
}

/** Endings by which a noun, a verb or whoever does it are made of one another, the longest first. */
const derived =
  /(?:ifications?|ications?|izations?|isations?|ations?|itions?|utions?|ements?|ments?|ances?|ences?|ities|ity|ness|ives?|ions?|ures?|able|ible|ally|ates?|ators?|ers?|ors?|als?|ants?|ents?|ify|ly|y|e)$/;

/**
 * The beginning that a word shares with those that are made of it: "translator" and "translation" are "transl", "approval"
 * and "approve" are "approv". Nothing where too little would be left to tell them from others.
 */
export function rootOf(word: string): string | undefined {
  const root = word.replace(derived, '');
  return root.length < 5 || root.length === word.length ? undefined : root;
}
