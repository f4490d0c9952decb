import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../../account/actor.ts'
import { adoptPromise } from '../../promise/adopt-promise.ts'
import { listPromisingUnits, listSources } from '../../promise/list-sources.ts'
import { reportPromise } from '../../promise/report-promise.ts'
import { settlePromise } from '../../promise/settle-promise.ts'
import { setAssignmentStage } from '../../testing/assignments.ts'
import { publishTopic, setConsultationStage, topicAt } from '../../testing/consultations.ts'
import { as, requestKey } from '../../testing/stage.ts'
import {
  adoption,
  PROMISE,
  promised,
  SENTENCE,
  seenPromise,
  shownAsCard,
} from '../../testing/unit-promises.ts'
import { dumpConsultations } from './dump-consultations.ts'
import { dumpMatters } from './dump-matters.ts'
import { listApiConsultations } from './list-consultations.ts'
import { listApiMatters } from './list-matters.ts'

const SITE = { name: '试刊', address: 'https://news.example.org' }
const ASKED = { before: null, limit: 10 }
const on = (day: string) => new Date(`${day}T02:00:00Z`)

const rowsOf = async (chunks: AsyncGenerator<string>): Promise<Record<string, string>[]> => {
  let text = ''
  for await (const chunk of chunks) text += chunk
  return parse(text, { bom: true, columns: true })
}

/** Reported on one day and settled on the next, by two people. */
async function ended(
  tx: Transaction,
  matterId: number,
  end: 'kept' | 'broken-off',
  { by, reportedOn, settledOn }: { by: [Actor, Actor]; reportedOn: string; settledOn: string },
) {
  const report = { ...(await seenPromise(tx, matterId)), end, words: '三个站点都建成了' }
  await reportPromise(as(tx, by[0], on(reportedOn)), report)
  await settlePromise(as(tx, by[1], on(settledOn)), await seenPromise(tx, matterId))
}

it.each(['kept', 'broken-off'] as const)(
  'has a proposal among the changes once a promise of it was added and %s, and in the table of its year',
  (end) =>
    withRollback(async (tx) => {
      const stage = await setAssignmentStage(tx)
      const matterId = await promised(tx, stage)
      await shownAsCard(tx, stage, matterId)
      const ids = async (since: string) =>
        (await listApiMatters(tx, SITE, { ...ASKED, since })).matters.map(({ id }) => id)
      expect(await ids('2026-03-22')).toEqual([])
      const adopt = await adoption(tx, stage, matterId)
      await adoptPromise(as(tx, stage.officer, on('2026-03-22')), adopt)
      expect(await ids('2026-03-22')).toEqual([matterId])
      expect(await ids('2026-03-23')).toEqual([])
      const by: [Actor, Actor] = [stage.signer, stage.officer]
      await ended(tx, matterId, end, { by, reportedOn: '2026-03-24', settledOn: '2026-03-26' })
      expect(await ids('2026-03-26')).toEqual([matterId])
      expect(await ids('2026-03-27')).toEqual([])
      expect(await rowsOf(dumpMatters(tx, SITE, { year: 2026 }))).toMatchObject([
        {
          承诺事项: `县住建局：${PROMISE.words}；县住建局：${SENTENCE}`,
          承诺时限: `${PROMISE.dueOn}；2026-06-30`,
          承诺进展: `跟踪中；${{ kept: '已兑现', 'broken-off': '终止' }[end]}`,
        },
      ])
    }),
)

it('has a topic among the changes once a promise of it was added and kept, and in the table of its year', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'closed')
    await publishTopic(tx, stage, matterId)
    const asked = async (since: string) =>
      (await listApiConsultations(tx, SITE, { ...ASKED, since })).consultations
    expect(await asked('2026-03-22')).toEqual([])
    const [source] = await listSources(tx, matterId)
    const [unit] = await listPromisingUnits(tx, matterId)
    const { officer, second } = stage
    await adoptPromise(as(tx, officer, on('2026-03-22')), {
      matterId,
      assignmentId: null,
      articleId: null,
      agreementId: source?.agreementId ?? null,
      unitId: unit?.unitId ?? 0,
      words: source?.text ?? '',
      dueOn: '2026-06-30',
      requestKey: requestKey(),
    })
    const open = { unit: '县交警大队', words: '把绿灯延长到三十秒以上。', state: 'open' }
    expect(await asked('2026-03-22')).toMatchObject([{ promises: [open] }])
    const by: [Actor, Actor] = [officer, second]
    await ended(tx, matterId, 'kept', { by, reportedOn: '2026-03-24', settledOn: '2026-03-26' })
    expect(await asked('2026-03-26')).toMatchObject([
      { id: matterId, promises: [{ state: 'kept' }] },
    ])
    expect(await asked('2026-03-27')).toEqual([])
    expect(await rowsOf(dumpConsultations(tx, SITE, { year: 2026 }))).toMatchObject([
      { 承诺事项: `县交警大队：${open.words}`, 承诺时限: '2026-06-30', 承诺进展: '已兑现' },
    ])
  }))
