/**
 * `/documents/SLUG/on/DAY/` is there for each day on which something changed. For a day in between, the page of what is
 * not there leads to the last of these, from the list of versions that lies beside the document.
 */
export async function leadToDay(): Promise<void> {
  const link = document.querySelector<HTMLAnchorElement>('a[data-other-day]');
  const [, folder, day] =
    /^(.*\/documents\/[a-z0-9-]+\/)on\/(\d{4}-\d\d-\d\d)\/?$/.exec(location.pathname) ?? [];
  if (link === null || folder === undefined || day === undefined) return;
  const answer = await fetch(`${folder}versions.json`);
  if (!answer.ok) return;
  const versions = (await answer.json()) as { readonly effective: string; readonly until: string | null }[];
  const days = versions.flatMap(({ effective, until }) =>
    until === null ? [effective] : [effective, until],
  );
  const found = days
    .filter((one) => one <= day)
    .sort()
    .at(-1);
  link.href = found === undefined ? `${folder}on/` : `${folder}on/${found}/?date=${day}`;
  if (link.parentElement !== null) link.parentElement.hidden = false;
}
