import { describe, expect, it } from 'vitest'

import { timelinePath } from '#lib/addresses/site-paths'

import { parseTimelineAddress } from './timeline-view.ts'

const read = (path: string) => parseTimelineAddress(path.split('/'))

describe('the address of a timeline view', () => {
  it.each([
    ['2023', '2023'],
    ['2023/3', '2023-03'],
    ['2023/12/1', '2023-12-01'],
    ['2024/2/29', '2024-02-29'],
  ])('names by %s a year, a month or a day that exists', (path, span) => {
    expect(read(path)).toEqual({ span, view: {} })
  })

  it.each(['2023-03', '2023-03-16'])('reads back what the links to %s are built of', (span) => {
    const view = { type: 'meeting', region: 'lanzhou', before: 12 } as const
    const segments = timelinePath(span, view).split('/').slice(2)
    expect(parseTimelineAddress(segments)).toEqual({ span, view })
  })

  it('narrows a year, and goes on from nothing in it', () => {
    expect(read('2023/types/meeting')).toEqual({ span: '2023', view: { type: 'meeting' } })
    expect(read('2023/before/12')).toBeNull()
  })

  it.each([
    'x',
    '23/1',
    '2023/13',
    '2023/0',
    '2023/03',
    '2023/x',
    '2023/2/29',
    '2023/2/09',
    '2023/2/0',
    '2023/2/1/1',
    '2023/types',
    '2023/3/types/party',
    '2023/3/regions/lanzhou/types/meeting',
    '2023/3/types/meeting/types/meeting',
    '2023/3/before/0',
    '2023/3/before/x',
    '2023/3/regions/../x',
    '2023/3/elsewhere/x',
    '2023/3/types/meeting/1/x',
  ])('refuses %s', (path) => {
    expect(read(path)).toBeNull()
  })
})
