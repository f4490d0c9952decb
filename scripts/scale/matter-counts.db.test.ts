import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openDatabase, type OpenDatabase } from '#db/client'
import { promises } from '#db/schema/matter/promises'
import { answers, ratings, talks } from '#db/schema/matter/answers'
import { assignments, matters, proposals, sponsors } from '#db/schema/matter/matters'
import { insertAccount } from '#db/testing/factories'
import { newDatabase, type NewDatabase } from '#db/testing/new-database'
import type { Actor } from '#domain/account/actor'
import { countDispatched } from '#domain/assignment/list-assignments'
import { listUnitLoads } from '#domain/assignment/list-unit-loads'
import { loadDivisions } from '#domain/division/load-divisions'
import { listStatistics } from '#domain/matter/figures/get-statistics'
import { listSessions } from '#domain/matter/list-sessions'

import { fillMatters } from './matter-rows.ts'
import { some, tally } from './testing/tally.ts'

const today = '2025-06-20'
const now = new Date(`${today}T02:00:00Z`)
const PROVINCE = '620000'

// What lists and statistics add up to in one look, counted in plain code over all rows there are.
describe('counts of matters', () => {
  let own: NewDatabase
  let pool: OpenDatabase
  let people: { dispatcher: Actor; editor: Actor }
  beforeAll(async () => {
    own = await newDatabase(process.env['TEST_SERVER_URL'] ?? '', `test_counts_${process.pid}`)
    pool = openDatabase(own.ownerUrl)
    await loadDivisions(pool.db, '62')
    people = {
      dispatcher: await insertAccount(pool.db, 'dispatcher', PROVINCE),
      editor: await insertAccount(pool.db, 'editor3', PROVINCE),
    }
    await fillMatters(own.ownerUrl, 600, () => {})
  })
  afterAll(async () => {
    await pool.close()
    await own.drop()
  })

  /** Every assignment with its matter. */
  async function readParts() {
    const byId = new Map((await pool.db.select().from(matters)).map((one) => [one.id, one]))
    const parts = await pool.db.select().from(assignments)
    return parts.flatMap((part) => {
      const matter = byId.get(part.matterId)
      return matter ? [{ ...part, matter }] : []
    })
  }

  it('has the parts of units by how far they are', async () => {
    const parts = (await readParts()).filter(({ state }) => state !== null)
    const tabs = parts.map(({ state, matter }) => {
      const isOver = !['assigned', 'in-progress', 'answered'].includes(matter.state)
      if (isOver || state === 'answered' || state === 'countersigned') return 'done'
      return state === 'refused' ? 'refused' : 'open'
    })
    const counted = await countDispatched(pool.db, { actor: people.dispatcher })
    expect(Object.values(counted).every((count) => count > 0)).toBe(true)
    expect(counted).toEqual(tally(tabs))
  })

  it('has what each unit still has to do, in the portal and by sheets', async () => {
    const parts = await readParts()
    const loads = await listUnitLoads(pool.db, { actor: people.dispatcher, today })
    expect(loads).toHaveLength(60)
    for (const { unitId, ...load } of loads) {
      const ofUnit = parts.filter((part) => part.unitId === unitId)
      const open = ofUnit.filter(
        ({ state, matter }) =>
          (state === 'waiting' || state === 'signed') &&
          ['assigned', 'in-progress', 'answered'].includes(matter.state),
      )
      const inSheets = ofUnit.filter(
        ({ state, part, answeredOn, matter }) =>
          state === null &&
          part !== 'joint' &&
          answeredOn === null &&
          ['filed', 'assigned', 'in-progress'].includes(matter.state),
      )
      const days = open.flatMap(({ dueOn }) => dueOn ?? []).toSorted()
      expect(load).toMatchObject({
        open: open.length,
        unsigned: open.filter(({ state }) => state === 'waiting').length,
        overdue: open.filter(({ dueOn }) => dueOn !== null && dueOn < today).length,
        joint: open.filter(({ part }) => part === 'joint').length,
        inSheets: inSheets.length,
        overdueInSheets: inSheets.filter(({ dueOn }) => dueOn !== null && dueOn < today).length,
        nextDueOn: days[0] ?? null,
      })
    }
  })

  it('has the statistics of every session, page by page', async () => {
    const { db } = pool
    const sessions: Awaited<ReturnType<typeof listSessions>>['rows'] = []
    for (let after: string | undefined; ;) {
      const page = await listSessions(db, { actor: people.editor, after })
      sessions.push(...page.rows)
      if (page.next === null) break
      after = page.next
    }
    expect(new Set(sessions.map(({ sessionId }) => sessionId)).size).toBe(100)
    const statistics = await listStatistics(db, {
      sessionIds: sessions.map(({ sessionId }) => sessionId),
      now,
    })
    const [all, filed, sponsored, parts, talked, rated, promised] = await Promise.all([
      db.select().from(matters),
      db.select().from(proposals),
      db.select().from(sponsors),
      readParts(),
      db.select().from(talks),
      db.select().from(ratings),
      db.select().from(promises),
    ])
    const proposalOf = new Map(filed.map((one) => [one.matterId, one]))
    const answeredParts = new Set(
      parts.filter(({ state }) => state === 'answered').map(({ matterId }) => matterId),
    )
    const matterOfPart = new Map(parts.map(({ id, matterId }) => [id, matterId]))
    const talkedOver = new Set(talked.map(({ assignmentId }) => matterOfPart.get(assignmentId)))
    const worst = ['satisfied', 'mostly', 'not']
    for (const [index, { sessionId, steps }] of sessions.entries()) {
      const rows = all.filter((one) => one.sessionId === sessionId)
      const ids = new Set(rows.map(({ id }) => id))
      const isIn = ({ matterId }: { matterId: number }) => ids.has(matterId)
      const answered = rows.filter(({ state }) => state === 'answered' || state === 'closed')
      const ofPortal = answered.filter(({ id }) => answeredParts.has(id))
      const wasFiled = rows.filter(({ id }) => proposalOf.get(id)?.isFiled)
      const { figures, handling } = statistics[index] ?? {}
      expect(steps).toEqual(figures?.steps)
      expect(figures).toMatchObject({
        steps: {
          received: rows.length,
          filed: wasFiled.length,
          key: wasFiled.filter(({ id }) => proposalOf.get(id)?.isKey).length,
          'taken-up': wasFiled.filter(({ id }) => sponsored.some(({ matterId }) => matterId === id))
            .length,
          answered: answered.length,
          done: rows.filter(({ state }) => state === 'closed').length,
        },
        cases: wasFiled.length,
        states: tally(rows.map(({ state }) => state)),
      })
      expect(
        Object.fromEntries(figures?.byCategory.map((one) => [one.category, one.count]) ?? []),
      ).toEqual(tally(wasFiled.map(({ id }) => proposalOf.get(id)?.category ?? '')))
      const own = parts.filter((part) => isIn(part) && part.part !== 'joint')
      expect(some(figures?.timing ?? {})).toEqual(
        tally(
          own.flatMap(({ answeredOn, dueOn, state, matter }) => {
            if (answeredOn !== null) return answeredOn <= (dueOn ?? '') ? 'on-time' : 'late'
            if (state === 'refused' || !['assigned', 'in-progress'].includes(matter.state))
              return []
            return (dueOn ?? '') < today ? 'overdue' : 'running'
          }),
        ),
      )
      const units = own.filter(({ state }) => state !== 'refused').map(({ unitId }) => `${unitId}`)
      expect(
        Object.fromEntries(handling?.byUnit.map((one) => [one.unitId, one.count]) ?? []),
      ).toEqual(tally(units))
      for (const aspect of ['attitude', 'result'] as const) {
        const least = rows.flatMap(({ id }) => {
          const given = rated
            .filter(({ matterId }) => matterId === id)
            .map((one) => worst.indexOf(one[aspect]))
          return given.length === 0 ? [] : (worst[Math.max(...given)] ?? '')
        })
        expect(some(handling?.[aspect] ?? {})).toEqual(tally(least))
      }
      expect(handling?.talked).toEqual({
        yes: ofPortal.filter(({ id }) => talkedOver.has(id)).length,
        no: ofPortal.filter(({ id }) => !talkedOver.has(id)).length,
      })
      const ofSession = promised.filter(isIn)
      expect(some(handling?.promised ?? {})).toEqual(tally(ofSession.map(({ state }) => state)))
      const due = ofSession.filter(({ state, dueOn }) => state === 'kept' || dueOn < today)
      expect(handling?.promiseDue).toBe(new Set(due.map(({ matterId }) => matterId)).size)
    }
    expect(await db.$count(answers)).toBeGreaterThan(0)
  })
})
