const first = [
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const amounts: ReadonlyMap<string, number> = new Map([
  ...first.map((word, index) => [word, index + 1] as const),
  ...tens.flatMap((ten, index) => [
    [ten, (index + 2) * 10] as const,
    ...first.slice(0, 9).map((one, more) => [`${ten}-${one}`, (index + 2) * 10 + more + 1] as const),
  ]),
]);

/** Numbers in words, from one to ninety-nine, as part of a regular expression: the longer ones first. */
export const numberWords = [...amounts.keys()].sort((a, b) => b.length - a.length).join('|');

/** What a number in words or in figures comes to: `twelve`, `12`, `1,200`. */
export function readNumber(written: string): number {
  return amounts.get(written.toLowerCase()) ?? Number(written.replaceAll(',', ''));
}
