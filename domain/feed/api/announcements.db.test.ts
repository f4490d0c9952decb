import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { announcements } from '#db/schema/announcements'
import { articles } from '#db/schema/articles'
import { withRollback } from '#db/testing/test-database'

import { callOffAnnouncement } from '../../announcement/call-off-announcement.ts'
import { announced, entered } from '../../testing/announcements.ts'
import { as, published, requestKey, setStage } from '../../testing/stage.ts'
import { listApiAnnouncements } from './list-announcements.ts'
import { announcementSchema } from './schemas.ts'

const SITE = { name: '试刊', address: 'https://news.example.org' }
const ASKED = { from: '2026-03-20', before: null, limit: 10 }

type Tx = Parameters<Parameters<typeof withRollback>[0]>[0]

const idsOf = async (tx: Tx, given: Partial<Parameters<typeof listApiAnnouncements>[2]> = {}) =>
  (await listApiAnnouncements(tx, SITE, { ...ASKED, ...given })).announcements.map(({ id }) => id)

it('answers what readers have, with its words and why it was called off', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    await entered(tx, stage.author)
    const shown = await announced(tx, stage)
    const read = async () => {
      const { announcements: items } = await listApiAnnouncements(tx, SITE, ASKED)
      return items.map((one) => announcementSchema.parse(one))
    }
    expect(await read()).toEqual([
      {
        id: shown.announcementId,
        url: `https://news.example.org/announcements/${shown.announcementId}`,
        type: 'lecture',
        title: '庄浪县政协讲堂第九讲',
        division: { code: '620825', name: '庄浪县' },
        takesPlaceOn: '2026-03-28',
        startTime: '09:30',
        place: '县文化馆',
        admission: '委员和群众都可以来',
        note: null,
        callOffReason: null,
        announcedAt: '2026-03-20T10:00:00+08:00',
        changedAt: '2026-03-20T10:00:00+08:00',
        isDemo: false,
      },
    ])
    const input = { ...shown, reason: '大风停办。', requestKey: requestKey() }
    await callOffAnnouncement(as(tx, stage.second), input)
    expect(await read()).toMatchObject([{ callOffReason: '大风停办。' }])
  }))

it('lists them by county, type and days, the nearest first, page by page', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const onDay = async (takesPlaceOn: string, given = {}) =>
      (await announced(tx, stage, { takesPlaceOn, ...given })).announcementId
    const last = await onDay('2026-04-02')
    const first = await onDay('2026-03-28')
    const second = await onDay('2026-03-28', { type: 'meeting' })
    expect(await idsOf(tx)).toEqual([first, second, last])
    expect(await idsOf(tx, { from: '2026-03-29' })).toEqual([last])
    expect(await idsOf(tx, { until: '2026-04-02' })).toEqual([first, second])
    expect(await idsOf(tx, { type: 'meeting' })).toEqual([second])
    expect(await idsOf(tx, { division: '620800' })).toEqual([first, second, last])
    expect(await idsOf(tx, { division: '620500' })).toEqual([])
    expect(await idsOf(tx, { before: first })).toEqual([second, last])
    const { hasMore } = await listApiAnnouncements(tx, SITE, { ...ASKED, limit: 2 })
    expect(hasMore).toBe(true)
    expect(await idsOf(tx, { before: second, limit: 2 })).toEqual([last])
  }))

it('leaves out what has a report, one that was withdrawn too', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { announcementId } = await announced(tx, stage)
    const { articleId } = await published(tx, stage)
    await tx.update(announcements).set({ articleId }).where(eq(announcements.id, announcementId))
    expect(await idsOf(tx)).toEqual([])
    await tx.update(articles).set({ state: 'withdrawn' }).where(eq(articles.id, articleId))
    expect(await idsOf(tx)).toEqual([])
  }))
