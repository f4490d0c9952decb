import { sql, type SQL } from 'drizzle-orm'
import { bigint, timestamp } from 'drizzle-orm/pg-core'

/** Identity key shared by every table that has one of its own. */
export const identity = () =>
  bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity().notNull()

/** A reference to an identity key. */
export const reference = () => bigint({ mode: 'number' })

/** An instant in UTC. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date' })

/** When the row was made; set by the database. */
export const createdAt = () => instant().notNull().defaultNow()

/** A closed list as SQL, for the `in` of a check or a partial index. */
export const literals = (values: readonly string[]): SQL =>
  sql`(${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )})`.inlineParams()
