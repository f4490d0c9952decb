import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { goodRoom } from '../../testing/consultations.ts'
import { as, COUNTY } from '../../testing/stage.ts'
import { addRoom } from './add-room.ts'
import { getRoom } from './get-room.ts'

it('adds a room that its officer keeps', () =>
  withRollback(async (tx) => {
    const actor = await insertAccount(tx, 'officer', COUNTY)
    const { roomId } = await addRoom(as(tx, actor), goodRoom())
    expect(await getRoom(tx, { actor, roomId })).toMatchObject({
      name: '西街议事室',
      openedOn: '2025-01-06',
      closedOn: null,
    })
    const elsewhere = await insertAccount(tx, 'officer', '620826')
    await expect(getRoom(tx, { actor: elsewhere, roomId })).rejects.toMatchObject({
      code: 'not-found',
    })
  }))

it('refuses the same room twice, and days in the wrong order', () =>
  withRollback(async (tx) => {
    const actor = await insertAccount(tx, 'officer', COUNTY)
    await addRoom(as(tx, actor), goodRoom())
    await expect(addRoom(as(tx, actor), goodRoom())).rejects.toMatchObject({ code: 'conflict' })
    const early = goodRoom({ name: '东街议事室', closedOn: '2024-12-31' })
    await expect(addRoom(as(tx, actor), early)).rejects.toMatchObject({
      issues: { closedOn: ['停用不能早于启用'] },
    })
  }))
