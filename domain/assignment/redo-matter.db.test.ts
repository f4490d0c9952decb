import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { ratings } from '#db/schema/matter/answers'
import { assignments, matters } from '#db/schema/matter/matters'
import { withRollback } from '#db/testing/test-database'

import { findShownProposal } from '../matter/shown-proposals.ts'
import { answered, seenAssignment, setAssignmentStage, standOf } from '../testing/assignments.ts'
import { seen } from '../testing/proposals.ts'
import { as, COUNTY } from '../testing/stage.ts'
import { answeredAgain, redone, shownAsCard } from '../testing/unit-promises.ts'
import { rateMatter } from './rate-matter.ts'
import { redoMatter } from './redo-matter.ts'

it('has a unit answer anew by another day, and asks its movers again', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await answered(tx, stage)
    const bad = { attitude: 'satisfied', result: 'not', words: '站点还没有建成' }
    await rateMatter(as(tx, stage.member), { ...(await seen(tx, matterId)), ...bad })
    const { assignmentId } = await seenAssignment(tx, matterId, stage.unitId)
    const dueOn = '2026-08-01'
    const redo = { assignmentIds: [assignmentId], dueOn, reason: '站点还没有建成' }
    await redoMatter(as(tx, stage.officer), { ...(await seen(tx, matterId)), ...redo })
    expect(await standOf(tx, matterId)).toEqual(['in-progress', 'signed'])
    const [row] = await tx.select().from(assignments).where(eq(assignments.id, assignmentId))
    expect(row).toMatchObject({ dueOn, answeredOn: null, resultClass: null })
    const [rating] = await tx.select().from(ratings).where(eq(ratings.matterId, matterId))
    expect(rating?.redoneAt).toBeInstanceOf(Date)
  }))

it('leaves readers the answers that were handled anew, beside the one that counts', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await answered(tx, stage)
    await shownAsCard(tx, stage, matterId)
    const [row] = await tx.select().from(matters).where(eq(matters.id, matterId))
    const numbers = { term: 10, session: 2, number: row?.number ?? 0 }
    const read = async () => {
      const asked = { divisionCode: COUNTY, ...numbers, today: '2026-03-20' }
      const { earlierAnswers, redoneOn } = (await findShownProposal(tx, asked)) ?? {}
      return { earlierAnswers, redoneOn }
    }
    const first = { unit: '县住建局', part: 'lead', answeredOn: '2026-03-20', resultClass: 'A' }
    expect(await read()).toEqual({ earlierAnswers: [], redoneOn: [] })
    await redone(tx, stage, matterId)
    expect(await read()).toEqual({ earlierAnswers: [first], redoneOn: ['2026-03-20'] })
    const later = { resultClass: 'B', promise: '建成五个站点', promiseOn: '2026-12-31' }
    await answeredAgain(tx, stage, matterId, later)
    expect(await read()).toMatchObject({ earlierAnswers: [first] })
  }))

it('refuses members, a unit of another matter, and a day that is over', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await answered(tx, stage)
    const own = await seenAssignment(tx, matterId, stage.unitId)
    const other = await seenAssignment(tx, await answered(tx, stage), stage.unitId)
    const redo = {
      ...(await seen(tx, matterId)),
      assignmentIds: [own.assignmentId],
      dueOn: '2026-08-01',
      reason: '站点还没有建成',
    }
    await expect(redoMatter(as(tx, stage.member), redo)).rejects.toMatchObject({
      code: 'forbidden',
    })
    for (const [given, field] of [
      [{ assignmentIds: [other.assignmentId] }, 'assignmentIds'],
      [{ dueOn: '2026-03-20' }, 'dueOn'],
      [{ reason: '' }, 'reason'],
    ] as const) {
      await expect(redoMatter(as(tx, stage.officer), { ...redo, ...given })).rejects.toMatchObject({
        issues: { [field]: [expect.any(String)] },
      })
    }
  }))
