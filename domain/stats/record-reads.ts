import { sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { reads } from '#db/schema/reads'
import type { IsoDay } from '#lib/dates'

/**
 * Adds readings to the sums by article and day, in one statement. What is no live article is passed
 * over. Rows are written in the order of their keys, so that two processes never wait for each other
 * in a ring.
 */
export async function recordReads(
  db: Queryable,
  counts: readonly { articleId: number; day: IsoDay; count: number }[],
): Promise<void> {
  if (counts.length === 0) return
  await db.execute(sql`
    insert into ${reads} (article_id, day, count)
    select ${articles.id}, counted.day, sum(counted.count)
    from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb)
      as counted ("articleId" bigint, day date, count integer)
    join ${articles} on ${articles.id} = counted."articleId" and ${articles.state} = 'live'
    group by 1, 2
    order by 1, 2
    on conflict (article_id, day) do update set count = ${reads.count} + excluded.count`)
}
