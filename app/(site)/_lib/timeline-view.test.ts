import { describe, expect, it } from 'vitest'

import { timelinePath } from '#lib/addresses/site-paths'

import { parseMonth, parseTimelineView } from './timeline-view.ts'

describe('the address of a timeline view', () => {
  it('names a month that exists', () => {
    expect(parseMonth('2023', '3')).toBe('2023-03')
    for (const [year, month] of [
      ['2023', '13'],
      ['2023', '0'],
      ['2023', '03'],
      ['23', '3'],
      ['x', '1'],
    ])
      expect(parseMonth(year ?? '', month ?? '')).toBeNull()
  })

  it('reads back what the links are built of', () => {
    const view = { type: 'meeting', region: 'lanzhou', before: 12 } as const
    const segments = timelinePath('2023-03', view).split('/').slice(4)
    expect(parseTimelineView(segments)).toEqual(view)
  })

  it.each([
    [['types']],
    [['types', 'party']],
    [['regions', 'lanzhou', 'types', 'meeting']],
    [['types', 'meeting', 'types', 'meeting']],
    [['before', '0']],
    [['before', 'x']],
    [['regions', '../x']],
    [['elsewhere', 'x']],
  ])('refuses %j', (segments) => {
    expect(parseTimelineView(segments)).toBeNull()
  })
})
