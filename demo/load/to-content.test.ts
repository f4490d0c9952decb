import { describe, expect, it } from 'vitest'

import { demoAccounts } from '../content/accounts.ts'
import { planDesk } from '../content/desk-plan.ts'
import { generateStories } from '../content/generated.ts'
import { PAGE_STORIES } from '../content/page-stories.ts'
import { checklist } from '#domain/article/checklist'
import { contentSchema } from '#domain/article/content'
import { buildDivisions } from '#domain/division/build-divisions'

import { toContent } from './to-content.ts'

const TODAY = '2026-03-12'
const ids = { topicId: 1, mediaId: 1 }
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

  it('pass the checklist on the desk unless meant to be unfinished', () => {
    const editions = planDesk(gansu, demoAccounts(gansu), TODAY)
    expect(editions.length).toBeGreaterThan(12)
    for (const { story, unfinished } of editions) {
      const content = contentSchema.parse(toContent(story, ids))
      expect(Object.keys(checklist(content)).length > 0).toBe(unfinished === true)
    }
  })

  it('put the picture after the first paragraph', () => {
    const story = PAGE_STORIES.at(-1)
    const { content } = story ? toContent(story, ids).body : { content: [] }
    expect(content.slice(0, 3).map(({ type }) => type)).toEqual(['paragraph', 'figure', 'heading'])
  })
})
