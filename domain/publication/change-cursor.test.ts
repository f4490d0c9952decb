import { describe, expect, it } from 'vitest'

import { advanceCursor, startCursor } from './change-cursor.ts'

const NOW = new Date('2026-03-20T02:00:00Z')
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const gapsOf = (cursor: ReturnType<typeof startCursor>) => [...cursor.gaps.keys()]

describe('a cursor', () => {
  it('goes to the highest number and keeps those it skipped', () => {
    const cursor = advanceCursor(startCursor(7), [8, 10, 13], NOW)
    expect(cursor.last).toBe(13)
    expect(gapsOf(cursor)).toEqual([9, 11, 12])
  })

  it('forgets a gap that has been filled, without going back', () => {
    const ahead = advanceCursor(startCursor(7), [10], NOW)
    const filled = advanceCursor(ahead, [9], after(1))
    expect(filled.last).toBe(10)
    expect(gapsOf(filled)).toEqual([8])
  })

  it('takes a sequence that was set for no gap', () => {
    expect(advanceCursor(startCursor(0), [5_000_000_000], NOW).gaps.size).toBe(1_000)
  })

  it('forgets a gap that nothing can fill any more', () => {
    const ahead = advanceCursor(startCursor(7), [10], NOW)
    expect(gapsOf(advanceCursor(ahead, [], after(5)))).toEqual([8, 9])
    expect(gapsOf(advanceCursor(ahead, [], after(6)))).toEqual([])
  })
})
