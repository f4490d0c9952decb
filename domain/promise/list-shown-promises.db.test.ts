import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { committeeSessions } from '#db/schema/matter/committee-sessions'
import { matters } from '#db/schema/matter/matters'
import { withRollback } from '#db/testing/test-database'

import { setAssignmentStage } from '../testing/assignments.ts'
import { as, COUNTY, NOW } from '../testing/stage.ts'
import {
  answerAnew,
  answeredAgain,
  KEPT,
  PROMISE,
  promised,
  redone,
  reported,
  seenPromise,
  shownAsCard,
} from '../testing/unit-promises.ts'
import { listShownPromises } from './list-shown-promises.ts'
import { settlePromise } from './settle-promise.ts'

it('gives readers promises of cards alone, and how one ended once it is confirmed', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { sessionId, unitId, otherUnitId, officer } = stage
    const hidden = await promised(tx, stage, { promise: '金丝雀' })
    const shown = await reported(tx, stage)
    const read = (scope = {}) => listShownPromises(tx, { divisionCode: COUNTY, ...scope })
    const card = { publicity: 'card' as const, consent: true }
    await tx.update(matters).set(card).where(eq(matters.id, shown))
    expect(await read()).toEqual([])
    await tx
      .update(committeeSessions)
      .set({ publishedAt: NOW, publishedBy: stage.second.accountId })
      .where(eq(committeeSessions.id, sessionId))
    expect(await read()).toMatchObject([
      {
        ...PROMISE,
        state: 'open',
        endWords: null,
        madeOn: '2026-03-20',
        endedOn: null,
        sequence: 2,
        changedAt: NOW,
      },
    ])
    await settlePromise(as(tx, officer), await seenPromise(tx, shown))
    const ended = [
      { ...PROMISE, state: 'kept', endWords: KEPT.words, endedOn: '2026-03-20', proof: null },
    ]
    expect(await read({ unitId })).toMatchObject(ended)
    expect(await read({ unitId: otherUnitId })).toEqual([])
    await tx.update(matters).set({ publicity: 'hidden' }).where(eq(matters.id, shown))
    expect(await read()).toEqual([])
    await tx.update(matters).set({ consent: false }).where(eq(matters.id, hidden))
    expect(JSON.stringify(await read())).not.toContain('金丝雀')
  }))

it('says of a promise that its answer was handled anew, until the next answer holds it again', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await promised(tx, stage)
    await shownAsCard(tx, stage, matterId)
    const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)
    const read = async () =>
      (await listShownPromises(tx, { divisionCode: COUNTY })).map(({ state, isOfEarlier }) => [
        state,
        isOfEarlier,
      ])
    expect(await read()).toEqual([['open', false]])
    await redone(tx, stage, matterId, later(1))
    expect(await read()).toEqual([['open', true]])
    const same = { resultClass: 'B', promise: PROMISE.words, promiseOn: PROMISE.dueOn }
    await answeredAgain(tx, stage, matterId, same, later(2))
    expect(await read()).toEqual([['open', false]])
    await answerAnew(tx, stage, matterId, {}, later(3))
    expect(await read()).toEqual([['open', true]])
  }))
