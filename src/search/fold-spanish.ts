/** Endings of number, gender, persons and times, the longest first. Accents are gone by now. */
const endings =
  /(?:aciones|acion|amientos?|imientos?|ariamos|eriamos|iriamos|abamos|aremos|eremos|iremos|asteis|isteis|ando|iendo|ados?|adas?|idos?|idas?|aron|ieron|aban|ais|eis|aba|aran|eran|iran|ara|era|ira|are|ere|ire|amos|emos|imos|ales|ores|ar|er|ir|an|en|es|as|os|a|e|o|s|n)$/;

/** What the forms of a Spanish word have alike: "pacientes" and "paciente", "borrar" and "borrado". Four letters stay. */
export function foldSpanish(word: string): string {
  const bare = word.replace(endings, '');
  return bare.length < 4 ? word.replace(/(?:es|s)$/, '') : bare;
}
