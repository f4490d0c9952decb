import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { distinctEditions } from '#db/schema/distinct-editions'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { listHistory } from '../review/history/list-history.ts'
import {
  approve,
  as,
  corrected,
  COUNTY,
  goodContent,
  NOW,
  requestKey,
  setStage,
  submitted,
} from '../testing/stage.ts'
import { listDuplicates } from './list-duplicates.ts'
import { markDistinct } from './mark-distinct.ts'

/** Two editions with the same text of the same day by two authors, in first review. */
async function twoEditions(db: Queryable) {
  const stage = await setStage(db)
  const rival = await insertAccount(db, 'correspondent', COUNTY)
  return {
    stage,
    rival,
    one: await submitted(db, stage.author),
    other: await submitted(db, rival),
  }
}

const mark = (db: Queryable, actor: Actor, editionId: number, otherId: number) =>
  markDistinct(as(db, actor), { editionId, otherId, requestKey: requestKey() })

const offered = async (db: Queryable, actor: Actor, editionId: number | null) =>
  (await listDuplicates(db, { actor, content: goodContent(), editionId, now: NOW })).map(
    (row) => row.editionId,
  )

it('offers neither edition beside the other again, and a third one still beside both', () =>
  withRollback(async (tx) => {
    const { stage, rival, one, other } = await twoEditions(tx)
    const third = await submitted(tx, rival)
    expect(await offered(tx, stage.first, one.editionId)).toEqual([
      third.editionId,
      other.editionId,
    ])
    await mark(tx, stage.first, one.editionId, other.editionId)
    expect(await offered(tx, stage.first, one.editionId)).toEqual([third.editionId])
    expect(await offered(tx, stage.first, other.editionId)).toEqual([third.editionId])
    expect(await offered(tx, rival, other.editionId)).toEqual([third.editionId])
    expect(await offered(tx, stage.first, third.editionId)).toHaveLength(2)
    expect(await offered(tx, stage.first, null)).toHaveLength(3)
  }))

it('holds for what happens to the two articles later', () =>
  withRollback(async (tx) => {
    const { stage, one, other } = await twoEditions(tx)
    await mark(tx, stage.first, other.editionId, one.editionId)
    for (const editor of [stage.first, stage.second, stage.final]) {
      await approve(tx, editor, one.editionId)
    }
    expect(await offered(tx, stage.first, other.editionId)).toEqual([])
    const content = goodContent({ headline: '县政协召开第三次主席会议' })
    await corrected(tx, stage, one.articleId, { publicNote: '订正次数。', content })
    expect(await offered(tx, stage.first, other.editionId)).toEqual([])
  }))

it('shows in both histories who decided so and when', () =>
  withRollback(async (tx) => {
    const { stage, one, other } = await twoEditions(tx)
    await mark(tx, stage.first, other.editionId, one.editionId)
    const entry = { move: 'mark-distinct', name: stage.first.displayName, at: NOW }
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const) {
      const history = await listHistory(tx, { editionIds: [here.editionId] })
      expect(history.at(-1)).toMatchObject({ ...entry, otherId: there.editionId })
    }
  }))

it('is stored once when two editors say it at a time', async () => {
  const db = racesDatabase()
  const { stage, one, other } = await twoEditions(db)
  const colleague = await insertAccount(db, 'editor1', COUNTY)
  const outcomes = await Promise.allSettled([
    mark(db, stage.first, one.editionId, other.editionId),
    mark(db, colleague, other.editionId, one.editionId),
  ])
  const lost = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(lost.map(({ reason }) => reason)).toMatchObject([{ code: 'conflict' }])
  const rows = await db.select().from(distinctEditions)
  expect(rows.filter(({ oneId }) => oneId === one.editionId)).toHaveLength(1)
})

it('refuses strangers, authors, other levels, one edition with itself and other counties', () =>
  withRollback(async (tx) => {
    const { stage, rival, one, other } = await twoEditions(tx)
    const say = (actor: Actor, there = other.editionId) => mark(tx, actor, one.editionId, there)
    const elsewhere = await insertAccount(tx, 'editor1', '620500')
    await expect(say(elsewhere)).rejects.toMatchObject({ code: 'not-found' })
    await expect(say(rival)).rejects.toMatchObject({ code: 'not-found' })
    await expect(say(stage.second)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(say(stage.first, one.editionId)).rejects.toMatchObject({ code: 'invalid-input' })
    const next = await insertAccount(tx, 'correspondent', '620826')
    const far = await submitted(tx, next, goodContent({ divisionCode: '620826' }))
    await expect(say(stage.first, far.editionId)).rejects.toMatchObject({ code: 'forbidden' })
    await say(stage.first)
    await expect(say(stage.first)).rejects.toMatchObject({ code: 'conflict' })
  }))
