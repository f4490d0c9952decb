// Where in the queue the keys are, as the end of an address: a filter that is put on and taken off leads back there.

export const hashOf = (editionId: number | string): string => `#at-${editionId}`

/** Of this page; where its filter leaves the row out, the place that it was asked with. */
export function hashNow(): string {
  const here = document.querySelector<HTMLElement>('tr[data-edition][aria-current]')
  return here?.dataset['edition'] ? hashOf(here.dataset['edition']) : window.location.hash
}
