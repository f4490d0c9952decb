import { sql } from 'drizzle-orm'
import { bigint, boolean, date, pgView, text } from 'drizzle-orm/pg-core'

import { instant } from '../columns.ts'
import { resultClass } from './matter-enums.ts'

/**
 * What units answered: the day, the class and the promise of every signed answer, the earlier ones of a matter that was
 * handled anew among them. Readers have this, and neither the text nor who wrote it: the table behind it stays out of their reach.
 */
export const signedAnswers = pgView('signed_answers', {
  assignmentId: bigint({ mode: 'number' }).notNull(),
  answerId: bigint({ mode: 'number' }).notNull(),
  /** Whose it is; null where its assignment has gone to another unit since. */
  unitId: bigint({ mode: 'number' }),
  answeredOn: date().notNull(),
  answeredAt: instant().notNull(),
  resultClass: resultClass().notNull(),
  promise: text(),
  promiseOn: date(),
  /** It was handled anew: the unit has answered again, or is to. */
  isEarlier: boolean().notNull(),
}).as(sql`select given.assignment_id, given.id as answer_id,
  case when not exists (select from matter_moves moved where moved.matter_id = part.matter_id
    and moved.assignment_id = part.id and moved.move = 'reassign' and moved.created_at > given.decided_at)
    then part.unit_id end as unit_id,
  (given.decided_at at time zone 'Asia/Shanghai')::date as answered_on, given.decided_at as answered_at,
  given.result_class, given.promise, given.promise_on,
  part.answered_on is null or exists (select from answers later
    where later.assignment_id = given.assignment_id and later.is_signed and later.id > given.id) as is_earlier
  from answers given inner join assignments part on part.id = given.assignment_id where given.is_signed`)
