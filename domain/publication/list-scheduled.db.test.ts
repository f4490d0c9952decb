import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { approved, as, NOW, requestKey, setStage, type Stage } from '../testing/stage.ts'
import { findOverdue } from './find-overdue.ts'
import { countScheduled, listScheduled, listScheduledBetween } from './list-scheduled.ts'
import { scheduleEdition } from './schedule-edition.ts'
import { unscheduleEdition } from './unschedule-edition.ts'

const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)

async function scheduledIn(db: Queryable, stage: Stage, wait: number): Promise<number> {
  const { editionId, lockVersion } = await approved(db, stage)
  const move = { editionId, lockVersion, requestKey: requestKey() }
  await scheduleEdition(as(db, stage.final), { ...move, publishAt: minutes(wait) })
  return editionId
}

it('shows final editors in scope what they may publish, and nobody else anything', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { editionId } = await approved(tx, stage)
    const dated = await scheduledIn(tx, stage, 60)
    const elsewhere = await insertAccount(tx, 'editor3', '620500')
    const seenBy = async (actor: typeof stage.final) => {
      const pages = await Promise.all([
        listScheduled(tx, { actor, state: 'approved' }),
        listScheduled(tx, { actor, state: 'scheduled' }),
      ])
      return pages.flatMap(({ rows }) => rows.map((row) => row.editionId))
    }
    expect(await seenBy(stage.final)).toEqual(expect.arrayContaining([editionId, dated]))
    for (const other of [stage.author, stage.first, stage.second, elsewhere]) {
      expect(await seenBy(other)).toEqual([])
      const counts = await countScheduled(tx, { actor: other, now: NOW })
      expect(counts).toEqual({ approved: 0, scheduled: 0, overdue: 0 })
    }
  }))

it('keeps from a final editor what they wrote', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const author = { ...stage.author, grants: [...stage.author.grants, ...stage.final.grants] }
    const { editionId } = await approved(tx, { ...stage, author })
    const { rows } = await listScheduled(tx, { actor: author, state: 'approved' })
    expect(rows.map((row) => row.editionId)).not.toContain(editionId)
  }))

it('pages by time without repeating or missing anything', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const wanted: number[] = []
    for (let wait = 27; wait > 0; wait -= 1) wanted.unshift(await scheduledIn(tx, stage, wait))
    const seen: number[] = []
    let after: string | undefined
    do {
      const page = await listScheduled(tx, { actor: stage.final, state: 'scheduled', after })
      seen.push(...page.rows.map((row) => row.editionId))
      after = page.next ?? undefined
    } while (after)
    expect(seen.filter((editionId) => wanted.includes(editionId))).toEqual(wanted)
    expect(new Set(seen).size).toBe(seen.length)
  }))

it('counts what should be live for more than two minutes and is not', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    await scheduledIn(tx, stage, 1)
    const at = async (now: Date) => ({
      seen: (await countScheduled(tx, { actor: stage.final, now })).overdue,
      ...(await findOverdue(tx, { now })),
    })
    expect(await at(minutes(3))).toEqual({ seen: 0, count: 0, since: null })
    expect(await at(minutes(4))).toEqual({ seen: 1, count: 1, since: minutes(1) })
  }))

it('lists what goes live between two moments, next due first', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const late = await scheduledIn(tx, stage, 90)
    const early = await scheduledIn(tx, stage, 60)
    await scheduledIn(tx, stage, 120)
    const between = (actor: typeof stage.final) =>
      listScheduledBetween(tx, { actor, from: minutes(60), until: minutes(120) })
    expect((await between(stage.final)).map(({ editionId }) => editionId)).toEqual([early, late])
    expect(await between(stage.first)).toEqual([])
  }))

it('knows when an edition was passed, whatever the calendar did since', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const held = await approved(tx, stage)
    const { editionId } = held
    const dated = await scheduleEdition(as(tx, stage.final, minutes(5)), {
      editionId,
      requestKey: requestKey(),
      lockVersion: held.lockVersion,
      publishAt: minutes(60),
    })
    await unscheduleEdition(as(tx, stage.final, minutes(10)), {
      editionId,
      requestKey: requestKey(),
      lockVersion: dated.lockVersion,
    })
    const { rows } = await listScheduled(tx, { actor: stage.final, state: 'approved' })
    expect(rows.find((row) => row.editionId === editionId)).toMatchObject({
      passedAt: NOW,
      since: minutes(10),
    })
  }))
