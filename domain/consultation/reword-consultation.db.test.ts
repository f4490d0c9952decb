import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { goodTopic, publishTopic, setConsultationStage, topicAt } from '../testing/consultations.ts'
import { seen } from '../testing/proposals.ts'
import { as, COUNTY } from '../testing/stage.ts'
import { findShownConsultation } from './shown/find-shown-consultation.ts'
import { getConsultation } from './get-consultation.ts'
import { hideConsultation } from './hide-consultation.ts'
import { countConsultations } from './list-consultations.ts'
import { rewordConsultation } from './reword-consultation.ts'
import { showConsultation } from './show-consultation.ts'

const ABOUT = '路口放行的时间不够老人走到对面。'

it('says it in other words, and keeps in its history what it was called before', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'researched')
    const input = { title: '绿灯太短', about: ABOUT, ...(await seen(tx, matterId)) }
    await rewordConsultation(as(tx, stage.second), input)
    const topic = await getConsultation(tx, { actor: stage.officer, matterId })
    expect(topic).toMatchObject({ title: '绿灯太短', about: ABOUT, state: 'researched' })
    const before = goodTopic() as { title: string; about: string }
    expect(topic.moves[0]).toMatchObject({
      move: 'reword',
      accountId: stage.second.accountId,
      reason: `原来的议题：${before.title}；原来的说明：${before.about}`,
    })
  }))

it('gives readers the other words by a publication alone, and they never get the first again', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'selected')
    await publishTopic(tx, stage, matterId)
    const hiding = { reason: '照原话录入的', ...(await seen(tx, matterId)) }
    await hideConsultation(as(tx, stage.officer), hiding)
    const waiting = async () => (await countConsultations(tx, { actor: stage.final })).unpublished
    expect(await waiting()).toBe(0)
    const input = { title: '', about: ABOUT, ...(await seen(tx, matterId)) }
    await rewordConsultation(as(tx, stage.officer), input)
    expect(await waiting()).toBe(1)
    const again = { reason: '改好了', ...(await seen(tx, matterId)) }
    await expect(showConsultation(as(tx, stage.second), again)).rejects.toMatchObject({
      code: 'forbidden',
      message: '说法改过了，由终审编辑公布',
    })
    await publishTopic(tx, stage, matterId)
    const topic = await findShownConsultation(tx, { divisionCode: COUNTY, matterId })
    expect(topic).toMatchObject({ about: ABOUT })
    expect(JSON.stringify(topic)).not.toContain(goodTopic().about)
    expect(await waiting()).toBe(0)
  }))

it('refuses without any words, what readers have, and what nobody decided about', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'selected')
    const reword = async (id: number, given: object = {}) =>
      rewordConsultation(as(tx, stage.officer), {
        title: '',
        about: ABOUT,
        ...given,
        ...(await seen(tx, id)),
      })
    await expect(reword(matterId, { about: ' ' })).rejects.toMatchObject({
      issues: { title: ['请写新的议题或者说明'] },
    })
    await expect(
      rewordConsultation(as(tx, stage.final), {
        title: '',
        about: ABOUT,
        ...(await seen(tx, matterId)),
      }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await publishTopic(tx, stage, matterId)
    await expect(reword(matterId)).rejects.toMatchObject({
      code: 'forbidden',
      message: '读者看得到的，先隐藏，再改说法',
    })
    const collected = await topicAt(tx, stage, 'collected', { title: '没有审定' })
    await expect(reword(collected)).rejects.toMatchObject({ code: 'forbidden' })
  }))
