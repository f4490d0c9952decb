import { describe, expect, it } from 'vitest'

import { addDays } from '#lib/dates'
import { ACTIVITY_TYPES } from '#db/states'
import type { DemoDivision } from './demo-division.ts'
import { generateStories } from './generated.ts'
import { chooseWithdrawn } from './withdrawn.ts'

const TODAY = '2026-03-12'

function division(
  code: string,
  name: string,
  level: DemoDivision['level'],
  parentCode: string | null,
) {
  return { code, name, shortName: name.slice(0, -1), slug: code, level, parentCode }
}

const DIVISIONS: DemoDivision[] = [
  division('990000', '某某省', 'province', null),
  ...['01', '02', '03'].flatMap((prefecture) => [
    division(`99${prefecture}00`, `第${prefecture}市`, 'prefecture', '990000'),
    ...Array.from({ length: 30 }, (_, index) => {
      const code = `99${prefecture}${index + 11}`
      return division(code, `${code}县`, 'county', `99${prefecture}00`)
    }),
  ]),
  division('990400', '无县市', 'prefecture', '990000'),
  division('990171', '某某新区', 'zone', '990100'),
]

const stories = generateStories(DIVISIONS, TODAY)

describe('generated stories', () => {
  it('are the same for the same divisions and day', () => {
    expect(generateStories(DIVISIONS, TODAY)).toEqual(stories)
  })

  it('gives every county, zone and prefecture without counties at least two', () => {
    const leaves = DIVISIONS.filter(
      ({ code, level }) =>
        level !== 'province' && DIVISIONS.every(({ parentCode }) => parentCode !== code),
    )
    const counts = leaves.map(
      ({ code }) => stories.filter(({ story }) => story.divisionCode === code).length,
    )
    expect(leaves).toHaveLength(92)
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(2)
  })

  it('say in their last paragraph that they are a demonstration', () => {
    for (const { story } of stories) {
      expect(story.blocks.findLast((block) => typeof block === 'string')).toContain(
        '本稿为演示内容',
      )
    }
  })

  it('are by people who are marked as invented, of the place, and distinct', () => {
    const names = new Set<string>()
    for (const { story } of stories) {
      const { shortName } = DIVISIONS.find(({ code }) => code === story.divisionCode) ?? {}
      for (const { name } of story.credits) {
        expect(name).toMatch(new RegExp(`^演示·${shortName}.*[甲乙丙]$`))
        names.add(name)
      }
    }
    expect(names.size).toBeGreaterThan(92)
  })

  it('are of every type and carry headlines of their own', () => {
    expect(new Set(stories.map(({ story }) => story.event.type))).toEqual(new Set(ACTIVITY_TYPES))
    expect(new Set(stories.map(({ story }) => story.headline)).size).toBe(stories.length)
  })

  it('have one that is withdrawn after some days, of a place that keeps another', () => {
    const withdrawn = chooseWithdrawn(stories, TODAY)
    expect(withdrawn && stories.includes(withdrawn)).toBe(true)
    expect(withdrawn?.publishDay.localeCompare(addDays(TODAY, -9))).toBe(-1)
    const code = withdrawn?.story.divisionCode
    const ofPlace = stories.filter(({ story }) => story.divisionCode === code)
    expect(ofPlace.length).toBeGreaterThan(1)
  })

  it('leave none of the last seven days without an activity', () => {
    const days = new Set(stories.map(({ story }) => story.event.start))
    for (let back = 0; back < 7; back += 1) expect(days).toContain(addDays(TODAY, -back))
  })

  it('happened within thirteen months and were published afterwards, none in the future', () => {
    for (const { story, publishDay, publishTime } of stories) {
      const { start, end } = story.event
      if (start) expect(start >= addDays(TODAY, -430)).toBe(true)
      expect(publishDay >= (end ?? start ?? '') && publishDay <= TODAY).toBe(true)
      expect(publishTime >= '09:00' && publishTime < '18:00').toBe(true)
    }
  })

  it('date an event as exactly as its precision says', () => {
    for (const { story } of stories) {
      const { precision, start, end } = story.event
      expect([start !== null, end !== null]).toEqual([precision !== 'none', precision === 'range'])
      if (start && end) expect(start < end).toBe(true)
    }
  })
})
