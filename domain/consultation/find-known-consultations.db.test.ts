import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { entered, publishTopic, setConsultationStage, topicAt } from '../testing/consultations.ts'
import { findKnownConsultations, findKnownRooms } from './find-known-consultations.ts'

it('knows topics and rooms that readers have, by the place that is theirs, and no others', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const shown = await topicAt(tx, stage, 'selected')
    const collected = await entered(tx, stage)
    const names = [
      `zhuanglang/${shown}`,
      `zhuanglang/${collected}`,
      `jingning/${shown}`,
      'x/0',
      'x',
    ]
    const room = String(stage.roomId)
    expect(await findKnownConsultations(tx, names)).toEqual([])
    expect(await findKnownRooms(tx, [room])).toEqual([])
    await publishTopic(tx, stage, shown)
    expect(await findKnownConsultations(tx, names)).toEqual([`zhuanglang/${shown}`])
    expect(await findKnownRooms(tx, [room, 'x', '999999999'])).toEqual([room])
  }))
