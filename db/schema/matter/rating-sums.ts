import { sql } from 'drizzle-orm'
import { bigint, pgView } from 'drizzle-orm/pg-core'

import { satisfaction } from './matter-enums.ts'

/**
 * What those who moved a matter think of it, as one: the least satisfied of them. Readers have shares of this, and nothing of
 * who rated or in which words: the table of ratings stays out of their reach.
 */
export const ratingSums = pgView('rating_sums', {
  matterId: bigint({ mode: 'number' }).notNull(),
  attitude: satisfaction().notNull(),
  result: satisfaction().notNull(),
}).as(sql`select matter_id, max(attitude) as attitude, max(result) as result
  from ratings where redone_at is null group by matter_id`)
