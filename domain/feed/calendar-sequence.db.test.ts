import { eq } from 'drizzle-orm'
import { fc } from '#lib/testing/properties'
import { describe, expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { arrangeOnce } from '#db/testing/arrange-once'
import { withRollback } from '#db/testing/test-database'
import { Refusal } from '#lib/refusal'

import type { Content, ContentEvent } from '../article/content.ts'
import { removeArticle } from '../publication/remove-article.ts'
import { restoreArticle } from '../publication/restore-article.ts'
import { withdrawArticle } from '../publication/withdraw-article.ts'
import {
  as,
  corrected,
  COUNTY,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
  type Stage,
} from '../testing/stage.ts'
import { buildCalendar } from './build-calendar.ts'
import { listCalendarActivities } from './list-calendar-activities.ts'

// Calendar programs keep what they got with the greatest SEQUENCE: what comes back with a smaller
// one stays struck out for ever.

const SITE = { name: '试刊', address: 'https://news.example.org' }
const EVENT = goodContent().event
const EVENTS: readonly ContentEvent[] = [
  EVENT,
  { ...EVENT, start: '2026-03-17', dateText: '3月17日' },
  { ...EVENT, precision: 'month', start: '2026-03-01', dateText: '3月' },
  { ...EVENT, precision: 'none', start: null, dateText: '近日' },
]

interface Walk {
  tx: Transaction
  stage: Stage
  /** The article that the step is about, and the one it may share an activity with. */
  articleId: number
  otherId: number
  turn: number
  now: Date
}

const activityOf = async (tx: Transaction, articleId: number) =>
  (await tx.select().from(articles).where(eq(articles.id, articleId)))[0]?.activityId ?? null
const attach = (tx: Transaction, articleId: number, activityId: number | null) =>
  tx.update(articles).set({ activityId }).where(eq(articles.id, articleId))

const STEPS = {
  correct: ({ tx, stage, articleId, turn, now }) => {
    const event = EVENTS[turn % EVENTS.length] ?? EVENT
    const content = goodContent({ headline: `县政协改了${turn}次`, event })
    return corrected(tx, stage, articleId, { publicNote: '订正', content, now })
  },
  withdraw: ({ tx, stage, articleId, now }) =>
    withdrawArticle(as(tx, stage.final, now), {
      articleId,
      requestKey: requestKey(),
      reason: 'other',
      publicNote: '撤下',
    }),
  restore: ({ tx, stage, articleId, now }) =>
    restoreArticle(as(tx, stage.final, now), { articleId, requestKey: requestKey() }),
  remove: ({ tx, stage, articleId, now }) =>
    removeArticle(as(tx, stage.final, now), { articleId, requestKey: requestKey() }),
  /** No screen does these two; an activity may lose and share its articles all the same. */
  detach: ({ tx, articleId }) => attach(tx, articleId, null),
  share: async ({ tx, articleId, otherId }) => attach(tx, articleId, await activityOf(tx, otherId)),
} satisfies Record<string, (walk: Walk) => Promise<unknown>>

interface CalendarEvent {
  sequence: number
  stamp: string
  /** All that a program shows of it. */
  shown: string
}

async function readEvents(tx: Transaction): Promise<Map<string, CalendarEvent>> {
  const text = buildCalendar(
    SITE,
    { division: null, type: null },
    await listCalendarActivities(tx, { limit: 100 }),
  )
  const events = new Map<string, CalendarEvent>()
  for (const [, body = ''] of text.matchAll(/BEGIN:VEVENT\r\n(.*?)END:VEVENT/gs)) {
    const lines = body.replaceAll('\r\n ', '').split('\r\n')
    const valueOf = (name: string) =>
      lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1) ?? ''
    expect(valueOf('DTSTAMP')).toBe(valueOf('LAST-MODIFIED'))
    events.set(valueOf('UID'), {
      sequence: Number(valueOf('SEQUENCE')),
      stamp: valueOf('DTSTAMP'),
      shown: lines.filter((line) => !/^(SEQUENCE|DTSTAMP|LAST-MODIFIED|CREATED)/.test(line)).join(),
    })
  }
  return events
}

describe('two articles in a calendar', () => {
  const fromTwo = arrangeOnce(async (tx) => {
    const stage = await setStage(tx)
    const planting = goodContent({ headline: '县政协植树' })
    const articles = [await published(tx, stage), await published(tx, stage, planting)]
    return { stage, pair: articles.map(({ articleId }) => articleId) }
  })

  it('SEQUENCE grows with each change of what is shown, and neither it nor the stamps ever fall', async () => {
    const step = fc.tuple(
      fc.constantFrom(...(Object.keys(STEPS) as (keyof typeof STEPS)[])),
      fc.boolean(),
      // A clock may be set back.
      fc.constantFrom(60, 60, 0, -90),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 12 }), (steps) =>
        fromTwo(async (tx, { stage, pair }) => {
          const events = await readEvents(tx)
          let now = NOW
          for (const [turn, [name, second, seconds]] of steps.entries()) {
            now = new Date(now.getTime() + seconds * 1_000)
            const [articleId = 0, otherId = 0] = second ? pair.toReversed() : pair
            await tx
              .transaction<unknown>((inner) =>
                STEPS[name]({ tx: inner, stage, articleId, otherId, turn, now }),
              )
              .catch((error: unknown) => {
                if (!(error instanceof Refusal)) throw error
              })
            for (const [uid, event] of await readEvents(tx)) {
              const before = events.get(uid)
              events.set(uid, event)
              if (!before) continue
              expect(event.sequence, name).toBeGreaterThanOrEqual(before.sequence)
              expect(event.stamp >= before.stamp, name).toBe(true)
              if (event.shown !== before.shown) {
                expect(event.sequence, name).toBeGreaterThan(before.sequence)
              }
            }
          }
        }),
      ),
      {
        numRuns: 25,
        examples: [
          [
            [
              ['correct', false, 60],
              ['withdraw', false, 60],
              ['restore', false, 60],
            ],
          ],
          [
            [
              ['share', false, 60],
              ['detach', true, 60],
              ['share', true, 60],
              ['withdraw', false, 60],
              ['remove', false, 60],
            ],
          ],
        ],
      },
    )
  })
})

describe('a correction strikes an event out of calendars that had it', () => {
  const months = EVENTS[2] ?? EVENT
  const undated = EVENTS[3] ?? EVENT
  it.each([
    [
      'only the month is known',
      { event: months },
      [{}, { divisionCode: COUNTY }, { type: EVENT.type }],
    ],
    [
      'no day is known',
      { event: undated },
      [{}, { divisionCode: COUNTY }, { divisionCode: '620800' }],
    ],
    ['it was elsewhere', { divisionCode: '620826' }, [{ divisionCode: COUNTY }]],
    ['it was of another kind', { event: { ...EVENT, type: 'lecture' } }, [{ type: EVENT.type }]],
  ] as const)('where %s', (_what, given, calendars) =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const { articleId } = await published(tx, stage)
      const [before] = await listCalendarActivities(tx, { limit: 1 })
      const now = new Date(NOW.getTime() + 60_000)
      const correct = (content: Partial<Content>) =>
        corrected(tx, stage, articleId, { publicNote: '订正', content: goodContent(content), now })
      await correct(given)
      for (const calendar of calendars) {
        const [event, ...others] = await listCalendarActivities(tx, { limit: 10, ...calendar })
        expect(others).toEqual([])
        expect(event).toMatchObject({
          id: before?.id,
          cancelled: 'corrected',
          precision: 'day',
          startOn: EVENT.start,
        })
        expect(event?.sequence).toBeGreaterThan(before?.sequence ?? 0)
        const text = buildCalendar(SITE, { division: null, type: null }, event ? [event] : [])
        expect(text).toContain('STATUS:CANCELLED')
        expect(text).not.toContain('县政协')
      }
      const never = { limit: 10, divisionCode: '620523' }
      expect(await listCalendarActivities(tx, never)).toEqual([])
      const own = await listCalendarActivities(tx, { limit: 1, articleId })
      expect(own).toHaveLength(1)
      await correct({})
      const [back] = await listCalendarActivities(tx, { limit: 1, divisionCode: COUNTY })
      expect(back).toMatchObject({ id: before?.id, cancelled: null })
    }),
  )

  it('and does not add what never had a day', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const { articleId } = await published(tx, stage, goodContent({ event: undated }))
      await corrected(tx, stage, articleId, {
        publicNote: '订正',
        content: goodContent({ headline: '改了', event: months }),
      })
      expect(await listCalendarActivities(tx, { limit: 1, articleId })).toEqual([])
    }))
})
