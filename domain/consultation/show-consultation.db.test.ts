import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { watchedTerms } from '#db/schema/watched-terms'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import {
  publishTopic,
  setConsultationStage,
  topicAt,
  VISIT,
  type ConsultationStage,
} from '../testing/consultations.ts'
import { seen } from '../testing/proposals.ts'
import { as, COUNTY, requestKey } from '../testing/stage.ts'
import { findShownConsultation } from './shown/find-shown-consultation.ts'
import { getConsultation } from './get-consultation.ts'
import { hideConsultation } from './hide-consultation.ts'
import { recordVisit } from './record-visit.ts'
import { showConsultation } from './show-consultation.ts'

const find = (db: Queryable, matterId: number) =>
  findShownConsultation(db, { divisionCode: COUNTY, matterId })

/** A topic that readers had, and somebody hid. */
async function hidden(db: Queryable, stage: ConsultationStage) {
  const matterId = await topicAt(db, stage, 'selected')
  await publishTopic(db, stage, matterId)
  const input = { reason: '说到了一户人家', ...(await seen(db, matterId)) }
  await hideConsultation(as(db, stage.final), input)
  return matterId
}

const again = async (db: Queryable, matterId: number) => ({
  reason: '核对无误',
  ...(await seen(db, matterId)),
})

it('lets readers have a hidden topic again, and says in its history who did and why', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await hidden(tx, stage)
    const { change } = await showConsultation(as(tx, stage.officer), await again(tx, matterId))
    expect(change).toMatchObject({ divisionCodes: [COUNTY] })
    expect(await find(tx, matterId)).toMatchObject({ title: '老人过马路的绿灯太短' })
    const { moves } = await getConsultation(tx, { actor: stage.officer, matterId })
    const { accountId } = stage.officer
    expect(moves[0]).toMatchObject({ move: 'show', accountId, reason: '核对无误' })
  }))

it('has it as readers had it last: what was done meanwhile waits for a publication', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await hidden(tx, stage)
    const term = { term: '路宽十八米', kind: 'sensitive' as const }
    await tx.insert(watchedTerms).values(term)
    await recordVisit(as(tx, stage.officer), { ...VISIT, ...(await seen(tx, matterId)) })
    await showConsultation(as(tx, stage.final), await again(tx, matterId))
    expect(await find(tx, matterId)).toMatchObject({ state: 'selected', visits: [] })
    await tx.delete(watchedTerms)
    await publishTopic(tx, stage, matterId)
    expect(await find(tx, matterId)).toMatchObject({ state: 'researched' })
  }))

it('refuses without a reason, what is not hidden, words that readers may not have, and who has no part in the county', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await hidden(tx, stage)
    const input = async (id = matterId) => again(tx, id)
    await expect(
      showConsultation(as(tx, stage.officer), { ...(await input()), reason: ' ' }),
    ).rejects.toMatchObject({ issues: { reason: ['请写重新公开的理由'] } })
    await expect(showConsultation(as(tx, stage.overseer), await input())).rejects.toMatchObject({
      code: 'forbidden',
    })
    const elsewhere = await insertAccount(tx, 'editor3', '620500')
    await expect(showConsultation(as(tx, elsewhere), await input())).rejects.toMatchObject({
      code: 'not-found',
    })
    const unseen = await topicAt(tx, stage, 'selected', { title: '没公布过' })
    await expect(
      showConsultation(as(tx, stage.officer), await input(unseen)),
    ).rejects.toMatchObject({ code: 'forbidden', message: '这个议题没有隐藏，不用重新公开' })
    await tx.insert(watchedTerms).values({ term: '只有二十秒', kind: 'sensitive' })
    await expect(showConsultation(as(tx, stage.officer), await input())).rejects.toMatchObject({
      code: 'invalid-input',
    })
    expect(await find(tx, matterId)).toBeNull()
  }))

it('is won by one where two people show a topic', async () => {
  const db = racesDatabase()
  const stage = await setConsultationStage(db, '重新公开议事室')
  const matterId = await hidden(db, stage)
  const input = await again(db, matterId)
  const both = await Promise.allSettled(
    [stage.officer, stage.final].map((actor) =>
      showConsultation(as(db, actor), { ...input, requestKey: requestKey() }),
    ),
  )
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'conflict' },
  })
  expect(await find(db, matterId)).not.toBeNull()
})
