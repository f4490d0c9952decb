import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { publishTopic, setConsultationStage, topicAt } from '../testing/consultations.ts'
import { seen } from '../testing/proposals.ts'
import { as, COUNTY, published, setStage } from '../testing/stage.ts'
import { proveConsultation } from './prove-consultation.ts'
import { findShownConsultation } from './shown/find-shown-consultation.ts'
it('links an article of the division, which counts while it is live', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'selected')
    await publishTopic(tx, stage, matterId)
    const { articleId } = await published(tx, await setStage(tx))
    const prove = async (isLinked: boolean) =>
      proveConsultation(as(tx, stage.officer), {
        articleId: String(articleId),
        isLinked,
        ...(await seen(tx, matterId)),
      })
    const proofs = async () =>
      (await findShownConsultation(tx, { divisionCode: COUNTY, matterId }))?.proofs.length
    expect((await prove(true)).change).toEqual({
      articleId,
      divisionCodes: [COUNTY],
      topicIds: [],
    })
    expect(await proofs()).toBe(1)
    await expect(prove(true)).rejects.toMatchObject({ code: 'conflict' })
    await prove(false)
    expect(await proofs()).toBe(0)
    await expect(prove(false)).rejects.toMatchObject({ code: 'conflict' })
  }))

it('refuses an article that is not published', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'selected')
    const input = { articleId: '999999', isLinked: true, ...(await seen(tx, matterId)) }
    await expect(proveConsultation(as(tx, stage.officer), input)).rejects.toMatchObject({
      issues: { articleId: ['要选这个地区已经发布的报道'] },
    })
  }))
