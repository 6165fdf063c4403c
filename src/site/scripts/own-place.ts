/**
 * Where the reader works. It is kept for this window, and on the device only where the reader said that it is their own.
 * A browser that keeps nothing shows everything.
 */
const key = 'workplace';

/** The place that was chosen; empty for none. */
export function chosenPlace(): string {
  return sessionStorage.getItem(key) ?? localStorage.getItem(key) ?? '';
}

/** Whether the device keeps it. */
export function isKept(): boolean {
  return localStorage.getItem(key) !== null;
}

/** Keeps a place, and tells whoever shows something by place. */
export function choosePlace(place: string, ownDevice: boolean): void {
  for (const storage of [sessionStorage, localStorage]) storage.removeItem(key);
  if (place !== '') (ownDevice ? localStorage : sessionStorage).setItem(key, place);
  for (const show of shown) show(place);
}

const shown: ((place: string) => void)[] = [];

/** Shows something by place, now and after each choice. */
export function byPlace(show: (place: string) => void): void {
  shown.push(show);
  show(chosenPlace());
}

/** Whether something that says in `data-serves` for which places it is, is for another one. */
export function isElsewhere({ dataset }: HTMLElement, place: string): boolean {
  return place !== '' && dataset.serves !== undefined && !dataset.serves.split(' ').includes(place);
}
