/**
 * What a sentence asks, forbids, leaves free, grants or takes, and the phrases that say so. English; each with the
 * reason why it is there. Read in this order, and what one phrase took no later one reads: "must not" holds no duty
 * besides its ban.
 *
 * - `duty`: somebody has to. `ban`: somebody must not. `free`: nobody has to.
 * - `right`: somebody may ask it of us. `consent`: the reader gives something up by reading on.
 * - `told`: somebody does it as a rule.
 */
export type Ask = 'duty' | 'ban' | 'free' | 'right' | 'consent' | 'told';

interface Phrases {
  readonly ask: Ask | 'nothing';
  readonly why: string;
  readonly phrases: readonly string[];
}

const be = '(?:is|are|am|was|were|be|been|being)';
const how = '(?:\\w+ly |also |always |thus |hereby )?';

export const phrases: readonly Phrases[] = [
  {
    ask: 'nothing',
    why: 'A definition says what a word means, with whatever verb.',
    phrases: [
      '(?:shall|will|must) (?:mean|denote|refer to|include|have the(?: same)? meanings?)',
      '(?:shall|will|must) be (?:construed|interpreted|understood|read|known|called|defined|referred to)',
      'means? (?:that )?',
    ],
  },
  {
    ask: 'nothing',
    why: 'These are things, not something to be done: a principle, a shift, a side.',
    phrases: [
      'need to know',
      'on duty',
      'off duty',
      'duty (?=\\w+s? (?:is|are|checks?|signs?)\\b)',
      'right away',
    ],
  },
  {
    ask: 'nothing',
    why: 'What a text, a thing or the future "will" do binds nobody: "this policy will help you".',
    phrases: [
      '(?:this|that|it|there|which|what|this (?:policy|procedure|standard|guideline|document|notice|chapter|section|page)) will(?: not)?',
    ],
  },
  {
    ask: 'nothing',
    why: 'An aim "is to" be reached; nobody "is to" do it.',
    phrases: ['(?:aim|purpose|goal|objective|task|idea|intention|role|job)s?(?: \\w+){0,6} (?:is|are) to'],
  },
  {
    ask: 'free',
    why: 'A duty denied: what nobody has to do.',
    phrases: [
      '(?:do|does|did|will|shall|would) not (?:have|need) to',
      'never (?:have|has|had|need|needs) to',
      'need not',
      `${be} (?:not|never|no longer) ${how}(?:required|obliged|obligated|mandatory|compulsory|needed|necessary|bound|responsible|liable|accountable)`,
      'no (?:need|obligation|duty|requirement)s?(?: \\w+)? (?:to|for)',
      'optional',
      'voluntar(?:y|ily)',
    ],
  },
  {
    ask: 'free',
    why: 'Somebody is taken out of what binds others.',
    phrases: ['exempt(?:s|ed|ion|ions)?', '(?:do|does|shall|will) not apply'],
  },
  {
    ask: 'ban',
    why: 'A duty or a permission with a "not" behind it (ISO/IEC Directives, Part 2, clause 7).',
    phrases: [
      '(?:must|shall|may|can|will) (?:also )?(?:not|never|no longer)',
      '(?:may|can) only',
      '(?:agree|undertake|promise|commit)s? (?:not|never) to',
    ],
  },
  {
    ask: 'ban',
    why: 'A "no" before who or what, and a permission behind it.',
    phrases: [
      '(?:nobody|no one|none)(?: \\w+){0,4} (?:may|can|must|shall|will|is allowed to|is permitted to)',
      'no \\w+(?: \\w+){0,5} (?:may|can|must|shall|will|should)',
    ],
  },
  {
    ask: 'ban',
    why: 'Verbs and states that forbid by themselves.',
    phrases: [
      `${be} (?:not|never) ${how}(?:allowed|permitted|authori[sz]ed|acceptable|tolerated|to)`,
      `(?:prohibit|forbid|ban|bar|disallow)(?:s|ned|ted|bed|red|ed)?`,
      'forbidden',
      'prohibitions?',
      '(?:unacceptable|off limits)',
      '(?:refrain|abstain|desist)s? from',
      'never',
    ],
  },
  {
    ask: 'right',
    why: 'What somebody may ask of us is our duty: data protection and patient law are written so.',
    phrases: [
      'rights? (?:to|of|not)',
      '(?:has|have|reserves?) the right',
      'entitle(?:s|d|ment|ments)?',
      '(?:can|may) (?:also |always |at any time )?(?:ask|request|demand|object|withdraw|revoke|complain|appeal|refuse|decline|opt|correct|choose|obtain|receive|lodge|inspect|claim|restrict|have)',
      'free to',
      '(?:be|is|are) able to (?:ask|request|object|withdraw|complain|appeal|refuse|opt|correct|choose|obtain)',
    ],
  },
  {
    ask: 'consent',
    why: 'Words by which a reader gives up a right or takes on a risk.',
    phrases: [
      'waiv(?:e|es|ing|ers?)',
      '(?:give|gives) up',
      '(?:you|i|we|they|\\w+s) (?:\\w+ )?consents? to',
      '(?:agree|acknowledge|accept|understand)s? that',
      'acknowledges?',
      '(?:you|i|we|they|\\w+s) accepts?',
      'indemnif(?:y|ies|ied)',
      'hold harmless',
      'at your own risk',
    ],
  },
  {
    ask: 'duty',
    why: 'must and shall, and what the ISO/IEC Directives and RFC 2119 give as their equivalents.',
    phrases: [
      'must',
      'shall',
      '(?:has|have|had|having) to',
      'needs? to',
      `${be} ${how}(?:required|obliged|obligated|bound|compelled|instructed) to`,
      'require(?:s|d)?',
      'mandatory',
      'obligatory',
      'compulsory',
      `${be} ${how}(?:necessary|needed)`,
    ],
  },
  {
    ask: 'duty',
    why: 'Somebody is named to answer for it.',
    phrases: [
      'responsible',
      'responsibilit(?:y|ies) (?:of|to|for|lies?|rests?)',
      `${be} (?:\\S+ )?responsibilit(?:y|ies)`,
      'accountable',
      'answerable',
      'in charge of',
      'liable',
      'obligations?',
      'dut(?:y|ies) (?:to|of|is|are)',
    ],
  },
  {
    ask: 'duty',
    why: 'What a breach leads to: nobody may be punished for what nobody had to do.',
    phrases: [
      'disciplin(?:e|ed|ary)',
      'dismiss(?:al|ed)',
      'sanction(?:s|ed)?',
      'penal(?:ty|ties|ised|ized)',
      'prosecut(?:ed|ion)',
    ],
  },
  {
    ask: 'duty',
    why: 'Somebody promises it: notices to patients and contracts are written so.',
    phrases: ['will', '(?:agree|undertake|promise|pledge|commit)s? to', 'committed to', 'guarantees?'],
  },
  {
    ask: 'duty',
    why: '"Visitors are to be accompanied", "contractors are subject to a check": they have to.',
    phrases: ['(?:is|are) to(?= [a-z]+)', `${be} subject to`, 'be asked to'],
  },
  {
    ask: 'duty',
    why: 'Whom a text binds is said so.',
    phrases: ['appl(?:y|ies) to'],
  },
  {
    ask: 'told',
    why: 'Less than a duty, and more than advice.',
    phrases: [`${be} ${how}expected`],
  },
];

/** What turns, limits or conditions a sentence: where one comes, goes or gives way to another, the sentence says else. */
export const logic: readonly { readonly why: string; readonly words: readonly (readonly string[])[] }[] = [
  {
    why: 'Whether at all. Two of one kind are the same.',
    words: [['not', 'no', 'never', 'neither', 'nor', 'none', 'nobody', 'nothing'], ['without']],
  },
  {
    why: 'Whom or what it spares, or whom alone it binds.',
    words: [
      ['only', 'solely', 'exclusively'],
      ['unless', 'except', 'excepting', 'excluding', 'save'],
      ['even'],
    ],
  },
  {
    why: 'How many of them. "All", "each", "every" and "any" stand for what a plain plural says already.',
    words: [['some', 'certain'], ['most'], ['many'], ['few'], ['several'], ['both'], ['either']],
  },
  {
    why: 'In which case.',
    words: [
      ['if', 'when', 'whenever', 'once'],
      ['possible', 'practicable', 'feasible', 'practical', 'appropriate', 'reasonable'],
      ['that', 'which', 'who', 'whom', 'whose'],
    ],
  },
  {
    why: 'Sooner or later, more or less, within or outside.',
    words: [
      ['before', 'prior'],
      ['after', 'afterwards', 'following'],
      ['until', 'till'],
      ['least', 'minimum'],
      ['maximum'],
      ['more', 'over', 'above', 'exceeding'],
      ['less', 'fewer', 'under', 'below'],
      ['outside'],
      ['inside', 'within'],
    ],
  },
];

/** Which of the two is said decides how much is asked. */
export const connectors: ReadonlySet<string> = new Set(['and', 'or']);

export const universal: ReadonlySet<string> = new Set([
  'all',
  'each',
  'every',
  'any',
  'everybody',
  'everyone',
]);

/** Words that come and go without a change of what is said: articles, prepositions, courtesies, links between sentences. */
export const small: ReadonlySet<string> = new Set(
  (
    'a an the this that these those it its his her their our your my of in on at to for from by with as into upon per than ' +
    'and or but so then also too very please therefore thus hence however moreover furthermore just simply kindly ' +
    'is are was were be been being am do does did has have had here there such own same respective relevant ' +
    'currently generally usually always immediately all each every any you we they he she i us them which who'
  ).split(' '),
);
