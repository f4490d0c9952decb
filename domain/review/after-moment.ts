import { and, eq, gt, lt, or, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import { encodeCursor, parseCursor } from '#lib/cursor'

/** The columns a list is paged by: a moment, and the id that decides between equal ones. */
interface PagedBy {
  moment: PgColumn
  id: PgColumn
  newestFirst: boolean
}

/** What follows the row a cursor names; a cursor that is none of ours begins at the start. */
export function afterMoment(after: string | undefined, by: PagedBy): SQL | undefined {
  const place = momentOf(after)
  if (!place) return undefined
  const beyond = by.newestFirst ? lt : gt
  return or(
    beyond(by.moment, place.moment),
    and(eq(by.moment, place.moment), beyond(by.id, place.id)),
  )
}

/** The row a cursor names by its moment and id; null when it is none of ours. */
export function momentOf(after: string | undefined): { moment: Date; id: number } | null {
  const cursor = parseCursor(after, ['moment', 'id'])
  return cursor && { moment: new Date(cursor[0]), id: cursor[1] }
}

/** One page of rows of which one more than `size` was asked for, and the cursor of the next page. */
export function pageOf<Row>(
  rows: readonly Row[],
  size: number,
  placeOf: (row: Row) => { moment: Date | null; id: number },
): { rows: Row[]; next: string | null } {
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  if (rows.length <= size || last === undefined) return { rows: shown, next: null }
  const { moment, id } = placeOf(last)
  return { rows: shown, next: moment ? encodeCursor([moment.getTime(), id]) : null }
}
