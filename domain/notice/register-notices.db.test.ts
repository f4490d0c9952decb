import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { notices } from '#db/schema/notices'
import { withRollback } from '#db/testing/test-database'

import {
  bringIn,
  cellsOf,
  goodProposal,
  publishRegister,
  registered,
} from '../testing/registers.ts'
import { NOW, setStage } from '../testing/stage.ts'
import { deliverOutbox } from './deliver-outbox.ts'

it('calls final editors to a register until it is published, and again once there is more', () =>
  withRollback(async (tx) => {
    const { final } = await setStage(tx)
    const { sessionId, officer } = await registered(tx, [goodProposal()])
    const calls = async () => {
      await deliverOutbox(tx, NOW)
      const rows = await tx
        .select({ title: notices.title, kind: notices.kind, readAt: notices.readAt })
        .from(notices)
        .where(
          and(eq(notices.accountId, final.accountId), eq(notices.path, `/matters/${sessionId}`)),
        )
        .orderBy(notices.id)
      return rows.map(({ title, kind, readAt }) => [title, kind, readAt === null])
    }
    const first = ['等您公布：庄浪县政协十届二次会议提案 1 件', 'request']
    expect(await calls()).toEqual([[...first, true]])
    await publishRegister(tx, final, sessionId)
    expect(await calls()).toEqual([[...first, false]])
    await bringIn(tx, officer, cellsOf([goodProposal(), goodProposal({ number: 2 })]))
    expect(await calls()).toEqual([
      [...first, false],
      [expect.stringContaining('等您公布：'), 'request', true],
    ])
  }))
