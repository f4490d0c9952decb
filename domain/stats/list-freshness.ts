import { sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { topics } from '#db/schema/topics'
import type { Cadence, DivisionLevel } from '#db/states'
import { shanghaiDay, type IsoDay } from '#lib/dates'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../account/actor.ts'
import { inScope } from '../division/in-scope.ts'
import { freshnessOf, type Freshness } from './freshness.ts'
import { overseenBy } from './policy.ts'
import { dayOf } from './window.ts'

/** Days without a new item after which each kind of column, and any place, is stale. */
export type Limits = Readonly<Record<Cadence, number>>

export interface DivisionFreshness extends Freshness {
  code: string
  name: string
  shortName: string
  slug: string
  level: DivisionLevel
  prefectureCode: string
}

export interface ColumnFreshness extends Freshness {
  slug: string
  name: string
  cadence: Cadence
}

export interface FreshnessBoard {
  /** All that publish: the province, and prefectures, each followed by its counties, in display order. */
  divisions: DivisionFreshness[]
  /** The columns that run today, of the whole site, in their order. */
  columns: ColumnFreshness[]
}

/**
 * How fresh every division in the actor's scope is, measured by the limit of news, and every
 * running column, measured by the limit of its kind.
 */
export async function listFreshness(
  db: Queryable,
  { actor, now, limits }: { actor: Actor; now: Date; limits: Limits },
): Promise<FreshnessBoard> {
  const scopes = overseenBy(actor)
  if (scopes.length === 0) throw new Refusal('forbidden', '更新红线给编辑和管理员看')
  const today = shanghaiDay(now)
  const [rows, columns] = await Promise.all([
    db.execute<Omit<DivisionFreshness, keyof Freshness> & { newest: IsoDay | null }>(sql`
      select ${divisions.code}, ${divisions.name}, ${divisions.shortName} as "shortName",
        ${divisions.slug}, ${divisions.level}, left(${divisions.code}, 4) || '00' as "prefectureCode",
        newest.day as newest
      from ${divisions}
      left join lateral (
        select ${dayOf(articles.publishedAt)} as day from ${articles}
        where ${articles.state} = 'live' and ${articles.divisionCode} = ${divisions.code}
        order by ${articles.publishedAt} desc limit 1
      ) as newest on true
      where ${inScope(divisions.code, scopes)}
      order by ${divisions.position}`),
    db.execute<Omit<ColumnFreshness, keyof Freshness> & { newest: IsoDay | null }>(sql`
      select ${topics.slug}, ${topics.name}, ${topics.cadence}, newest.day as newest
      from ${topics}
      left join lateral (
        select ${dayOf(articles.publishedAt)} as day from ${articles}
        where ${articles.state} = 'live' and ${articles.topicId} = ${topics.id}
        order by ${articles.publishedAt} desc limit 1
      ) as newest on true
      where (${topics.startsOn} is null or ${topics.startsOn} <= ${today})
        and (${topics.endsOn} is null or ${topics.endsOn} >= ${today})
      order by ${topics.position}, ${topics.id}`),
  ])
  return {
    divisions: rows.map(({ newest, ...row }) => ({
      ...row,
      ...freshnessOf(newest, limits.news, today),
    })),
    columns: columns.map(({ newest, ...row }) => ({
      ...row,
      ...freshnessOf(newest, limits[row.cadence], today),
    })),
  }
}

/** What turns stale next, soonest first, within `days` from today. */
export function forecast<T extends Freshness>(
  rows: readonly T[],
  { today, until }: { today: IsoDay; until: IsoDay },
): (T & { staleOn: IsoDay })[] {
  const coming = rows.flatMap((row) =>
    row.staleOn !== null && row.staleOn > today && row.staleOn <= until
      ? [{ ...row, staleOn: row.staleOn }]
      : [],
  )
  return coming.toSorted((a, b) => a.staleOn.localeCompare(b.staleOn))
}
