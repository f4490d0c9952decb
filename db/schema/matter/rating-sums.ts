import { sql } from 'drizzle-orm'
import { bigint, pgView } from 'drizzle-orm/pg-core'

import { satisfaction } from './matter-enums.ts'

/**
 * What those who moved a matter think of it, as one: the least satisfied of them, or what a sheet has where nobody rated it
 * here. Readers have shares of this, and nothing of who rated or in which words: the tables behind it stay out of their reach.
 */
export const ratingSums = pgView('rating_sums', {
  matterId: bigint({ mode: 'number' }).notNull(),
  attitude: satisfaction(),
  result: satisfaction(),
  /** Of a sheet that does not part the two. */
  overall: satisfaction(),
})
  .as(sql`select matter_id, max(attitude) as attitude, max(result) as result, null::satisfaction as overall
  from ratings where redone_at is null group by matter_id
  union all
  select matter_id, attitude, result, overall from sheet_ratings sheet where not exists (
    select from ratings here where here.matter_id = sheet.matter_id and here.redone_at is null)`)
