import { sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'

/** Makes one row of what each change added to a sum; the sums stay the same. */
export async function foldCounts(db: Queryable): Promise<void> {
  await db.execute(sql`select fold_counts()`)
}
