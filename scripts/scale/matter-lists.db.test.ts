import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openDatabase, type OpenDatabase } from '#db/client'
import { committeeSessions } from '#db/schema/matter/committee-sessions'
import { matterMoves } from '#db/schema/matter/matter-moves'
import { assignments, matters } from '#db/schema/matter/matters'
import { promiseMoves, promises } from '#db/schema/matter/promises'
import { insertAccount } from '#db/testing/factories'
import { newDatabase, type NewDatabase } from '#db/testing/new-database'
import { loadDivisions } from '#domain/division/load-divisions'
import { listMatterYears } from '#domain/feed/api/dump-matters'
import { listShownDeadlines } from '#domain/matter/list-shown-deadlines'
import { listUnitsForAdmin } from '#domain/matter/units/list-units-for-admin'

import { fillMatters } from './matter-rows.ts'
import { tally } from './testing/tally.ts'

/** What of a promise readers get. */
const SEEN = ['begin', 'adopt', 'settle', 'supersede']

// What lists say beside their rows, found in plain code over all rows there are.
describe('lists of matters', () => {
  let own: NewDatabase
  let pool: OpenDatabase
  beforeAll(async () => {
    own = await newDatabase(process.env['TEST_SERVER_URL'] ?? '', `test_lists_${process.pid}`)
    pool = openDatabase(own.ownerUrl)
    await loadDivisions(pool.db, '62')
    await insertAccount(pool.db, 'officer', '620000')
    await insertAccount(pool.db, 'editor3', '620000')
    await fillMatters(own.ownerUrl, 600, () => {})
  })
  afterAll(async () => {
    await pool.close()
    await own.drop()
  })

  it('has how much each unit had to answer, without what was taken back', async () => {
    const { db } = pool
    const parts = await db.select().from(assignments)
    const undoneId = parts[0]?.matterId ?? 0
    await db.update(matters).set({ undoneAt: new Date() }).where(eq(matters.id, undoneId))
    const actor = await insertAccount(db, 'admin', '620000')
    const { rows } = await listUnitsForAdmin(db, { actor })
    await db.update(matters).set({ undoneAt: null }).where(eq(matters.id, undoneId))
    const left = parts.filter(({ matterId }) => matterId !== undoneId)
    expect(left.length).toBeLessThan(parts.length)
    const counted = tally(left.map(({ unitId }) => String(unitId)))
    expect(rows).toHaveLength(100)
    for (const { id, assigned } of rows) expect(assigned).toBe(counted[id] ?? 0)
  })

  it('has the years of cards and when each last changed, and how often a card was moved', async () => {
    const { db } = pool
    const [sessions, moves, all, promised, steps] = await Promise.all([
      db.select().from(committeeSessions),
      db.select().from(matterMoves),
      db.select().from(matters),
      db.select().from(promises),
      db.select().from(promiseMoves),
    ])
    const movesOf = Map.groupBy(moves, ({ matterId }) => matterId)
    const latest = (days: readonly (Date | null | undefined)[]) =>
      new Date(Math.max(...days.map((day) => day?.getTime() ?? 0)))
    const cards = all.flatMap(({ id, sessionId, number, publicity, openedOn }) => {
      const session = sessions.find((one) => one.id === sessionId)
      if (!session?.publishedAt || number === null || publicity !== 'card') return []
      const own = movesOf.get(id) ?? []
      const day = openedOn ?? session.openedOn ?? ''
      const last =
        own.length > 0 ? latest(own.map(({ createdAt }) => createdAt)) : session.publishedAt
      const promiseIds = promised.flatMap((one) => (one.matterId === id ? one.id : []))
      const ofPromises = steps
        .filter(({ promiseId, move }) => promiseIds.includes(promiseId) && SEEN.includes(move))
        .map(({ createdAt }) => createdAt)
      const year = Number(day.slice(0, 4))
      return [{ id, year, last, seen: [last, session.publishedAt, ...ofPromises], own }]
    })
    const years = Map.groupBy(cards, ({ year }) => year)
    expect(years.size).toBeGreaterThan(1)
    expect(await listMatterYears(db)).toEqual(
      [...years]
        .map(([year, ofYear]) => ({
          year,
          matters: ofYear.length,
          changedAt: latest(ofYear.flatMap(({ seen }) => seen)),
        }))
        .toSorted((a, b) => b.year - a.year),
    )
    const deadlines = await listShownDeadlines(db, { limit: 50 })
    expect(deadlines).toHaveLength(50)
    for (const { matterId, sequence, changedAt } of deadlines) {
      const card = cards.find(({ id }) => id === matterId)
      expect({ sequence, changedAt }).toEqual({ sequence: card?.own.length, changedAt: card?.last })
    }
  })
})
