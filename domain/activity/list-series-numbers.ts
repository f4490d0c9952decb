import { and, eq, exists, isNotNull, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { activities, seriesNames } from '#db/schema/activities'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'

/**
 * The numbers that one committee's series have reached in print, in order, by series and by what else
 * its headlines call it. The article of
 * the edition that asks is left out: its own number is no repeat.
 */
export async function listSeriesNumbers(
  db: Queryable,
  input: { divisionCode: string; exceptEditionId: number | null },
): Promise<Record<string, number[]>> {
  const { divisionCode, exceptEditionId } = input
  const own = sql`${articles.id} in (
    select own.article_id from ${editions} as own where own.id = ${exceptEditionId})`
  const reported = db
    .select({ one: sql`1` })
    .from(articles)
    .where(and(eq(articles.activityId, activities.id), eq(articles.state, 'live'), sql`not ${own}`))
  const rows = await db
    .selectDistinct({ series: activities.series, number: activities.seriesNumber })
    .from(activities)
    .where(
      and(
        eq(activities.divisionCode, divisionCode),
        isNotNull(activities.series),
        exists(reported),
      ),
    )
    .orderBy(activities.series, activities.seriesNumber)
  const ledger: Record<string, number[]> = {}
  for (const { series, number } of rows) {
    if (series !== null && number !== null) (ledger[series] ??= []).push(number)
  }
  const variants = await db
    .select({ variant: seriesNames.variant, name: seriesNames.name })
    .from(seriesNames)
    .where(eq(seriesNames.divisionCode, divisionCode))
  for (const { variant, name } of variants) ledger[variant] = ledger[name] ?? []
  return ledger
}
