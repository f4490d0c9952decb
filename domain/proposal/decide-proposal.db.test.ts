import { expect, it } from 'vitest'

import { racesDatabase, withRollback } from '#db/testing/test-database'
import type { Queryable } from '#db/client'
import { eq, sql } from 'drizzle-orm'
import { committeeSessions } from '#db/schema/matter/committee-sessions'
import { matters, proposals } from '#db/schema/matter/matters'
import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'

import { matterOf } from '../testing/registers.ts'
import {
  filed,
  mergedInto,
  proposed,
  seen,
  setProposalStage,
  stateOf,
  submittedProposal,
} from '../testing/proposals.ts'
import { as, NOW } from '../testing/stage.ts'
import { askRevoke } from './ask-revoke.ts'
import { decideProposal } from './decide-proposal.ts'
import { proposeDecision } from './propose-decision.ts'

/** Whether somebody waits for a lock in this database. */
const isSomebodyWaiting = async (db: Queryable): Promise<boolean> => {
  const waiting = await db.execute(sql`select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`)
  return waiting.length > 0
}

const confirm = async (db: Queryable, matterId: number) => ({
  ...(await seen(db, matterId)),
  confirms: true,
})

it('files with the next number of the session', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const first = await filed(tx, stage)
    const second = await filed(tx, stage)
    expect(await stateOf(tx, first)).toEqual({ state: 'filed', number: 2 })
    expect(await stateOf(tx, second)).toEqual({ state: 'filed', number: 3 })
  }))

it('calls the final editors to what readers of its session do not have yet', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const final = await insertAccount(tx, 'editor3', '620000')
    const called = async () =>
      (await tx.select().from(outbox).where(eq(outbox.event, 'register.filed'))).map(
        ({ payload }) => payload,
      )
    await filed(tx, stage)
    expect(await called()).toEqual([])
    await tx
      .update(committeeSessions)
      .set({ publishedAt: NOW, publishedBy: final.accountId })
      .where(eq(committeeSessions.id, stage.sessionId))
    const matterId = await filed(tx, stage)
    const { sessionId, second } = stage
    expect(await called()).toMatchObject([
      { sessionId, matterId, accountId: second.accountId, accountIds: [final.accountId] },
    ])
  }))

it('declines, diverts and merges as it was proposed', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const cases = [
      [{ decision: 'decline', ground: 'personal', reason: '个人问题' }, 'declined', null],
      [{ decision: 'divert', diversion: 'opinion', reason: '更适合社情民意' }, 'diverted', null],
      [{ decision: 'merge', mainNumber: 1 }, 'merged', 2],
    ] as const
    for (const [decision, state, number] of cases) {
      const matterId = await proposed(tx, stage, decision)
      await decideProposal(as(tx, stage.second), await confirm(tx, matterId))
      expect(await stateOf(tx, matterId)).toEqual({ state, number })
      const [row] = await tx.select().from(proposals).where(eq(proposals.matterId, matterId))
      expect(row).toMatchObject({
        isFiled: state === 'merged',
        mergedInto: state === 'merged' ? await matterOf(tx, stage.sessionId) : null,
      })
    }
  }))

it('revokes what its author asks to take back', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const matterId = await filed(tx, stage)
    const reason = '情况已经解决'
    await askRevoke(as(tx, stage.member), { ...(await seen(tx, matterId)), reason })
    await decideProposal(as(tx, stage.officer), await confirm(tx, matterId))
    expect(await stateOf(tx, matterId)).toEqual({ state: 'revoked', number: 2 })
  }))

it('stays with the officers when the second does not agree', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const matterId = await proposed(tx, stage)
    const request = { ...(await seen(tx, matterId)), confirms: false }
    await expect(decideProposal(as(tx, stage.second), request)).rejects.toMatchObject({
      issues: { reason: ['请写不同意的理由'] },
    })
    await decideProposal(as(tx, stage.second), { ...request, reason: '和第 1 号重了' })
    expect(await stateOf(tx, matterId)).toMatchObject({ state: 'received' })
    const merge = { ...(await seen(tx, matterId)), decision: 'merge', mainNumber: 1 }
    await proposeDecision(as(tx, stage.second), merge)
  }))

it('refuses who proposed it, and who is no officer of the county', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const matterId = await proposed(tx, stage)
    const request = await confirm(tx, matterId)
    for (const who of [stage.officer, stage.member]) {
      await expect(decideProposal(as(tx, who), request)).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    await expect(decideProposal(as(tx, stage.joint), request)).rejects.toMatchObject({
      code: 'not-found',
    })
  }))

it('gives two that are filed at the same time two numbers', async () => {
  const db = racesDatabase()
  const stage = await setProposalStage(db, { term: 39, number: 7 })
  const [one, other] = [await proposed(db, stage), await proposed(db, stage)]
  const requests = [await confirm(db, one), await confirm(db, other)]
  await Promise.all(requests.map((request) => decideProposal(as(db, stage.second), request)))
  const filings = await Promise.all([stateOf(db, one), stateOf(db, other)])
  const numbers = new Set(filings.map((row) => row?.number ?? null))
  expect([numbers.size, numbers.has(null)]).toEqual([2, false])
})

it('waits for a sheet that is brought in, and holds nothing that the sheet changes', async () => {
  const db = racesDatabase()
  const stage = await setProposalStage(db, { term: 39, number: 8 })
  const matterId = await proposed(db, stage)
  const request = await confirm(db, matterId)
  const its = db.select({ id: matters.sessionId }).from(matters).where(eq(matters.id, matterId))
  let deciding: Promise<unknown> = Promise.resolve()
  await db.transaction(async (tx) => {
    await tx.execute(sql`select 1 from ${committeeSessions} where id in ${its} for no key update`)
    deciding = decideProposal(as(db, stage.second), request)
    await expect.poll(() => isSomebodyWaiting(tx)).toBe(true)
    // As a sheet does; it would wait for who waits for it.
    await tx.update(matters).set({ openedOn: '2026-01-12' }).where(eq(matters.id, matterId))
  })
  await deciding
  expect((await stateOf(db, matterId))?.state).toBe('filed')
})

it('takes along what was merged into the one that is merged, and finds where that stands by then', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const [first, second] = [await filed(tx, stage), await filed(tx, stage)]
    const mainOf = async (matterId: number) => {
      const [row] = await tx.select().from(proposals).where(eq(proposals.matterId, matterId))
      return row?.mergedInto
    }
    const early = await mergedInto(tx, stage, 3)
    const late = await submittedProposal(tx, stage)
    const merge = async (matterId: number, mainNumber: number) =>
      proposeDecision(as(tx, stage.officer), {
        ...(await seen(tx, matterId)),
        decision: 'merge',
        mainNumber,
      })
    await merge(late, 3)
    await merge(second, 2)
    await decideProposal(as(tx, stage.second), await confirm(tx, second))
    await decideProposal(as(tx, stage.second), await confirm(tx, late))
    expect([await mainOf(early), await mainOf(second), await mainOf(late)]).toEqual([
      first,
      first,
      first,
    ])
  }))

it('refuses to merge into what was merged into it meanwhile', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const [first, second] = [await filed(tx, stage), await filed(tx, stage)]
    for (const [matterId, mainNumber] of [
      [first, 3],
      [second, 2],
    ] as const) {
      const merge = { ...(await seen(tx, matterId)), decision: 'merge', mainNumber }
      await proposeDecision(as(tx, stage.officer), merge)
    }
    await decideProposal(as(tx, stage.second), await confirm(tx, first))
    await expect(
      decideProposal(as(tx, stage.second), await confirm(tx, second)),
    ).rejects.toMatchObject({ code: 'conflict' })
  }))
