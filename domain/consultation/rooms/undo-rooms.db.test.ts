import { asc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { consultationRooms } from '#db/schema/matter/consultations'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../../account/actor.ts'
import { entered, goodRoom, roomsShown, setConsultationStage } from '../../testing/consultations.ts'
import { SEALING_KEY } from '../../testing/second-factor.ts'
import { as, COUNTY, NOW, requestKey } from '../../testing/stage.ts'
import { changeRoom } from './change-room.ts'
import { listSheetsOfRooms } from './sheets-of-rooms.ts'
import { takeInRooms } from './take-in-rooms.ts'
import { undoRooms } from './undo-rooms.ts'

const HOUR = 3_600_000
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR)
const ROWS = [
  { town: '水洛镇', name: '西街议事室', keeper: '新的负责人' },
  { town: '南湖镇', name: '甲室' },
  { town: '南湖镇', name: '乙室' },
]

/** One room that was there, which a sheet changes, and two that it adds. */
async function broughtIn(tx: Queryable) {
  const stage = await setConsultationStage(tx)
  const { officer } = stage
  await takeInRooms(as(tx, officer), roomsShown(officer, ROWS), { key: SEALING_KEY })
  const [sheet] = await listSheetsOfRooms(tx, { accountId: officer.accountId, now: NOW })
  if (!sheet) throw new Error('No sheet was brought in')
  return { ...stage, ...sheet }
}
const undo = (tx: Queryable, actor: Actor, batch: string, now = later(1)) =>
  undoRooms(as(tx, actor, now), { batch, requestKey: requestKey() })
const roomsIn = (tx: Queryable) =>
  tx
    .select({
      id: consultationRooms.id,
      name: consultationRooms.name,
      keeper: consultationRooms.keeper,
    })
    .from(consultationRooms)
    .orderBy(asc(consultationRooms.id))
const idOf = async (tx: Queryable, name: string) => {
  const [room] = await tx
    .select({ id: consultationRooms.id })
    .from(consultationRooms)
    .where(eq(consultationRooms.name, name))
  return room?.id ?? 0
}

it('takes added rooms out again and gives changed ones back as they were', () =>
  withRollback(async (tx) => {
    const { officer, batch, added, changed, isOpen } = await broughtIn(tx)
    expect({ added, changed, isOpen }).toEqual({ added: 2, changed: 1, isOpen: true })
    expect(await undo(tx, officer, batch)).toEqual({ removed: 2, restored: 1, kept: [] })
    expect(await roomsIn(tx)).toMatchObject([{ name: '西街议事室', keeper: '' }])
    const [sheet] = await listSheetsOfRooms(tx, { accountId: officer.accountId, now: later(1) })
    expect(sheet?.isOpen).toBe(false)
    // The same sheet may be brought in again.
    const again = roomsShown(officer, ROWS)
    expect(await takeInRooms(as(tx, officer, later(2)), again, { key: SEALING_KEY })).toEqual({
      added: 2,
      changed: 1,
    })
  }))

it('names and leaves a room that has a topic since, and one that somebody changed', () =>
  withRollback(async (tx) => {
    const { officer, batch } = await broughtIn(tx)
    const roomId = await idOf(tx, '甲室')
    await entered(tx, { officer, roomId })
    const values = goodRoom({ kind: 'township', openedOn: '', name: '乙室', town: '南湖镇' })
    const seen = { ...values, keeper: '' }
    await changeRoom(as(tx, officer), {
      roomId: await idOf(tx, '乙室'),
      seen,
      values: { ...values, keeper: '某甲' },
    })
    expect(await undo(tx, officer, batch)).toEqual({
      removed: 0,
      restored: 1,
      kept: [
        { name: '南湖镇甲室', why: '后来有了议题或者协商' },
        { name: '南湖镇乙室', why: '后来改过' },
      ],
    })
    expect((await roomsIn(tx)).map(({ name }) => name)).toEqual(['西街议事室', '甲室', '乙室'])
    // In another tab the button may still be there.
    await expect(undo(tx, officer, batch)).rejects.toMatchObject({
      code: 'conflict',
      message: '这次导入已经撤销过了',
    })
  }))

it('refuses somebody else, a day later, an unknown sheet and a second time', () =>
  withRollback(async (tx) => {
    const { officer, second, batch } = await broughtIn(tx)
    const elsewhere = await insertAccount(tx, 'officer', '620500')
    for (const actor of [second, elsewhere]) {
      await expect(undo(tx, actor, batch)).rejects.toMatchObject({ code: 'not-found' })
    }
    await expect(undo(tx, officer, 'no-such-sheet')).rejects.toMatchObject({ code: 'not-found' })
    await expect(undo(tx, officer, batch, later(25))).rejects.toMatchObject({ code: 'conflict' })
    const without = { ...officer, grants: [{ role: 'editor1' as const, divisionCode: COUNTY }] }
    await expect(undo(tx, without, batch)).rejects.toMatchObject({ code: 'forbidden' })
    await undo(tx, officer, batch)
    await expect(undo(tx, officer, batch)).rejects.toMatchObject({ code: 'conflict' })
    expect(await roomsIn(tx)).toHaveLength(1)
  }))
