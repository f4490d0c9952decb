import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { committeeSessions } from '#db/schema/matter/committee-sessions'
import { registerImports } from '#db/schema/matter/matter-private'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../../account/actor.ts'
import {
  bringIn,
  cellsOf,
  goodProposal,
  publishRegister,
  registered,
} from '../../testing/registers.ts'
import { as, COUNTY, NOW, requestKey, setStage } from '../../testing/stage.ts'
import { getSession } from '../get-session.ts'
import { countUnpublished, listSessions } from '../list-sessions.ts'
import { readRegister } from './read-register.ts'
import { getSessionFigures } from '../figures/session-figures.ts'
import { undoImport } from './undo-import.ts'

const HOUR = 3_600_000

async function listImportIds(db: Queryable, sessionId: number): Promise<number[]> {
  const rows = await db
    .select({ id: registerImports.id })
    .from(registerImports)
    .where(eq(registerImports.sessionId, sessionId))
    .orderBy(registerImports.id)
  return rows.map(({ id }) => id)
}

const undo = (db: Queryable, actor: Actor, importId: number | undefined, now = NOW) =>
  undoImport(as(db, actor, now), { importId, requestKey: requestKey() })

it('gives changed rows back as they were, and counts added ones no more', () =>
  withRollback(async (tx) => {
    const before = [goodProposal(), goodProposal({ number: 2 })]
    const { sessionId, officer } = await registered(tx, before)
    const again = [
      goodProposal({ title: '关于修路的提案', state: 'closed' }),
      goodProposal({ number: 9 }),
    ]
    await bringIn(tx, officer, cellsOf(again))
    const [, second] = await listImportIds(tx, sessionId)
    await undo(tx, officer, second, new Date(NOW.getTime() + 23 * HOUR))
    expect(await readRegister(tx, sessionId)).toEqual(before)
    const { steps } = await getSessionFigures(tx, { sessionId, today: '2026-03-20' })
    expect(steps).toMatchObject({ received: 2, done: 0 })
    // The number is free again.
    await bringIn(tx, officer, cellsOf([goodProposal({ number: 9 })]))
    expect(await readRegister(tx, sessionId)).toHaveLength(3)
  }))

it('takes back what waits for publication', () =>
  withRollback(async (tx) => {
    const { final } = await setStage(tx)
    const { sessionId, officer } = await registered(tx)
    await publishRegister(tx, final, sessionId)
    await bringIn(tx, officer, cellsOf([goodProposal({ category: '交通' })]))
    const [first, second] = await listImportIds(tx, sessionId)
    await expect(undo(tx, officer, first)).rejects.toMatchObject({ code: 'conflict' })
    await undo(tx, officer, second, new Date(NOW.getTime() + 50 * HOUR))
    expect(await readRegister(tx, sessionId)).toMatchObject([{ category: '城建' }])
    await expect(undo(tx, officer, second)).rejects.toMatchObject({ code: 'conflict' })
  }))

it('lets who keeps or publishes the register take back what waits, whoever brought it in', () =>
  withRollback(async (tx) => {
    const { final, second } = await setStage(tx)
    const { sessionId, officer } = await registered(tx)
    await publishRegister(tx, final, sessionId)
    const other = await insertAccount(tx, 'officer', COUNTY)
    for (const actor of [final, other]) {
      await bringIn(tx, officer, cellsOf([goodProposal({ category: '交通' })]))
      const waiting = (await listImportIds(tx, sessionId)).at(-1)
      await expect(undo(tx, second, waiting)).rejects.toMatchObject({ code: 'forbidden' })
      const session = await getSession(tx, { actor, sessionId, now: NOW })
      expect(session.undoable).toBe(waiting)
      await undo(tx, actor, waiting)
    }
    expect(await readRegister(tx, sessionId)).toMatchObject([{ category: '城建' }])
  }))

it('leaves a session to who brought the rest in, and offers none that is empty', () =>
  withRollback(async (tx) => {
    const { final } = await setStage(tx)
    const { sessionId, officer } = await registered(tx)
    const other = await insertAccount(tx, 'officer', COUNTY)
    await bringIn(tx, other, cellsOf([goodProposal({ number: 2 })]))
    const [first, second] = await listImportIds(tx, sessionId)
    await undo(tx, other, second)
    const [row] = await tx
      .select({ changedBy: committeeSessions.changedBy })
      .from(committeeSessions)
      .where(eq(committeeSessions.id, sessionId))
    expect(row?.changedBy).toBe(officer.accountId)
    const look = { actor: final }
    const isListed = async () =>
      (await listSessions(tx, look)).rows.some((one) => one.sessionId === sessionId)
    expect(await isListed()).toBe(true)
    const before = await countUnpublished(tx, look)
    await undo(tx, officer, first)
    expect(await isListed()).toBe(false)
    expect(await countUnpublished(tx, look)).toBe(before - 1)
    const { may } = await getSession(tx, { ...look, sessionId, now: NOW })
    expect(may.publish).toBe(false)
  }))

it('refuses another officer, a day later, an earlier import, and what readers have', () =>
  withRollback(async (tx) => {
    const { final } = await setStage(tx)
    const { sessionId, officer } = await registered(tx)
    const [first] = await listImportIds(tx, sessionId)
    const other = await insertAccount(tx, 'officer', COUNTY)
    const elsewhere = await insertAccount(tx, 'officer', '620500')
    await expect(undo(tx, other, first)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(undo(tx, elsewhere, first)).rejects.toMatchObject({ code: 'not-found' })
    await expect(undo(tx, officer, 0)).rejects.toMatchObject({ code: 'invalid-input' })
    const late = new Date(NOW.getTime() + 25 * HOUR)
    await expect(undo(tx, officer, first, late)).rejects.toMatchObject({ code: 'conflict' })
    await bringIn(tx, officer, cellsOf([goodProposal({ number: 2 })]))
    await expect(undo(tx, officer, first)).rejects.toMatchObject({ code: 'conflict' })
    const [, second] = await listImportIds(tx, sessionId)
    await publishRegister(tx, final, sessionId)
    const later = new Date(NOW.getTime() + HOUR)
    await expect(undo(tx, officer, second, later)).rejects.toMatchObject({ code: 'conflict' })
  }))
