import { describe, expect, it } from 'vitest'

import { demoAccounts } from '../content/accounts.ts'
import { planDesk } from '../content/desk-plan.ts'
import { writeFeatures } from '../content/features.ts'
import { generateStories } from '../content/generated.ts'
import { PAGE_STORIES } from '../content/page-stories.ts'
import { findSeries } from '#domain/activity/series'
import { checklist } from '#domain/article/checklist'
import { bodyTables, bodyText } from '#domain/article/body'
import { contentSchema } from '#domain/article/content'
import { weekday } from '#lib/dates'
import { countCharacters } from '#lib/text'
import { buildDivisions } from '#domain/division/build-divisions'

import { toContent } from './to-content.ts'

const TODAY = '2026-03-12'
const ids = { topicId: 1, mediaIds: [1, 2, 3, 4, 5] }
const gansu = buildDivisions('62')

describe('demo stories as content', () => {
  it('hold for every story of the printed page', () => {
    for (const story of PAGE_STORIES) {
      const content = contentSchema.parse(toContent(story, ids))
      expect(checklist(content)).toEqual({})
      expect(gansu.some(({ code }) => code === story.divisionCode)).toBe(true)
    }
  })

  it.each(['62', '11', '64'])('hold for every generated story of province %s', (prefix) => {
    const stories = generateStories(buildDivisions(prefix), TODAY)
    for (const { story } of stories) {
      const content = contentSchema.parse(toContent(story, ids))
      expect(checklist(content), story.headline).toEqual({})
    }
  })

  it('hold for the features, of which one is long, one has five pictures and one a table', () => {
    const contents = writeFeatures(gansu, TODAY).map(({ story }) => toContent(story, ids))
    for (const content of contents) expect(checklist(contentSchema.parse(content))).toEqual({})
    expect(
      Math.max(...contents.map(({ body }) => countCharacters(bodyText(body)))),
    ).toBeGreaterThan(2_000)
    const figures = contents.map(
      ({ body }) => body.content.filter(({ type }) => type === 'figure').length,
    )
    expect(figures).toContain(5)
    const tables = contents.flatMap(({ body }) => bodyTables(body))
    expect(tables.map(({ attrs }) => attrs.caption)).toEqual([expect.stringContaining('演示数字')])
  })

  it('show snow in the months of snow alone', () => {
    const daysOn = (today: string) =>
      writeFeatures(gansu, today)
        .filter(({ story }) => story.pictures.length > 0)
        .map(({ publishDay }) => publishDay)
    expect(daysOn('2026-07-01')).toEqual(['2026-03-29', '2026-06-27'])
    expect(daysOn('2026-12-01')).toEqual(['2026-11-29', '2026-11-27'])
  })

  it('hold a run of eight lectures that leaves one number out, on Thursdays two weeks apart', () => {
    const run = writeFeatures(gansu, TODAY).flatMap(({ story }) => {
      const entry = findSeries(`${story.kicker}${story.headline}`)
      return entry ? [{ ...entry, day: story.event.start ?? '' }] : []
    })
    expect(run.map(({ series, number }) => `${series}${number}`)).toEqual(
      [1, 2, 3, 4, 5, 7, 8, 9].map((number) => `委员讲堂${number}`),
    )
    expect(run.map(({ day }) => weekday(day))).toEqual(run.map(() => 4))
    expect(run.at(-1)?.day).toBe('2026-02-26')
    expect(run[0]?.day).toBe('2025-11-06')
  })

  it('pass the checklist on the desk unless meant to be unfinished', () => {
    const editions = planDesk(gansu, demoAccounts(gansu), TODAY)
    expect(editions.length).toBeGreaterThan(12)
    for (const { story, unfinished } of editions) {
      const content = contentSchema.parse(toContent(story, ids))
      expect(Object.keys(checklist(content)).length > 0).toBe(unfinished === true)
    }
  })

  it('put a picture after the first paragraph', () => {
    const story = PAGE_STORIES.at(-1)
    const { content } = story ? toContent(story, ids).body : { content: [] }
    expect(content.slice(0, 3).map(({ type }) => type)).toEqual(['paragraph', 'figure', 'heading'])
  })
})
