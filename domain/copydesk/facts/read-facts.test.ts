import { describe, expect, it } from 'vitest'

import { bodyFromParagraphs } from '#domain/article/body'
import { emptyContent, type Content } from '#domain/article/content'
import { GANSU as divisions } from '#domain/division/testing/gansu-index'

import { readFacts } from './read-facts.ts'

const written = (part: Partial<Content>, ...paragraphs: string[]): Content => ({
  ...emptyContent('621121'),
  ...part,
  body: bodyFromParagraphs(paragraphs),
})
const read = (content: Content) => readFacts(content, { divisions, today: '2026-03-20' })

describe('what a text that is being written says', () => {
  it('finds type, day, place, dateline and names', () => {
    const content = written(
      { headline: '通渭县政协视察农村供水' },
      '本报通渭讯（通讯员 石宏军）3月16日，通渭县政协组织16名委员，到马营镇柳湾村视察农村供水。',
      '委员们商定，泵装上那天再来一趟。（李晶 摄影）',
    )
    expect(read(content)).toEqual({
      type: 'inspection',
      date: { precision: 'day', start: '2026-03-16', end: null, dateText: '3月16日' },
      places: ['马营镇柳湾村'],
      divisionCode: '621121',
      dateline: {
        text: '本报通渭讯',
        credits: [{ role: 'correspondent', name: '石宏军' }],
        opening: '本报通渭讯（通讯员 石宏军）',
      },
      credits: [
        { role: 'correspondent', name: '石宏军' },
        { role: 'photographer', name: '李晶' },
      ],
    })
  })

  it('takes the year from the print date, else from today, and of what comes soon', () => {
    const text = '12月30日，通渭县政协召开会议。'
    expect(read(written({}, text)).date?.start).toBe('2025-12-30')
    expect(read(written({ printDate: '2024-01-02' }, text)).date?.start).toBe('2023-12-30')
    const soon = '3月28日，通渭县政协召开会议。'
    expect(read(written({}, soon)).date?.start).toBe('2026-03-28')
    expect(read(written({ printDate: '2025-03-25' }, soon)).date?.start).toBe('2025-03-28')
  })

  it('counts 昨日 from a print date or a dateline with a day only', () => {
    const text = '昨日，通渭县政协召开会议。'
    expect(read(written({}, text)).date).toBeNull()
    expect(read(written({ printDate: '2026-03-17' }, text)).date?.start).toBe('2026-03-16')
    expect(read(written({ dateline: '本报通渭3月18日讯' }, text)).date?.start).toBe('2026-03-17')
  })

  it('keeps the words of a day that nobody named', () => {
    expect(read(written({}, '近日，通渭县政协召开会议。')).date).toEqual({
      precision: 'none',
      start: null,
      end: null,
      dateText: '近日',
    })
  })

  it('finds no day that the calendar has not', () => {
    expect(read(written({}, '2月30日，通渭县政协召开会议。')).date).toBeNull()
    expect(read(written({}, '2月28日至30日，通渭县政协召开会议。')).date).toBeNull()
  })

  it('finds nothing in an empty text', () => {
    expect(read(written({}))).toEqual({
      type: null,
      date: null,
      places: [],
      divisionCode: null,
      dateline: null,
      credits: [],
    })
  })
})
