import type { NoticeWords } from './words.ts';

export const spanishNotice: NoticeWords = {
  language: 'es',
  heads: {
    why: 'Para qué',
    example: 'Por ejemplo',
    what: 'Qué usamos',
    reason: 'Base jurídica',
    howLong: 'Cuánto tiempo',
    who: 'Quién',
    where: 'Dónde',
    country: 'País',
    ground: 'Qué protege los datos',
    category: 'Qué',
    sharedWith: 'Quién los recibe',
    youCan: 'Usted puede',
    itMeans: 'Qué significa',
    itWorks: 'Cuándo se aplica',
    people: 'De quién son los datos',
  },
  bases: {
    'Art.6(1)(a)': 'Su consentimiento',
    'Art.6(1)(b)': 'Nuestro contrato con usted',
    'Art.6(1)(c)': 'Nuestra obligación legal',
    'Art.6(1)(d)': 'Sus intereses vitales',
    'Art.6(1)(e)': 'Una misión de interés público',
    'Art.6(1)(f)': 'Nuestro interés legítimo',
  },
  interest: (interest) => `Nuestro interés legítimo en ${interest}`,
  forHealthData: 'Para los datos de salud',
  and: 'y',
  // "Y" is "e" before an i.
  place: (article, paragraph, points) =>
    `art. ${article}.${paragraph} ${points
      .map((point) => `${point})`)
      .join(' y ')
      .replace(' y i)', ' e i)')}`,
  rights: {
    access: [
      'Ver sus datos (acceso)',
      'Le decimos qué tenemos y le damos una copia',
      'Siempre. La primera copia es gratis. Dejamos fuera lo que trata de otra persona',
    ],
    rectification: [
      'Hacer que se corrijan (rectificación)',
      'Corregimos lo que está mal y añadimos lo que falta',
      'Siempre',
    ],
    erasure: [
      'Hacer que se borren (supresión)',
      'Los borramos',
      'Cuando ya no los necesitamos, cuando retira su consentimiento o cuando no debimos usarlos. No mientras una ley nos obligue a guardarlos',
    ],
    restriction: [
      'Hacer una pausa en su uso (limitación)',
      'Los guardamos, pero no los usamos',
      'Mientras comprobamos un error o una oposición. También cuando usted quiere que guardemos algo que borraríamos',
    ],
    portability: [
      'Llevárselos (portabilidad)',
      'Recibe un archivo que otros ordenadores pueden leer, o lo enviamos a quien usted diga',
      'Para lo que nos dio con su consentimiento o por nuestro contrato',
    ],
    objection: [
      'Decir que no (oposición)',
      'Dejamos de usarlos',
      'Cuando nuestra base jurídica es un interés legítimo, y siempre para la publicidad',
    ],
    withdrawal: ['Retirar su consentimiento', 'Paramos. Lo que hicimos antes sigue siendo lícito', 'Siempre'],
    'human-decision': [
      'Pedir que decida una persona',
      'Alguien revisa lo que decidió un ordenador y le escucha',
      'Cuando un ordenador decide sobre usted',
    ],
    complaint: ['Reclamar', 'Ante nosotros, o directamente ante una autoridad', 'Siempre'],
  },
  mechanisms: {
    adequacy: 'La Comisión Europea ha decidido que allí la protección de los datos es adecuada',
    'adequacy-dpf': 'La empresa está adherida al Marco de Privacidad de Datos UE-EE. UU.',
    scc: 'Las cláusulas contractuales tipo de la Comisión Europea',
    bcr: 'Las normas corporativas vinculantes del grupo de empresas, aprobadas por una autoridad',
    derogation: 'Una excepción legal para casos concretos',
  },
  decision: (name) => name.replace(/^Implementing Decision \(EU\)/, 'Decisión de Ejecución (UE)'),
  noTransfers: 'Nadie fuera del Espacio Económico Europeo los recibe ni los ve.',
  noRecipients: 'Nadie de fuera los recibe.',
  notShared: 'Nadie de fuera',
  copyOfSafeguard: 'Aquí le dan una copia: ',
  noDecisions: 'Ningún ordenador decide sobre usted.',
  decisions: { logic: 'Cómo decide', significance: 'Sobre qué', consequence: 'Qué significa para usted' },
  fromYou: 'De usted',
  fromOthers: 'De otros',
  publicSource: 'Cualquiera puede leer esta fuente',
  noPublicSources: 'Nada viene de fuentes que cualquiera pueda leer.',
  mustYou: {
    statutory: 'Lo exige la ley',
    contract: 'Lo necesitamos para lo que acordamos con usted',
    none: 'No tiene que darlo',
  },
  complain: 'Aquí puede presentar una queja, en cualquier momento y gratis:',
};
