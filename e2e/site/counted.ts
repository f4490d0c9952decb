// Figures that a reader can add up, counted another way, over all places there are.

import type { Locator, Page } from 'playwright/test'
import type postgres from 'postgres'

import { addDays } from '#lib/dates'

import { expect } from '../fixtures.ts'

export interface PlaceRow {
  code: string
  name: string
  level: string
  slug: string
}

interface DayRow {
  code: string
  day: string
  type: string
  precision: string
  /** The last of its days. */
  last: string
}

export const listPlaces = (rows: postgres.Sql) =>
  rows<PlaceRow[]>`select code, name, level, slug from divisions order by position`

/** The activities that live articles report. */
export const listDays = (rows: postgres.Sql) => rows<DayRow[]>`
  select a.division_code as code, a.timeline_on::text as day, a.type, a.precision,
    coalesce(a.end_on, a.timeline_on)::text as last
  from activities a where exists (
    select 1 from articles where activity_id = a.id and state = 'live')`

/** The days between two, both included, on which something took place that is known to the day. */
export function daysTaken(days: readonly DayRow[], from: string, until: string): string[] {
  return days
    .filter(({ precision }) => precision === 'day' || precision === 'range')
    .flatMap(({ day, last }) => {
      const length = (Date.parse(last) - Date.parse(day)) / 86_400_000 + 1
      return Array.from({ length }, (_, index) => addDays(day, index))
    })
    .filter((day) => day >= from && day <= until)
}

export const within = (place: PlaceRow, code: string) =>
  code.startsWith(place.code.replace(/(00)+$/, ''))

export function pathOf({ level, slug }: PlaceRow): string {
  if (level === 'province') return '/province'
  return level === 'prefecture' ? `/prefectures/${slug}` : `/counties/${slug}`
}

/** The day the page was made on, which its masthead says; it may have been a while ago. */
export const dayOf = async (page: Page) =>
  (await page.locator('[data-today]').first().getAttribute('data-today')) ?? ''

export const numbersOf = (text: string) => [...text.matchAll(/\d+/g)].map(Number)
export const numbersIn = (texts: readonly string[]) =>
  texts.map((text) => Number(/\d+/.exec(text)?.[0]))
export const figures = async (found: Locator) => numbersIn(await found.allTextContents())
export const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

/**
 * Looks again until it is so: other tests publish while the rows are counted and the page is read. What
 * a page shows wrongly stays wrong.
 */
export const settles = (look: () => Promise<void>) => expect(look).toPass()
