import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { publishTopic, setConsultationStage, topicAt } from '../../testing/consultations.ts'
import { seen } from '../../testing/proposals.ts'
import { as, COUNTY, published, setStage } from '../../testing/stage.ts'
import { hideConsultation } from '../hide-consultation.ts'
import { listConsultationsProvenBy } from './list-shown-proven.ts'
import { proveConsultation } from '../prove-consultation.ts'

it('names the topics that an article proves once readers have them, and no hidden one', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'selected')
    const { articleId } = await published(tx, await setStage(tx))
    const proof = { articleId: String(articleId), isLinked: true }
    await proveConsultation(as(tx, stage.officer), { ...proof, ...(await seen(tx, matterId)) })
    const proven = () => listConsultationsProvenBy(tx, articleId)
    expect(await proven()).toEqual({ topics: [], divisionCodes: [COUNTY] })
    await publishTopic(tx, stage, matterId)
    expect((await proven()).topics).toMatchObject([{ matterId, state: 'selected', dueOn: null }])
    const reason = { reason: '说到了一户人家', ...(await seen(tx, matterId)) }
    await hideConsultation(as(tx, stage.officer), reason)
    expect((await proven()).topics).toEqual([])
  }))
