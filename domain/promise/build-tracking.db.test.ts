import { eq } from 'drizzle-orm'
import { readSheet } from 'read-excel-file/node'
import { expect, it } from 'vitest'

import { articles } from '#db/schema/articles'
import { promises } from '#db/schema/matter/promises'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { setAssignmentStage } from '../testing/assignments.ts'
import { as, NOW } from '../testing/stage.ts'
import { KEPT, promised, provenBy, reported, seenPromise } from '../testing/unit-promises.ts'
import { buildTracking } from './build-tracking.ts'
import { reportPromise } from './report-promise.ts'
import { settlePromise } from './settle-promise.ts'

it('has a line for each promise, under the headers that offices keep', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { officer, signer } = stage
    const overdue = await promised(tx, stage)
    await tx.update(promises).set({ dueOn: '2026-03-11' }).where(eq(promises.matterId, overdue))
    const kept = await promised(tx, stage)
    const articleId = await provenBy(tx, stage, kept)
    const proven = { ...(await seenPromise(tx, kept)), ...KEPT, articleId }
    await reportPromise(as(tx, signer), proven)
    await settlePromise(as(tx, officer), await seenPromise(tx, kept))
    await reported(tx, stage)
    const lines = async (actor: Actor) => readSheet(await buildTracking(tx, { actor, now: NOW }))
    const [head, late, done, waiting, ...more] = await lines(officer)
    expect(head?.join(' ')).toBe(
      '案号 现办复类别 案由 承诺事项 承诺时限 进展 兑现日期 佐证 承办单位 地区 届次',
    )
    expect(late?.slice(1)).toEqual([
      'B',
      '关于增设农村公交站点的提案',
      '建成三个站点',
      new Date('2026-03-11'),
      '超期 9 天',
      null,
      null,
      '县住建局',
      '庄浪县',
      '十届二次会议',
    ])
    expect(done?.slice(4, 8)).toEqual([
      new Date('2026-09-30'),
      '已兑现；三个站点都建成了',
      new Date('2026-03-20'),
      expect.any(String),
    ])
    expect(waiting?.slice(5, 8)).toEqual([
      '未到期；报告已兑现，待确认；三个站点都建成了',
      null,
      null,
    ])
    expect(more).toEqual([])
    expect(await lines(signer)).toHaveLength(4)
    await tx.update(articles).set({ state: 'withdrawn' }).where(eq(articles.id, articleId))
    expect((await lines(officer))[2]?.[7]).toBeNull()
  }))

it('refuses who follows nothing, and holds nothing of other places and units', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    await promised(tx, stage)
    for (const actor of [stage.member, await insertAccount(tx, 'admin', '620000')]) {
      await expect(buildTracking(tx, { actor, now: NOW })).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    const elsewhere = await insertAccount(tx, 'officer', '620500')
    for (const actor of [stage.otherSigner, elsewhere]) {
      const rows = await readSheet(await buildTracking(tx, { actor, now: NOW }))
      expect(rows).toHaveLength(1)
    }
  }))
