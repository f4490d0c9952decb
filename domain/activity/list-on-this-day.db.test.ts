import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { articles } from '#db/schema/articles'
import { withRollback } from '#db/testing/test-database'

import { goodContent, published, setStage } from '../testing/stage.ts'
import { listOnThisDay } from './list-on-this-day.ts'

it('looks back to this day of earlier years, and only at what is known to the day', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { event } = goodContent()
    const on = (start: string, given: object = {}) =>
      published(tx, stage, goodContent({ event: { ...event, start, ...given } }))
    const listed = await on('2024-03-16')
    const gone = await on('2025-03-16')
    await on('2025-03-17')
    await on('2023-03-16', { precision: 'range', end: '2023-03-18' })
    await tx.update(articles).set({ state: 'withdrawn' }).where(eq(articles.id, gone.articleId))
    const lookingBack = (today: string) => listOnThisDay(tx, { today, limit: 5 })
    expect(await lookingBack('2026-03-16')).toMatchObject([
      {
        day: '2024-03-16',
        articleId: listed.articleId,
        isDemo: false,
        division: { slug: 'zhuanglang' },
      },
    ])
    const narrowed = { today: '2026-03-16', limit: 5 }
    expect(await listOnThisDay(tx, { ...narrowed, type: event.type })).toHaveLength(1)
    expect(await listOnThisDay(tx, { ...narrowed, type: 'history' })).toEqual([])
    expect(await listOnThisDay(tx, { ...narrowed, divisionCode: '621026' })).toEqual([])
    expect(await lookingBack('2024-03-16')).toEqual([])
    expect(await lookingBack('2024-02-29')).toEqual([])
  }))
