import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { matters } from '#db/schema/matter/matters'
import { withRollback } from '#db/testing/test-database'

import { reportPromise } from '../promise/report-promise.ts'
import { settlePromise } from '../promise/settle-promise.ts'
import { answered, setAssignmentStage, type AssignmentStage } from '../testing/assignments.ts'
import { seen } from '../testing/proposals.ts'
import { as } from '../testing/stage.ts'
import { KEPT, promised, seenPromise } from '../testing/unit-promises.ts'
import { archiveMatter } from './archive-matter.ts'
import { closeMatter } from './close-matter.ts'
import { rateMatter } from './rate-matter.ts'

const GOOD = { attitude: 'satisfied', result: 'satisfied', words: '' }

async function close(db: Queryable, { member, officer }: AssignmentStage, matterId: number) {
  await rateMatter(as(db, member), { ...(await seen(db, matterId)), ...GOOD })
  await closeMatter(as(db, officer), await seen(db, matterId))
}

it('files a closed matter away for good; it stays closed', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await answered(tx, stage)
    await close(tx, stage, matterId)
    const archive = async (actor = stage.officer) =>
      archiveMatter(as(tx, actor), await seen(tx, matterId))
    await expect(archive(stage.dispatcher)).rejects.toMatchObject({ code: 'forbidden' })
    await archive()
    const [row] = await tx.select().from(matters).where(eq(matters.id, matterId))
    expect(row).toMatchObject({ state: 'closed', archivedOn: '2026-03-20' })
    await expect(archive()).rejects.toMatchObject({ code: 'forbidden', message: '已经归档了' })
  }))

it('refuses what is not closed, and what has a promise that has not come to an end', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { officer, signer } = stage
    const matterId = await promised(tx, stage)
    const archive = async () => archiveMatter(as(tx, officer), await seen(tx, matterId))
    await expect(archive()).rejects.toMatchObject({
      code: 'forbidden',
      message: '“已答复”的事项不能归档',
    })
    await close(tx, stage, matterId)
    await expect(archive()).rejects.toMatchObject({
      message: '还有 1 项承诺没有到头，到头以后再归档',
    })
    await reportPromise(as(tx, signer), { ...(await seenPromise(tx, matterId)), ...KEPT })
    await settlePromise(as(tx, officer), await seenPromise(tx, matterId))
    expect(await archive()).toMatchObject({ change: null })
  }))
