import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../../account/actor.ts'
import { claimEdition } from '../claims/claim-edition.ts'
import { returnEdition } from '../moves/return-edition.ts'
import {
  approve,
  approved,
  as,
  COUNTY,
  draftOf,
  NOW,
  requestKey,
  setStage,
  submitted,
} from '../../testing/stage.ts'
import { DUE_HOURS } from '../queue/due.ts'
import { countFlowArrivals, FLOW_STAGES, listFlow, type FlowFilter } from './list-flow.ts'

const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)

/** Of every stage, the numbers of its editions; other editions of the database are passed over. */
async function flowOf(
  db: Queryable,
  actor: Actor,
  known: readonly number[],
  { now = NOW, filter }: { now?: Date; filter?: FlowFilter } = {},
) {
  const found: Record<string, number[]> = {}
  for (const stage of FLOW_STAGES) {
    const ask = { actor, now, hours: DUE_HOURS, stage, size: 500, filter }
    const { rows } = await listFlow(db, ask)
    const ids = rows.map(({ editionId }) => editionId).filter((id) => known.includes(id))
    if (ids.length > 0) found[stage] = ids
  }
  return found
}

it('shows each edition at its stage to who oversees its county, also what they reviewed themselves', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { author, first, second, final } = stage
    const draft = await draftOf(tx, author)
    const one = await submitted(tx, author)
    const two = await submitted(tx, author)
    await approve(tx, first, two.editionId)
    const held = await approved(tx, stage)
    const back = await submitted(tx, author)
    await returnEdition(as(tx, first), {
      editionId: back.editionId,
      lockVersion: back.lockVersion,
      reason: '请核对数字。',
      requestKey: requestKey(),
    })
    const all = [draft, one, two, held, back].map(({ editionId }) => editionId)
    const expected = {
      returned: [back.editionId],
      review1: [one.editionId],
      review2: [two.editionId],
      approved: [held.editionId],
    }
    expect(await flowOf(tx, final, all)).toEqual(expected)
    expect(await flowOf(tx, await insertAccount(tx, 'admin', '620800'), all)).toEqual(expected)
    const elsewhere = [
      await insertAccount(tx, 'editor3', '620500'),
      await insertAccount(tx, 'admin', '620826'),
    ]
    for (const other of [author, first, second, ...elsewhere]) {
      expect(await flowOf(tx, other, all)).toEqual({})
    }
  }))

it('names who holds it while their claim lasts, and keeps headlines from who only runs accounts', () =>
  withRollback(async (tx) => {
    const { author, first, final } = await setStage(tx)
    const admin = await insertAccount(tx, 'admin', COUNTY)
    const { editionId } = await submitted(tx, author)
    await claimEdition(as(tx, first), { editionId })
    const read = async (actor: Actor, now: Date) => {
      const ask = { actor, now, hours: DUE_HOURS, stage: 'review1' as const, size: 500 }
      const { rows } = await listFlow(tx, ask)
      return rows.find((row) => row.editionId === editionId)
    }
    expect(await read(final, NOW)).toMatchObject({
      headline: '县政协召开主席会议',
      divisionName: '庄浪县',
      authorName: author.displayName,
      claimantName: first.displayName,
      since: NOW,
    })
    expect(await read(admin, later(1))).toMatchObject({ headline: null, claimantName: null })
  }))

it('narrows to a region within the scope and to what is late by the hours of its stage', () =>
  withRollback(async (tx) => {
    const { author, first, final } = await setStage(tx)
    const one = await submitted(tx, author)
    const two = await submitted(tx, author)
    await approve(tx, first, two.editionId)
    const all = [one.editionId, two.editionId]
    const find = (filter: FlowFilter, now = NOW) => flowOf(tx, final, all, { filter, now })
    expect(await find({ divisionCode: '620800' })).toEqual({
      review1: [one.editionId],
      review2: [two.editionId],
    })
    expect(await find({ divisionCode: '620500' })).toEqual({})
    expect(await find({ lateOnly: true }, later(12))).toEqual({})
    expect(await find({ lateOnly: true }, later(13))).toEqual({ review2: [two.editionId] })
    expect(await find({ lateOnly: true }, later(25))).toEqual({
      review1: [one.editionId],
      review2: [two.editionId],
    })
    const abroad = await insertAccount(tx, 'editor3', '620500')
    expect(await flowOf(tx, abroad, all, { filter: { divisionCode: COUNTY } })).toEqual({})
  }))

it('pages without repeating or missing anything, the longest waiting first', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const admin = await insertAccount(tx, 'admin', COUNTY)
    const wanted: number[] = []
    for (let count = 0; count < 5; count += 1) wanted.push((await submitted(tx, author)).editionId)
    const ask = { actor: admin, now: NOW, hours: DUE_HOURS, stage: 'review1' as const, size: 3 }
    const one = await listFlow(tx, ask)
    const two = await listFlow(tx, { ...ask, after: one.next ?? '' })
    expect(two.next).toBeNull()
    expect([...one.rows, ...two.rows].map(({ editionId }) => editionId)).toEqual(wanted)
  }))

it('counts what has come to any stage since the page was made, in the scope and the region', () =>
  withRollback(async (tx) => {
    const { author, first, final } = await setStage(tx)
    const count = (actor: Actor, since: Date, divisionCode = COUNTY) =>
      countFlowArrivals(tx, { actor, since, filter: { divisionCode } })
    const had = await count(final, later(-1))
    const { editionId } = await submitted(tx, author)
    expect(await count(final, later(-1))).toBe(had + 1)
    await approve(tx, first, editionId, later(2))
    expect(await count(final, later(1))).toBe(1)
    expect(await count(final, later(2))).toBe(0)
    expect(await count(first, later(-1))).toBe(0)
    expect(await count(await insertAccount(tx, 'admin', '620826'), later(-1))).toBe(0)
  }))
