import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { entered, goodTopic, setConsultationStage } from '../testing/consultations.ts'
import { as, COUNTY, requestKey } from '../testing/stage.ts'
import { enterConsultation } from './enter-consultation.ts'
import { loadConsultation } from './load-consultation.ts'
import { insertAccount } from '#db/testing/factories'
import type { Actor } from '../account/actor.ts'
import { goodRoom } from '../testing/consultations.ts'
import { changeRoom } from './rooms/change-room.ts'
it('takes the town of the room, and keeps who asked apart', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await entered(tx, stage, { town: '' })
    const found = await loadConsultation(tx, { actor: stage.officer, matterId })
    expect(found).toMatchObject({
      state: 'collected',
      town: '水洛镇',
      room: '西街议事室',
      askedBy: '丙某',
      peopleAffected: 310,
    })
  }))

it('refuses members, a room of another county, one that is closed, and no place at all', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const enter = (by: Actor, given: object) =>
      enterConsultation(as(tx, by), { ...goodTopic(given), requestKey: requestKey() })
    const member = await insertAccount(tx, 'member', COUNTY)
    await expect(enter(member, {})).rejects.toMatchObject({ code: 'forbidden' })
    await expect(enter(stage.officer, { town: '' })).rejects.toMatchObject({
      issues: { town: ['请选议事室，或者写乡镇街道'] },
    })
    const issues = { roomId: ['请选这个地区在用的议事室'] }
    const other = { divisionCode: '620826', roomId: String(stage.roomId) }
    await expect(enter(stage.second, other)).rejects.toMatchObject({ issues })
    const values = goodRoom({ closedOn: '2026-01-06' })
    await changeRoom(as(tx, stage.officer), { roomId: stage.roomId, seen: goodRoom(), values })
    await expect(enter(stage.officer, { roomId: String(stage.roomId) })).rejects.toMatchObject({
      issues,
    })
  }))
