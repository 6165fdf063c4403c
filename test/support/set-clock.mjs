// Loaded before a command (`node --import`): its clock then begins at the instant that CLAUSEBOOK_TEST_NOW names. The
// commands themselves know no way to be told another time.
const offset = Date.parse(process.env.CLAUSEBOOK_TEST_NOW ?? '') - Date.now();

if (!Number.isNaN(offset)) {
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    /** @param {any[]} words */
    constructor(...words) {
      // @ts-expect-error: the constructor has many forms, and each is passed on.
      super(...(words.length === 0 ? [RealDate.now() + offset] : words));
    }
    static now() {
      return RealDate.now() + offset;
    }
  };
}
