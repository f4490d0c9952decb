// Where in the queue the keys are, as the end of an address: a filter that is put on and taken off leads back there.

export const placeOf = (editionId: number | string): string => `#at-${editionId}`

/** Of this page; where its filter leaves the row out, the place that it was asked with. */
export function placeNow(): string {
  const here = document.querySelector<HTMLElement>('tr[data-edition][aria-current]')
  return here?.dataset['edition'] ? placeOf(here.dataset['edition']) : window.location.hash
}
