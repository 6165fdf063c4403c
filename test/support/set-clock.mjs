// Loaded before a command (`node --import`): its clock then begins at the instant that CLAUSEBOOK_TEST_NOW names. The
// commands themselves know no way to be told another time. With CLAUSEBOOK_TEST_STILL it stands there, for tests that
// compare what two commands recorded: one that takes longer would record another second.
const begin = Date.parse(process.env.CLAUSEBOOK_TEST_NOW ?? '');
const offset = begin - Date.now();
const still = process.env.CLAUSEBOOK_TEST_STILL !== undefined;

if (!Number.isNaN(offset)) {
  const RealDate = Date;
  const now = still ? () => begin : () => RealDate.now() + offset;
  globalThis.Date = class extends RealDate {
    /** @param {any[]} words */
    constructor(...words) {
      // @ts-expect-error: the constructor has many forms, and each is passed on.
      super(...(words.length === 0 ? [now()] : words));
    }
    static now() {
      return now();
    }
  };
}
