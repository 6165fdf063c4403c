/** How a row says that something was done which somebody decided on. */
export const doneOrNewDay =
  'When it is done, add doneOn: with the day. Otherwise agree on a new day and write it as due.';

/** How a row says that something was held which comes round. */
export const heldOrNewDay =
  'Add heldOn: with the day, and what came of it; or write another day as plannedOn.';
