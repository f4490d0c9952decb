import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { announcements } from '#db/schema/announcements'
import { articles } from '#db/schema/articles'
import { withRollback } from '#db/testing/test-database'
import { addDays } from '#lib/dates'

import { callOffAnnouncement } from '../announcement/call-off-announcement.ts'
import { announced, entered } from '../testing/announcements.ts'
import { as, NOW, published, requestKey, setStage } from '../testing/stage.ts'
import {
  listCalendarAnnouncements,
  listFeedAnnouncements,
  listMappedAnnouncements,
} from './list-announced.ts'
import { listCalendarActivities } from './list-calendar-activities.ts'

const DAY = '2026-03-28'

it('holds what readers have of a division and below, and says what was called off', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    await entered(tx, stage.author)
    const shown = await announced(tx, stage)
    const here = { divisionCode: '620800', limit: 10 }
    expect(await listCalendarAnnouncements(tx, here)).toMatchObject([
      { announcementId: shown.announcementId, sequence: 0, callOffReason: null },
    ])
    expect(await listFeedAnnouncements(tx, { ...here, from: DAY })).toMatchObject([
      {
        headline: '预告：庄浪县政协讲堂第九讲',
        summary: '2026年3月28日 周六 09:30，县文化馆。委员和群众都可以来',
      },
    ])
    expect(await listFeedAnnouncements(tx, { ...here, from: DAY, divisionCode: '620500' })).toEqual(
      [],
    )
    expect(await listCalendarAnnouncements(tx, { ...here, type: 'meeting' })).toEqual([])
    expect(await listCalendarAnnouncements(tx, { limit: 10, topicId: 1 })).toEqual([])
    const input = { ...shown, reason: '大风停办。', requestKey: requestKey() }
    await callOffAnnouncement(as(tx, stage.second), input)
    expect(await listCalendarAnnouncements(tx, here)).toMatchObject([
      { sequence: 1, callOffReason: '大风停办。' },
    ])
    expect(await listFeedAnnouncements(tx, { ...here, from: DAY })).toMatchObject([
      {
        headline: '取消：庄浪县政协讲堂第九讲',
        summary: '活动已取消：大风停办。2026年3月28日 周六 09:30，县文化馆。委员和群众都可以来',
      },
    ])
    expect(await listFeedAnnouncements(tx, { ...here, from: addDays(DAY, 1) })).toEqual([])
    expect(await listCalendarAnnouncements(tx, here)).toHaveLength(1)
  }))

it('leaves to the report what has one, which is known by the name it was announced under', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { announcementId } = await announced(tx, stage)
    expect(await listMappedAnnouncements(tx)).toEqual([{ announcementId, changedAt: NOW }])
    const { articleId } = await published(tx, stage)
    const here = { divisionCode: '620825', limit: 10 }
    const [before] = await listCalendarActivities(tx, here)
    expect(before).toMatchObject({ articleId, announced: null })
    await tx.update(announcements).set({ articleId }).where(eq(announcements.id, announcementId))
    const read = () =>
      Promise.all([
        listCalendarAnnouncements(tx, here),
        listFeedAnnouncements(tx, { ...here, from: DAY }),
        listCalendarActivities(tx, here),
      ])
    const [calendar, feed, [reported]] = await read()
    expect([calendar, feed]).toEqual([[], []])
    expect(await listMappedAnnouncements(tx)).toEqual([])
    expect(reported).toMatchObject({ announced: { announcementId, sequence: 0 }, cancelled: null })
    for (const state of ['withdrawn', 'removed'] as const) {
      await tx.update(articles).set({ state }).where(eq(articles.id, articleId))
      const [still, , [struckOut]] = await read()
      expect(still).toEqual([])
      expect(struckOut).toMatchObject({ announced: { announcementId }, cancelled: 'withdrawn' })
    }
  }))
