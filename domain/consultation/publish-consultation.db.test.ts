import { expect, it } from 'vitest'

import { racesDatabase, withRollback } from '#db/testing/test-database'

import {
  lead,
  publishTopic,
  setConsultationStage,
  topicAt,
  VISIT,
} from '../testing/consultations.ts'
import { seen } from '../testing/proposals.ts'
import { as, COUNTY } from '../testing/stage.ts'
import { publishConsultation } from './publish-consultation.ts'
import { recordVisit } from './record-visit.ts'
import { findShownConsultation } from './shown/find-shown-consultation.ts'
import type { Queryable } from '#db/client'
import { watchedTerms } from '#db/schema/watched-terms'
import type { Actor } from '../account/actor.ts'
const find = (tx: Queryable, matterId: number) =>
  findShownConsultation(tx, { divisionCode: COUNTY, matterId })

it('gives readers a topic as it is, and what is done afterwards the next time', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'researched')
    await publishTopic(tx, stage, matterId)
    await lead(tx, stage, matterId, 'closed')
    const before = await find(tx, matterId)
    expect(before).toMatchObject({ state: 'researched', talks: [], lamps: [], adoption: null })
    expect(before).toMatchObject({ unit: null, dueOn: null, talk: null, verdict: null })
    await publishTopic(tx, stage, matterId)
    expect(await find(tx, matterId)).toMatchObject({
      state: 'closed',
      adoption: 'adopted',
      unit: '县交警大队',
      talk: { heldOn: '2026-02-26', people: 16 },
      verdict: { satisfied: 17, mostly: 2, dissatisfied: 0 },
    })
  }))

it('refuses who had a part in it, a topic nobody decided about, and nothing new', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'selected')
    const both = { ...stage.officer, grants: [{ role: 'editor3', divisionCode: COUNTY }] } as Actor
    const own = publishConsultation(as(tx, both), await seen(tx, matterId))
    await expect(own).rejects.toMatchObject({ code: 'forbidden' })
    const collected = await topicAt(tx, stage, 'collected')
    await expect(publishTopic(tx, stage, collected)).rejects.toMatchObject({ code: 'forbidden' })
    await publishTopic(tx, stage, matterId)
    await expect(publishTopic(tx, stage, matterId)).rejects.toMatchObject({
      message: '读者看到的就是这些，没有要公布的',
    })
  }))

it('refuses words that readers may not have', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const term = { term: '试敏词', replacement: '', explanation: '', kind: 'sensitive' as const }
    await tx.insert(watchedTerms).values(term)
    const matterId = await topicAt(tx, stage, 'selected', { about: '这里有试敏词。' })
    await expect(publishTopic(tx, stage, matterId)).rejects.toMatchObject({
      code: 'invalid-input',
      message: '敏感词“试敏词”不能写进公布的议题，请换个说法',
    })
  }))

it('is one or the other when a step is put down while it is published: readers never have what nobody looked at', async () => {
  const db = racesDatabase()
  const stage = await setConsultationStage(db, '同时公布议事室')
  const matterId = await topicAt(db, stage, 'selected')
  const [forEditor, forOfficer] = [await seen(db, matterId), await seen(db, matterId)]
  const outcomes = await Promise.allSettled([
    publishConsultation(as(db, stage.final), forEditor),
    recordVisit(as(db, stage.officer), { ...VISIT, ...forOfficer }),
  ])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'conflict' },
  })
  expect((await find(db, matterId))?.visits ?? []).toEqual([])
})
