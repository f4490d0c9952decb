import { eq, inArray } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { freshnessReminders } from '#db/schema/freshness-reminders'
import { notices } from '#db/schema/notices'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { deliverOutbox } from '../notice/deliver-outbox.ts'
import { as, COUNTY, goodContent, NOW, published, requestKey, setStage } from '../testing/stage.ts'
import { listRemindable, remindDivision } from './remind-division.ts'

const DAY_MS = 86_400_000
const days = (count: number) => new Date(NOW.getTime() + count * DAY_MS)
const remind = (db: Queryable, actor: Actor, now = days(0), divisionCode = COUNTY) =>
  remindDivision(as(db, actor, now), { divisionCode, limitDays: 14, requestKey: requestKey() })
const heardBy = async (db: Queryable, { accountId }: Actor) =>
  (await db.select().from(notices).where(eq(notices.accountId, accountId))).map(
    ({ kind, title, text, path }) => [kind, title, text, path],
  )

describe('a reminder', () => {
  it('asks the correspondents of the county itself, and says who asks and how long it is', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const neighbour = await insertAccount(tx, 'correspondent', '620826')
      await published(tx, stage, goodContent(), days(0))
      const asked = { divisionCodes: [COUNTY, '620826', '620827'], today: '2026-03-29' }
      expect([...(await listRemindable(tx, asked))].toSorted()).toEqual([COUNTY, '620826'])
      expect(await remind(tx, stage.first, days(9))).toEqual({ divisionCode: COUNTY, count: 1 })
      await deliverOutbox(tx, days(9))
      const heard = await heardBy(tx, stage.author)
      expect(heard).toContainEqual([
        'request',
        '庄浪县 9 天没有更新，请投稿',
        `${stage.first.displayName}：再过 5 天到更新红线（14 天）。`,
        '/desk/new',
      ])
      expect(await heardBy(tx, neighbour)).toEqual([])
    }))

  it('is refused a second time on one day, whoever asks, and not on the next', () =>
    withRollback(async (tx) => {
      const { first, final } = await setStage(tx)
      await remind(tx, first)
      await expect(remind(tx, final)).rejects.toMatchObject({
        code: 'conflict',
        message: '今天已经提醒过庄浪县，明天再提醒',
      })
      await remind(tx, final, days(1))
      const rows = await tx
        .select({ day: freshnessReminders.day, by: freshnessReminders.accountId })
        .from(freshnessReminders)
        .where(inArray(freshnessReminders.day, ['2026-03-20', '2026-03-21']))
        .orderBy(freshnessReminders.day)
      expect(rows).toEqual([
        { day: '2026-03-20', by: first.accountId },
        { day: '2026-03-21', by: final.accountId },
      ])
    }))

  it('is refused to who oversees another place or writes, of what is fresh, and of a county with nobody', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const elsewhere = await insertAccount(tx, 'editor1', '620500')
      for (const other of [elsewhere, stage.author, await insertAccount(tx, 'auditor', '620000')]) {
        await expect(remind(tx, other)).rejects.toMatchObject({ code: 'forbidden' })
      }
      await expect(remind(tx, stage.final, days(0), '620826')).rejects.toMatchObject({
        code: 'invalid-input',
        message: '静宁县现在没有通讯员，请管理员安排',
      })
      await published(tx, stage, goodContent(), days(0))
      await expect(remind(tx, stage.final, days(3))).rejects.toMatchObject({
        code: 'conflict',
        message: '庄浪县近来有更新，不用提醒',
      })
      const sent = await tx
        .select()
        .from(freshnessReminders)
        .where(inArray(freshnessReminders.day, ['2026-03-20', '2026-03-23']))
      expect(sent).toEqual([])
    }))

  it('is sent once when two people ask at once', async () => {
    const db = racesDatabase()
    const { first, final } = await setStage(db)
    // Where no test publishes for good.
    await insertAccount(db, 'correspondent', '620826')
    const outcomes = await Promise.allSettled([
      remind(db, first, days(30), '620826'),
      remind(db, final, days(30), '620826'),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})
