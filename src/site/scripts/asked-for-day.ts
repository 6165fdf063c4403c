/** The day that the address asks for, `?date=2026-03-02`; nothing where it names none. */
export function askedForDay(): string | undefined {
  const asked = new URLSearchParams(location.search).get('date');
  return asked !== null && /^\d{4}-\d\d-\d\d$/.test(asked) ? asked : undefined;
}
