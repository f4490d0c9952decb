import { and, desc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { registerImports } from '#db/schema/matter/matter-private'
import { matterMoves } from '#db/schema/matter/matter-moves'
import { withRollback } from '#db/testing/test-database'

import {
  bringIn,
  cellsOf,
  goodProposal,
  matterOf,
  publishRegister,
  registered,
} from '../../testing/registers.ts'
import { as, COUNTY, NOW, requestKey, setStage } from '../../testing/stage.ts'
import { getSession } from '../get-session.ts'
import { readRegister } from './read-register.ts'
import { findShownProposal } from '../shown-proposals.ts'
import { undoImport } from './undo-import.ts'

const MISTAKEN = [{ number: '2', state: '误录' }]
const ROWS = [goodProposal(), goodProposal({ number: 2, title: '关于修路的提案' })]
const after = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)
const numbersOf = async (db: Queryable, sessionId: number) =>
  (await readRegister(db, sessionId)).map(({ number }) => number)
const isCard = async (db: Queryable) => {
  const card = { divisionCode: COUNTY, term: 10, session: 2, number: 2, today: '2026-03-20' }
  return (await findShownProposal(db, card)) !== null
}

it('leaves a register that readers do not have, and comes back as it was within a day', () =>
  withRollback(async (tx) => {
    const { sessionId, officer } = await registered(tx, ROWS)
    const matterId = await matterOf(tx, sessionId, 2)
    await bringIn(tx, officer, MISTAKEN, { now: after(48) })
    expect(await numbersOf(tx, sessionId)).toEqual([1])
    const isUndone = and(eq(matterMoves.matterId, matterId), eq(matterMoves.move, 'undo'))
    expect(await tx.select().from(matterMoves).where(isUndone)).toHaveLength(1)
    const [last] = await tx
      .select()
      .from(registerImports)
      .orderBy(desc(registerImports.id))
      .limit(1)
    const request = { importId: last?.id, requestKey: requestKey() }
    await undoImport(as(tx, officer, after(50)), request)
    expect(await readRegister(tx, sessionId)).toEqual(ROWS)
    expect(await matterOf(tx, sessionId, 2)).toBe(matterId)
  }))

it('leaves readers once a second person has agreed, and its number is free then', () =>
  withRollback(async (tx) => {
    const { final } = await setStage(tx)
    const { sessionId, officer } = await registered(tx, ROWS)
    await publishRegister(tx, final, sessionId)
    expect(await bringIn(tx, officer, MISTAKEN, { now: after(48) })).toMatchObject({
      count: 1,
      isWaiting: true,
    })
    const { waiting } = await getSession(tx, { actor: final, sessionId, now: after(48) })
    expect(waiting).toMatchObject([{ number: '2', title: '关于修路的提案', effect: 'taken-out' }])
    expect(await isCard(tx)).toBe(true)
    await publishRegister(tx, final, sessionId, after(49))
    expect(await isCard(tx)).toBe(false)
    expect(await numbersOf(tx, sessionId)).toEqual([1])
    await bringIn(tx, officer, cellsOf([goodProposal({ number: 2 })]), { now: after(50) })
    await publishRegister(tx, final, sessionId, after(51))
    expect(await readRegister(tx, sessionId)).toMatchObject([{}, { title: goodProposal().title }])
  }))
