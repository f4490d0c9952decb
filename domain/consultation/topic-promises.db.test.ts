import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import type { Transaction } from '#db/client'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { adoptPromise } from '../promise/adopt-promise.ts'
import { listPromises } from '../promise/list-promises.ts'
import { listProposed } from '../promise/list-proposed.ts'
import { reportPromise } from '../promise/report-promise.ts'
import { settlePromise } from '../promise/settle-promise.ts'
import { entered, lead, publishTopic, setConsultationStage } from '../testing/consultations.ts'
import { seen } from '../testing/proposals.ts'
import { as, COUNTY, requestKey } from '../testing/stage.ts'
import { KEPT, seenPromise, SENTENCE } from '../testing/unit-promises.ts'
import { listTopicPromises } from './list-topic-promises.ts'
import { writeAgreement } from './write-agreement.ts'

const TODAY = '2026-03-20'

/** A topic whose agreement has a sentence with a day, brought to a state. */
async function agreed(tx: Transaction, to: 'adopted' | 'handed-over') {
  const stage = await setConsultationStage(tx)
  const matterId = await lead(tx, stage, await entered(tx, stage), 'consulted')
  await writeAgreement(as(tx, stage.officer), {
    ...(await seen(tx, matterId)),
    doneOn: '2026-02-26',
    text: `路口要安全。${SENTENCE}`,
  })
  await lead(tx, stage, matterId, to)
  const { proposed, units } = await listProposed(tx, matterId)
  const [found] = proposed.filter(({ words }) => words === SENTENCE)
  const adoption = async (given: object = {}) => ({
    matterId,
    agreementId: found?.agreementId ?? null,
    unitId: units[0]?.unitId ?? 0,
    words: SENTENCE,
    dueOn: '2026-06-30',
    requestKey: requestKey(),
    ...given,
  })
  return { stage, matterId, found, units, adoption }
}

it('proposes the sentence of an adopted agreement, and an officer makes a promise of it', () =>
  withRollback(async (tx) => {
    const { stage, matterId, found, units, adoption } = await agreed(tx, 'handed-over')
    const unit = { unitId: found?.unitId, name: '县交警大队' }
    expect(units).toEqual([unit])
    expect(found).toMatchObject({ dueOn: '2026-06-30', assignmentId: null, articleId: null })
    await adoptPromise(as(tx, stage.officer), await adoption())
    const { rows } = await listPromises(tx, { actor: stage.officer, today: TODAY })
    expect(rows).toMatchObject([
      { kind: 'consultation', matterId, words: SENTENCE, resultClass: null },
    ])
    const { proposed } = await listProposed(tx, matterId)
    expect(proposed.map(({ words }) => words)).not.toContain(SENTENCE)
  }))

it('waits for the unit, and refuses other words, another unit and who keeps no topics', () =>
  withRollback(async (tx) => {
    const early = await agreed(tx, 'adopted')
    expect(early.units).toEqual([])
    const { stage, adoption } = early
    await expect(
      adoptPromise(as(tx, stage.officer), await adoption({ unitId: 999_999 })),
    ).rejects.toMatchObject({ issues: { unitId: ['请选承办这件的单位'] } })
    const adopt = async (actor: Actor, given: object) =>
      adoptPromise(as(tx, actor), await adoption({ unitId: 999_999, ...given }))
    await expect(adopt(stage.officer, { words: '明天就办' })).rejects.toMatchObject({
      issues: { words: ['要是答复、报道或者协商意见里的原话'] },
    })
    await expect(adopt(stage.final, {})).rejects.toMatchObject({ code: 'forbidden' })
  }))

it('gives readers the promise once they have its topic, and how it ended once that is confirmed', () =>
  withRollback(async (tx) => {
    const { stage, matterId, units, adoption } = await agreed(tx, 'handed-over')
    await adoptPromise(as(tx, stage.officer), await adoption())
    const read = () => listTopicPromises(tx, { divisionCode: COUNTY, matterId })
    expect(await read()).toEqual([])
    await publishTopic(tx, stage, matterId)
    const shown = { unit: '县交警大队', words: SENTENCE, dueOn: '2026-06-30' }
    expect(await read()).toMatchObject([{ ...shown, state: 'open', endWords: null }])
    const report = { ...(await seenPromise(tx, matterId)), ...KEPT }
    await reportPromise(as(tx, stage.officer), report)
    expect(await read()).toMatchObject([{ state: 'open', endWords: null }])
    await settlePromise(as(tx, stage.second), await seenPromise(tx, matterId))
    expect(await read()).toMatchObject([{ state: 'kept', endWords: KEPT.words }])
    expect(await listTopicPromises(tx, { divisionCode: '620500', matterId })).toEqual([])
    // As a county's and a unit's calendar have it.
    const scopes = [{ divisionCode: COUNTY }, { unitId: units[0]?.unitId ?? 0 }]
    for (const scope of scopes) {
      expect(await listTopicPromises(tx, scope)).toMatchObject([
        { matterId, state: 'kept', sequence: 3, changedAt: expect.any(Date) },
      ])
    }
    expect(await listTopicPromises(tx, { unitId: 999_999 })).toEqual([])
    const elsewhere = await insertAccount(tx, 'officer', '620500')
    expect((await listPromises(tx, { actor: elsewhere, today: TODAY })).rows).toEqual([])
  }))
