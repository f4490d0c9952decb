import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { promises } from '#db/schema/matter/promises'
import { withRollback } from '#db/testing/test-database'

import { setAssignmentStage } from '../testing/assignments.ts'
import { as } from '../testing/stage.ts'
import { KEPT, reported, seenPromise } from '../testing/unit-promises.ts'
import { reportPromise } from './report-promise.ts'
import { sendBackPromise } from './send-back-promise.ts'

it('opens a promise again, to be reported anew', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await reported(tx, stage)
    const sent = { ...(await seenPromise(tx, matterId)), reason: '第三个站点还没有建成' }
    await sendBackPromise(as(tx, stage.officer), sent)
    const rows = await tx.select().from(promises).where(eq(promises.matterId, matterId))
    expect(rows).toMatchObject([{ state: 'open', reported: null, reportedBy: null }])
    await reportPromise(as(tx, stage.signer), { ...(await seenPromise(tx, matterId)), ...KEPT })
  }))

it('refuses who reported it, units, and no reason', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const sent = { ...(await seenPromise(tx, await reported(tx, stage))), reason: '还没有建成' }
    await expect(sendBackPromise(as(tx, stage.signer), sent)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(
      sendBackPromise(as(tx, stage.officer), { ...sent, reason: ' ' }),
    ).rejects.toMatchObject({ issues: { reason: ['请写理由'] } })
  }))
