import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { publishTopic, setConsultationStage, topicAt } from '../testing/consultations.ts'
import { seen } from '../testing/proposals.ts'
import { as, COUNTY } from '../testing/stage.ts'
import { hideConsultation } from './hide-consultation.ts'
import { findShownConsultation } from './shown/find-shown-consultation.ts'
it('takes a topic away from readers, and no publication brings it back', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'selected')
    await publishTopic(tx, stage, matterId)
    const find = () => findShownConsultation(tx, { divisionCode: COUNTY, matterId })
    expect(await find()).not.toBeNull()
    const input = { reason: '说到了一户人家', ...(await seen(tx, matterId)) }
    await hideConsultation(as(tx, stage.officer), input)
    expect(await find()).toBeNull()
    await expect(publishTopic(tx, stage, matterId)).rejects.toMatchObject({
      message: '这个议题已经隐藏，要公布先重新公开',
    })
  }))

it('refuses to hide what readers do not have', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'selected')
    const input = { reason: '说到了一户人家', ...(await seen(tx, matterId)) }
    await expect(hideConsultation(as(tx, stage.officer), input)).rejects.toMatchObject({
      code: 'forbidden',
    })
  }))
