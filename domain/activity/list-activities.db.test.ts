import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import { articles } from '#db/schema/articles'
import { withRollback } from '#db/testing/test-database'

import { goodContent, NOW, published, setStage } from '../testing/stage.ts'
import {
  countActivitiesByDay,
  countActivitiesByDivision,
  countActivitiesByMonth,
  countActivitiesByType,
  listTimelineMonths,
} from './count-activities.ts'
import { countActivitiesAfter, listActivities } from './list-activities.ts'
import { listSeries } from './list-series.ts'
import { findNeighbourDays, findNewestDay, findTimelineRange, isInRange } from './timeline-range.ts'

const march = { from: '2026-03-01', until: '2026-04-01' }
const on = (start: string, headline: string) =>
  goodContent({ headline, event: { ...goodContent().event, start } })

describe('the timeline', () => {
  it('shows an activity while a live article reports it, and no longer', () =>
    withRollback(async (tx) => {
      const { articleId } = await published(tx, await setStage(tx))
      const shown = await listActivities(tx, { ...march, limit: 10 })
      expect(shown.activities).toMatchObject([
        { timelineOn: '2026-03-16', reports: [{ articleId }], division: { code: '620825' } },
      ])
      await tx.update(articles).set({ state: 'withdrawn' }).where(eq(articles.id, articleId))
      expect((await listActivities(tx, { ...march, limit: 10 })).activities).toEqual([])
      expect(await countActivitiesByDay(tx, march)).toEqual([])
      expect(await listTimelineMonths(tx)).toEqual([])
      expect(await findNewestDay(tx)).toBeNull()
    }))

  it('files what has no date under the day the paper printed it', () =>
    withRollback(async (tx) => {
      const event = {
        ...goodContent().event,
        precision: 'none',
        start: null,
        dateText: '近日',
      } as const
      const content = goodContent({ event, printDate: '2026-03-21' })
      await published(tx, await setStage(tx), content)
      const { activities } = await listActivities(tx, { ...march, limit: 10 })
      expect(activities).toMatchObject([
        { precision: 'none', startOn: null, timelineOn: '2026-03-21', dateText: '近日' },
      ])
      expect(await countActivitiesByDay(tx, march)).toEqual([])
    }))

  it('counts what is only known to its month on no day', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const event = { ...goodContent().event, precision: 'month', start: '2026-03-01' } as const
      await published(tx, stage, goodContent({ event }))
      await published(tx, stage, on('2026-03-01', '三月一日的会议'))
      expect(await countActivitiesByDay(tx, march)).toEqual([{ day: '2026-03-01', count: 1 }])
    }))

  it('counts what takes several days on each of them, in every window they lie in', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const event = {
        ...goodContent().event,
        precision: 'range',
        start: '2026-02-27',
        end: '2026-03-02',
      } as const
      await published(tx, stage, goodContent({ event, headline: '委员连看四天河堤' }))
      await published(tx, stage, on('2026-03-02', '三月二日的会议'))
      expect(await countActivitiesByDay(tx, march)).toEqual([
        { day: '2026-03-01', count: 1 },
        { day: '2026-03-02', count: 2 },
      ])
      const february = { from: '2026-02-01', until: '2026-03-01' }
      expect((await countActivitiesByDay(tx, february)).map(({ day }) => day)).toEqual([
        '2026-02-27',
        '2026-02-28',
      ])
      const titles = async (lasting: boolean) => {
        const week = { from: '2026-03-02', until: '2026-03-09', lasting, limit: 5 }
        return (await listActivities(tx, week)).activities.map(({ title }) => title)
      }
      expect(await titles(true)).toEqual(['三月二日的会议', '委员连看四天河堤'])
      expect(await titles(false)).toEqual(['三月二日的会议'])
    }))

  it('is read page by page, newest day first, without one twice or one missing', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      for (const day of ['03-10', '03-12', '03-12', '03-12', '03-15'])
        await published(tx, stage, on(`2026-${day}`, `${day}的会议`), NOW)
      const seen: string[] = []
      const ids = new Set<number>()
      let before: number | undefined
      for (let page = 0; page < 5; page += 1) {
        const { activities, hasMore } = await listActivities(tx, { ...march, limit: 2, before })
        for (const { id, timelineOn } of activities) {
          ids.add(id)
          seen.push(timelineOn.slice(5))
        }
        before = activities.at(-1)?.id
        expect(await countActivitiesAfter(tx, march, before ?? 0)).toBe(5 - ids.size)
        if (!hasMore) break
      }
      expect(seen).toEqual(['03-15', '03-12', '03-12', '03-12', '03-10'])
      expect(ids.size).toBe(5)
    }))

  it('is narrowed and counted by type, by month and by a division with all below it', () =>
    withRollback(async (tx) => {
      await published(tx, await setStage(tx))
      const count = async (window: object) =>
        (await listActivities(tx, { ...window, limit: 5 })).activities.length
      expect(await count({ type: 'meeting' })).toBe(1)
      expect(await count({ type: 'research' })).toBe(0)
      expect(await count({ from: '2026-04-01' })).toBe(0)
      expect(await count({ divisionCode: '620800' })).toBe(1)
      expect(await count({ divisionCode: '620500' })).toBe(0)
      expect(await count({ divisionCode: '620825', ownOnly: true })).toBe(1)
      expect(await count({ divisionCode: '620800', ownOnly: true })).toBe(0)
      expect(await countActivitiesByType(tx, march)).toEqual([{ type: 'meeting', count: 1 }])
      expect(await countActivitiesByDivision(tx, march)).toEqual([
        { code: '620825', count: 1, latestOn: '2026-03-16' },
      ])
      expect(await listTimelineMonths(tx)).toEqual([{ month: '2026-03', count: 1 }])
    }))

  it('shows on a day what takes place or is in print on it, and not what is known to its month', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const { event } = goodContent()
      const put = (headline: string, change: object, printDate: string | null = null) =>
        published(tx, stage, goodContent({ headline, printDate, event: { ...event, ...change } }))
      await put('三月一日的会议', { start: '2026-03-01' })
      await put('委员连看四天河堤', { precision: 'range', start: '2026-02-27', end: '2026-03-02' })
      await put('近日的座谈会', { precision: 'none', start: null, dateText: '近日' }, '2026-03-01')
      await put('三月里的活动', { precision: 'month', start: '2026-03-01' })
      await put('三月二日的会议', { start: '2026-03-02' })
      const day = { from: '2026-03-01', until: '2026-03-02', lasting: true, toTheDay: true }
      const { activities } = await listActivities(tx, { ...day, limit: 9 })
      expect(activities.map(({ title }) => title).toSorted()).toEqual(
        ['三月一日的会议', '近日的座谈会', '委员连看四天河堤'].toSorted(),
      )
      expect(await countActivitiesByType(tx, day)).toEqual([{ type: 'meeting', count: 3 }])
      const year = { from: '2026-01-01', until: '2027-01-01' }
      expect(await countActivitiesByMonth(tx, year)).toEqual([
        { month: '2026-02', type: 'meeting', count: 1, dated: 1 },
        { month: '2026-03', type: 'meeting', count: 4, dated: 2 },
      ])
    }))

  it('covers the days from its first activity to today, and knows the nearest that have some', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      expect(await findTimelineRange(tx, '2026-03-20')).toBeNull()
      for (const day of ['2026-03-10', '2026-03-12', '2026-03-16'])
        await published(tx, stage, on(day, `${day}的会议`))
      expect(await findTimelineRange(tx, '2026-03-12')).toEqual({
        first: '2026-03-10',
        last: '2026-03-16',
      })
      const range = await findTimelineRange(tx, '2026-04-02')
      for (const span of ['2026', '2026-03', '2026-04', '2026-03-10', '2026-03-11', '2026-04-02'])
        expect(isInRange(span, range), span).toBe(true)
      for (const span of ['2025', '2027', '2026-02', '2026-05', '2026-03-09', '2026-04-03'])
        expect(isInRange(span, range), span).toBe(false)
      expect(await findNeighbourDays(tx, {}, '2026-03-12')).toEqual({
        earlier: '2026-03-10',
        later: '2026-03-16',
      })
      expect(await findNeighbourDays(tx, {}, '2026-03-20')).toEqual({
        earlier: '2026-03-16',
        later: null,
      })
      expect(await findNeighbourDays(tx, { type: 'research' }, '2026-03-12')).toEqual({
        earlier: null,
        later: null,
      })
    }))

  it('knows the numbers of a run that are here', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      await published(tx, stage, on('2026-03-10', '“政协讲堂”第八讲开讲'))
      await published(tx, stage, on('2026-03-12', '“政协讲堂”第十讲开讲'))
      const [series] = await listSeries(tx, { divisionCode: '620800', limit: 5 })
      expect(series).toMatchObject({ name: '政协讲堂', divisionName: '庄浪县' })
      expect(series?.numbers.map(({ number }) => number)).toEqual([8, 10])
    }))
})
