import type { Queryable } from '#db/client'

import {
  findChangePosition,
  listPublicChanges,
  type ChangePosition,
  type ReportedChange,
} from '../publication/list-public-changes.ts'

const FUTURE = new Date('2999-01-01T00:00:00Z')

/** Each call reads what was written since the one before; the first begins at the end. */
export function followChanges(db: Queryable): () => Promise<ReportedChange[]> {
  let position: ChangePosition | undefined
  return async () => {
    position ??= await findChangePosition(db, FUTURE)
    const read = await listPublicChanges(db, position, new Date())
    position = read.position
    return read.changes
  }
}
