import { shanghaiIso } from '#lib/dates'

/** Of each list, newest first: years of work fit in it, and the file stays one that opens. */
export const MAX_ROWS = 5_000

export const at = (instant: Date | null) => (instant === null ? null : shanghaiIso(instant))
