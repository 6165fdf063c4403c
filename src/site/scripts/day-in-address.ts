/** Loads what leads from a day in between, `/documents/SLUG/on/DAY/`, only where the address asks for one. */
if (/\/on\/\d{4}-\d\d-\d\d\/?$/.test(location.pathname))
  void import('./other-day.ts').then(({ leadToDay }) => leadToDay());
