import { expect, it } from 'vitest'

import { PICTURE_CREDIT } from './demo-story.ts'
import { PAGE_STORIES } from './page-stories.ts'

it('credits nobody of the page with a picture that is drawn here', () => {
  for (const { headline, credits, pictures } of PAGE_STORIES) {
    expect(pictures[0]?.credit ?? PICTURE_CREDIT, headline).toBe(PICTURE_CREDIT)
    expect(
      credits.map(({ role }) => role),
      headline,
    ).not.toContain('photographer')
  }
})

it('names no day of print, which the page does not print', () => {
  expect(PAGE_STORIES.map(({ printDate }) => printDate)).toEqual(PAGE_STORIES.map(() => null))
})
