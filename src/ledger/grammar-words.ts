/** Words that tell a verb from a noun by standing beside it. English; each list with the reason why it is there. */

/** Begin a condition: behind its comma the sentence itself begins, "If a badge is lost, call the desk". */
export const conditions = listed(
  'if when whenever before after where once unless until while during for in on at as to upon with without',
);

/** May stand before an imperative without being a part of the sentence before it, as every adverb in -ly may. */
export const openings = listed('please always also then first next now just and or');

/** Stand before an article without being verbs: "Behind the ward", and not "Lock the ward". */
export const functionWords = listed(
  'about above across after against all along although among and around as at because before behind below beneath ' +
    'beside besides between beyond both but by despite down during either even except for from half hence how if in ' +
    'inside into is are was were be has have like near neither nor not of off on once only onto or out outside over ' +
    'per since so such than that then there though through throughout till to toward towards under unless until up ' +
    'upon via what when whenever where whereas whether which while who whose why with within without yet',
);

/** Stand before a noun, so that the word before them is none. */
export const articles = listed('the a an your our their its all any each every this these those no');

/** Verbs of a sentence that is no imperative: "Report templates are online". */
export const finiteVerbs = listed('is are was were has have');

/** Begin a clause of its own, whose verb is not that of the sentence: "Report badges that are lost". */
export const clauseWords = listed(
  'that which who what if when where before after until unless you it they we ,',
);

/** Stand between who does something and the verb: "The head of IT also checks it". */
export const between = listed(
  'of for in on at the also always then it office department security privacy care',
);

/** Look like what is done as a rule, and say what something is: "The desk is located here". */
export const states = listed(
  'located situated called named titled based related interested involved concerned affected intended designed ' +
    'described outlined explained defined listed shown mentioned detailed summarised summarized founded established ' +
    'composed comprised opposed supposed used tired closed need red interconnected connected dated numbered',
);

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
