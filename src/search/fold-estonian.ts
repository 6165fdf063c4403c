/**
 * Endings of cases, persons and times, the longest first: "andmetest", "andmeid" and "andmed" are "andme". Accents are
 * gone by now.
 */
const endings = [
  /(?:misega|misest|misele|miseks|mises|mist|mise|mine)$/,
  /(?:tasse|tesse|desse|dele|delt|deks|dest|dega|tele|telt|teks|test|tega|ides|idest|idele|idel|idega|ideks|itele|itest|iteks|itega)$/,
  /(?:sime|site|sid|sin|takse|tud|dud|nud|vad|ksin|ks|me|te)$/,
  /(?:sse|st|le|lt|ga|ta|ni|na|tes|des|tel|del|te|de|id|da|ma)$/,
  /(?:[dslt])$/,
];

/** What the forms of an Estonian word have alike. Five letters stay: fewer would make one word of two. */
export function foldEstonian(word: string): string {
  const bare = endings.reduce((now, ending) => {
    const cut = now.replace(ending, '');
    return now === word && cut.length >= 5 ? cut : now;
  }, word);
  return bare.length < 6 ? bare : bare.replace(/[aeiou]$/, '');
}
