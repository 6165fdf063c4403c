/**
 * Words that say little by themselves, in the languages of the interface. They are looked for all the same, for less:
 * without them "May I look at my own record?" would not know its own answer.
 */
const lightWords: readonly string[] = [
  // English
  'a an the i me my mine we us our you your he him his she her it its they them their this that these those there',
  'am is are was were be been being do does did done have has had having may must can could should shall will would',
  'to of in on at for from with by as into onto about up out off over than then so and or but if not no yes',
  'what which who whom whose when where why how',
  'want wants wanted need needs get gets got give given make take know please someone somebody anyone something anything',
  'ask asks tell just also still any some all one now go put let use using thing way',
  'often many much long soon still happen happens happened happening ok okay very really too again while because each every',
  'both more most such able like dont doesnt didnt cant cannot im ive am wasnt isnt arent been here well even ever never',
  // Estonian
  'ja ning või on ei see seda selle mis mida mille kes keda kelle kus kuidas kas miks millal minu mu oma ma mina meie te',
  'teie ta tema nad saan saab saada pean peab võin võib tohin tohib olen ole kui ka et',
  // Spanish
  'el la los las un una unos unas de del al y o u en con por para que qué quién quien cómo como cuándo cuando dónde donde',
  'mi mis su sus tu yo usted me se es son está puedo puede debo debe tengo tiene quiero no si sí',
];

const folded: ReadonlySet<string> = new Set(
  lightWords.flatMap((line) => line.normalize('NFKD').replaceAll(/\p{M}/gu, '').split(' ')),
);

/** Whether a word as it was typed says little by itself. */
export function isLight(word: string): boolean {
  return folded.has(word) || /^\d{1,2}$/.test(word);
}
