import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { toldApart } from '#db/schema/told-apart'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
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
import { listHistory } from './list-history.ts'
import { tellApart } from './tell-apart.ts'

/** Two pieces in the same words of the same day, each by an author of his own, in first review. */
async function twoPieces(db: Queryable) {
  const stage = await setStage(db)
  const rival = await insertAccount(db, 'correspondent', COUNTY)
  return {
    stage,
    rival,
    one: await submitted(db, stage.author),
    other: await submitted(db, rival),
  }
}

const tell = (db: Queryable, actor: Actor, editionId: number, otherId: number) =>
  tellApart(as(db, actor), { editionId, otherId, requestKey: requestKey() })

const offered = async (db: Queryable, actor: Actor, editionId: number | null) =>
  (await listDuplicates(db, { actor, content: goodContent(), editionId, now: NOW })).map(
    (row) => row.editionId,
  )

it('offers neither piece beside the other again, and a third one still beside both', () =>
  withRollback(async (tx) => {
    const { stage, rival, one, other } = await twoPieces(tx)
    const third = await submitted(tx, rival)
    expect(await offered(tx, stage.first, one.editionId)).toEqual([
      third.editionId,
      other.editionId,
    ])
    await tell(tx, stage.first, one.editionId, other.editionId)
    expect(await offered(tx, stage.first, one.editionId)).toEqual([third.editionId])
    expect(await offered(tx, stage.first, other.editionId)).toEqual([third.editionId])
    expect(await offered(tx, rival, other.editionId)).toEqual([third.editionId])
    expect(await offered(tx, stage.first, third.editionId)).toHaveLength(2)
    expect(await offered(tx, stage.first, null)).toHaveLength(3)
  }))

it('holds for what becomes of the two articles later', () =>
  withRollback(async (tx) => {
    const { stage, one, other } = await twoPieces(tx)
    await tell(tx, stage.first, other.editionId, one.editionId)
    for (const editor of [stage.first, stage.second, stage.final]) {
      await approve(tx, editor, one.editionId)
    }
    expect(await offered(tx, stage.first, other.editionId)).toEqual([])
    const content = goodContent({ headline: '县政协召开第三次主席会议' })
    await corrected(tx, stage, one.articleId, { publicNote: '订正次数。', content })
    expect(await offered(tx, stage.first, other.editionId)).toEqual([])
  }))

it('tells in both stories who said so and when', () =>
  withRollback(async (tx) => {
    const { stage, one, other } = await twoPieces(tx)
    await tell(tx, stage.first, other.editionId, one.editionId)
    const told = { move: 'tell-apart', name: stage.first.displayName, at: NOW }
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const) {
      const history = await listHistory(tx, { editionIds: [here.editionId] })
      expect(history.at(-1)).toMatchObject({ ...told, otherId: there.editionId })
    }
  }))

it('is said once by two editors at a time', async () => {
  const db = racesDatabase()
  const { stage, one, other } = await twoPieces(db)
  const colleague = await insertAccount(db, 'editor1', COUNTY)
  const outcomes = await Promise.allSettled([
    tell(db, stage.first, one.editionId, other.editionId),
    tell(db, colleague, other.editionId, one.editionId),
  ])
  const lost = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(lost.map(({ reason }) => reason)).toMatchObject([{ code: 'conflict' }])
  const rows = await db.select().from(toldApart)
  expect(rows.filter(({ oneId }) => oneId === one.editionId)).toHaveLength(1)
})

it('refuses strangers, authors, other levels, one piece with itself and other counties', () =>
  withRollback(async (tx) => {
    const { stage, rival, one, other } = await twoPieces(tx)
    const say = (actor: Actor, there = other.editionId) => tell(tx, actor, one.editionId, there)
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
