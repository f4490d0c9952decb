import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { roleGrants } from '#db/schema/accounts'
import { unitLinks } from '#db/schema/matter/matters'
import { withRollback } from '#db/testing/test-database'

import {
  assigned,
  DUE,
  refuseAgain,
  seenAssignment,
  setAssignmentStage,
} from '../../testing/assignments.ts'
import { SEALING_KEY } from '../../testing/second-factor.ts'
import { as, NOW } from '../../testing/stage.ts'
import { openUnitLink } from './open-unit-link.ts'
import { reassignAssignment } from '../reassign-assignment.ts'
import { findOpenLink, findUnitLink } from './unit-links.ts'

const opened = async (tx: Parameters<Parameters<typeof withRollback>[0]>[0]) => {
  const stage = await setAssignmentStage(tx)
  const matterId = await assigned(tx, stage)
  const seen = () => seenAssignment(tx, matterId, stage.unitId)
  const open = async () => {
    const request = await seen()
    await openUnitLink(as(tx, stage.dispatcher), request, { key: SEALING_KEY })
    const { assignmentId } = request
    return (await findOpenLink(tx, { assignmentId, now: NOW, key: SEALING_KEY }))?.token ?? ''
  }
  const works = async (token: string, now = NOW) =>
    (await findUnitLink(tx, { token, now })) !== null
  return { stage, matterId, seen, open, works }
}

it('opens one at a time for thirty days, of which the database has no token to read', () =>
  withRollback(async (tx) => {
    const { open, works, seen } = await opened(tx)
    const first = await open()
    expect(await works(first)).toBe(true)
    const second = await open()
    expect([await works(first), await works(second), await works('nobody’s')]).toEqual([
      false,
      true,
      false,
    ])
    const { assignmentId } = await seen()
    const rows = await tx.select().from(unitLinks).where(eq(unitLinks.assignmentId, assignmentId))
    expect(rows.filter(({ sealedToken }) => sealedToken !== null)).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(second)
    const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000)
    expect([await works(second, days(29)), await works(second, days(30))]).toEqual([true, false])
  }))

it('ends with the part leaving the unit, and with the role of who opened it', () =>
  withRollback(async (tx) => {
    const { open, works, stage, matterId, seen } = await opened(tx)
    const token = await open()
    const { accountId } = stage.dispatcher
    const until = (endsOn: string | null) =>
      tx.update(roleGrants).set({ endsOn }).where(eq(roleGrants.accountId, accountId))
    await until('2026-03-01')
    expect(await works(token)).toBe(false)
    await until(null)
    expect(await works(token)).toBe(true)
    await refuseAgain(tx, stage, matterId)
    expect(await works(token)).toBe(false)
    const given = { ...(await seen()), unitId: stage.otherUnitId, dueOn: DUE }
    await reassignAssignment(as(tx, stage.dispatcher), given)
    expect(await works(token)).toBe(false)
  }))

it('refuses the unit itself, an officer, and a part that was given back', () =>
  withRollback(async (tx) => {
    const { stage, matterId, seen } = await opened(tx)
    const key = { key: SEALING_KEY }
    for (const who of [stage.signer, stage.officer]) {
      await expect(openUnitLink(as(tx, who), await seen(), key)).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    await refuseAgain(tx, stage, matterId)
    await expect(openUnitLink(as(tx, stage.dispatcher), await seen(), key)).rejects.toMatchObject({
      code: 'forbidden',
    })
  }))
