import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'

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

/** The sum of a column over the rows of a group that fulfil a condition; 0 of none. */
export const sumWhere = (column: SQLWrapper, condition: SQL): SQL<number> =>
  sql<number>`coalesce(sum(${column}) filter (where ${condition}), 0)`.mapWith(Number)

/** The same for each of some values, by their names. */
export const sumEach = <Value extends string>(
  column: SQLWrapper,
  values: readonly Value[],
  condition: (value: Value) => SQL,
): Record<Value, SQL<number>> =>
  Object.fromEntries(values.map((value) => [value, sumWhere(column, condition(value))])) as Record<
    Value,
    SQL<number>
  >
