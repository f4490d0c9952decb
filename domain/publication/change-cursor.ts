// How far a reader of a table has come, by number. Numbers are assigned before rows are committed, so one
// that was skipped may yet appear: it is looked for until no transaction can still hold it.

/** Longer than a transaction can last. */
const GAP_MS = 5 * 60_000
/** More at once were not left by transactions under way, but by a sequence that was set. */
const MAX_GAPS = 1_000

export interface ChangeCursor {
  /** The highest number seen. */
  last: number
  /** Lower numbers that have not been seen, and since when they are looked for. */
  gaps: ReadonlyMap<number, Date>
}

export const startCursor = (last: number): ChangeCursor => ({ last, gaps: new Map() })

/** The cursor after `ids`, in rising order, were read at `now`. */
export function advanceCursor(
  cursor: ChangeCursor,
  ids: readonly number[],
  now: Date,
): ChangeCursor {
  const gaps = new Map(cursor.gaps)
  let { last } = cursor
  for (const id of ids) {
    gaps.delete(id)
    const from = Math.max(last + 1, id - MAX_GAPS)
    for (let skipped = from; skipped < id; skipped += 1) gaps.set(skipped, now)
    last = Math.max(last, id)
  }
  for (const [id, since] of gaps) {
    if (now.getTime() - since.getTime() > GAP_MS) gaps.delete(id)
  }
  return { last, gaps }
}
