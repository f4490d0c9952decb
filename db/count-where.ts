import { sql, type SQL } from 'drizzle-orm'

/** How many rows of a group fulfil a condition. */
export const countWhere = (condition: SQL | undefined): SQL<number> =>
  sql<number>`count(*) filter (where ${condition ?? sql`true`})`.mapWith(Number)

/** The same for each of some values, by their names. */
export const countEach = <Value extends string>(
  values: readonly Value[],
  condition: (value: Value) => SQL | undefined,
): Record<Value, SQL<number>> =>
  Object.fromEntries(values.map((value) => [value, countWhere(condition(value))])) as Record<
    Value,
    SQL<number>
  >
