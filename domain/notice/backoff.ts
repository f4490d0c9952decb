const FIRST_MS = 60_000
const LONGEST_MS = 6 * 60 * 60_000

/** How long to wait after the n-th failure: a minute, twice as long each time, six hours at most. */
export function backoffMs(attempts: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, attempts - 1))
}
