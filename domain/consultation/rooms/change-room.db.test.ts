import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import {
  goodRoom,
  publishTopic,
  setConsultationStage,
  topicAt,
} from '../../testing/consultations.ts'
import { as } from '../../testing/stage.ts'
import { addRoom } from './add-room.ts'
import { changeRoom } from './change-room.ts'
import { getRoom } from './get-room.ts'

it('changes a room, and refuses the name of another one', () =>
  withRollback(async (tx) => {
    const { officer: actor, roomId } = await setConsultationStage(tx)
    await addRoom(as(tx, actor), goodRoom({ name: '东街议事室' }))
    const change = (given: object) =>
      changeRoom(as(tx, actor), { roomId, seen: goodRoom(), values: goodRoom(given) })
    await change({ keeper: '甲某某' })
    expect(await getRoom(tx, { actor, roomId })).toMatchObject({ keeper: '甲某某' })
    await expect(change({ name: '东街议事室' })).rejects.toMatchObject({ code: 'conflict' })
  }))

it('refuses another name once readers have it, and closes it still', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const { officer: actor, roomId } = stage
    await publishTopic(tx, stage, await topicAt(tx, stage, 'selected'))
    const change = (given: object) =>
      changeRoom(as(tx, actor), { roomId, seen: goodRoom(), values: goodRoom(given) })
    await expect(change({ name: '西大街议事室' })).rejects.toMatchObject({ code: 'conflict' })
    await change({ closedOn: '2026-03-01' })
    expect(await getRoom(tx, { actor, roomId })).toMatchObject({ closedOn: '2026-03-01' })
  }))

it('refuses an officer of another county as if it were not there', () =>
  withRollback(async (tx) => {
    const { roomId } = await setConsultationStage(tx)
    const elsewhere = await insertAccount(tx, 'officer', '620826')
    const values = goodRoom({ keeper: '乙某' })
    await expect(
      changeRoom(as(tx, elsewhere), { roomId, seen: goodRoom(), values }),
    ).rejects.toMatchObject({ code: 'not-found' })
  }))
