/**
 * Where the reader works. It is kept for this window, and on the device only where the reader said that it is their own.
 * Who shows something by place looks again at each `change` of the document: the choice has heard of it before.
 */
const key = 'workplace';

/** The place that was chosen; empty for none. */
export function chosenPlace(): string {
  return sessionStorage[key] ?? localStorage[key] ?? '';
}

/** Whether the device keeps it. */
export function isKept(): boolean {
  return key in localStorage;
}

export function choosePlace(place: string, ownDevice: boolean): void {
  delete sessionStorage[key];
  delete localStorage[key];
  if (place !== '') (ownDevice ? localStorage : sessionStorage)[key] = place;
}

/** Whether something that says in `data-serves` for which places it is, is for another one. */
export function isElsewhere({ dataset: { serves } }: HTMLElement, place: string): boolean {
  return place !== '' && serves?.split(' ').includes(place) === false;
}
