import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { assignments } from '#db/schema/matter/matters'
import { promises } from '#db/schema/matter/promises'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { setAssignmentStage } from '../testing/assignments.ts'
import { liveArticles } from '../testing/live-article.ts'
import { as, COUNTY } from '../testing/stage.ts'
import { KEPT, promised, seenPromise } from '../testing/unit-promises.ts'
import { reportPromise } from './report-promise.ts'

it('keeps how a promise ended with its proof, and leaves it open until an officer confirms', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await promised(tx, stage)
    const [articleId] = await liveArticles(tx, [{}])
    const request = { ...(await seenPromise(tx, matterId)), end: 'kept', articleId }
    await reportPromise(as(tx, stage.signer), request)
    const rows = await tx.select().from(promises).where(eq(promises.matterId, matterId))
    const { accountId: reportedBy } = stage.signer
    const report = { reported: 'kept', reportedBy, reportedOn: '2026-03-20' }
    expect(rows).toMatchObject([{ ...report, state: 'open', proofArticleId: articleId }])
  }))

it('takes a report from an officer, who has it on paper', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const request = await seenPromise(tx, await promised(tx, stage))
    await reportPromise(as(tx, stage.officer), { ...request, end: 'broken-off', words: '项目取消' })
    await expect(
      reportPromise(as(tx, stage.signer), {
        ...request,
        ...KEPT,
        lockVersion: 1,
        requestKey: 'another-key',
      }),
    ).rejects.toMatchObject({ message: '已经报告过结果，在等提案专员确认' })
  }))

it('refuses another unit, clerks, an end without words or proof, and class A without an answer of it', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await promised(tx, stage)
    const request = await seenPromise(tx, matterId)
    const report = (actor: typeof stage.signer, given: object) =>
      reportPromise(as(tx, actor), { ...request, ...KEPT, ...given })
    await expect(report(stage.otherSigner, {})).rejects.toMatchObject({ code: 'not-found' })
    await expect(report(stage.clerk, {})).rejects.toMatchObject({ code: 'forbidden' })
    await expect(report(stage.signer, { words: '' })).rejects.toMatchObject({
      issues: { words: ['请写怎么兑现的，或者选一篇报道'] },
    })
    await expect(report(stage.signer, { end: 'broken-off', words: '' })).rejects.toMatchObject({
      issues: { words: ['请写理由'] },
    })
    await expect(report(stage.signer, { articleId: 999_999_999 })).rejects.toMatchObject({
      issues: { articleId: ['要选这个地区已经发布的报道'] },
    })
    await expect(report(stage.signer, { end: 'raised' })).rejects.toMatchObject({
      issues: { end: ['要先有签发的 A 类答复，才能转为 A 类'] },
    })
    await tx.update(assignments).set({ resultClass: 'A' }).where(eq(assignments.matterId, matterId))
    await report(stage.signer, { end: 'raised' })
  }))

it('lets one of two reports stand', async () => {
  const db = racesDatabase()
  const stage = await setAssignmentStage(db, { term: 59, number: 21 })
  const matterId = await promised(db, stage)
  const second = await insertAccount(db, 'unit-signer', COUNTY)
  const requests = [await seenPromise(db, matterId), await seenPromise(db, matterId)] as const
  const outcomes = await Promise.allSettled([
    reportPromise(as(db, stage.signer), { ...requests[0], ...KEPT }),
    reportPromise(as(db, second), { ...requests[1], ...KEPT }),
  ])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const lost = outcomes.find((one) => one.status === 'rejected')
  expect(lost?.reason).toMatchObject({ code: 'conflict' })
})
