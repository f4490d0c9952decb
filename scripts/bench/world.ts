// What the questions of the bench are about: places, people and articles of a seeded database, the same in each run.

import { sql } from 'drizzle-orm'
import type { Database } from '#db/client'
import type { Actor } from '#domain/account/actor'
import { loadAccount } from '#domain/account/load-account'
import type { Division } from '#domain/division/division'
import { listDivisions } from '#domain/division/list-divisions'
import { addDays, shanghaiDay, type IsoDay } from '#lib/dates'
import { FIRST_OF } from '../scale/people.ts'

/** Multiples of it are never on their way, withdrawn or spiked. */
const LIVE = 8

export interface World {
  articles: number
  divisions: readonly Division[]
  counties: readonly Division[]
  prefectures: readonly Division[]
  now: Date
  today: IsoDay
  correspondent: Actor
  editor1: Actor
  editor2: Actor
  editor3: Actor
}

export async function readWorld(db: Database, articles: number): Promise<World> {
  const divisions = await listDivisions(db)
  const [newest] = await db.execute<{ at: string }>(
    sql`select max(created_at)::text as at from articles`,
  )
  const now = new Date(newest?.at ?? 0)
  const actorOf = async (id: number): Promise<Actor> => {
    const account = await loadAccount(db, id)
    if (!account) throw new Error(`The database has no account ${id}.`)
    return {
      accountId: id,
      displayName: account.displayName,
      divisionCode: account.divisionCode,
      grants: account.grants,
    }
  }
  return {
    articles,
    divisions,
    counties: divisions.filter(({ level }) => level === 'county'),
    prefectures: divisions.filter(({ level }) => level === 'prefecture'),
    now,
    today: shanghaiDay(now),
    correspondent: await actorOf(FIRST_OF.correspondent),
    editor1: await actorOf(FIRST_OF.editor1),
    editor2: await actorOf(FIRST_OF.editor2),
    editor3: await actorOf(FIRST_OF.editor3),
  }
}

/** One of a list by turns. */
export function nth<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length]
  if (item === undefined) throw new RangeError('There is nothing to choose from.')
  return item
}

/** A number of an article that is live, anywhere in the years; another for each turn. */
export const liveNumber = ({ articles }: World, turn: number): number =>
  LIVE * (1 + Math.floor(((turn * 0.618_034) % 1) * (articles / LIVE - 1)))

/** A day of the last eight years. */
export const anyDay = ({ today }: World, turn: number): IsoDay =>
  addDays(today, -Math.floor(((turn * 0.618_034) % 1) * 8 * 365))
