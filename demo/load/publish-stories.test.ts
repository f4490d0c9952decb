import { describe, expect, it } from 'vitest'

import { publishInstant } from './publish-stories.ts'

const shanghai = (text: string) => new Date(`${text}:00+08:00`)

describe('publishInstant', () => {
  it('keeps the planned time of a day that is over', () => {
    const at = publishInstant('2026-03-10', '15:20', shanghai('2026-03-12T11:00'))
    expect(at).toEqual(shanghai('2026-03-10T15:20'))
  })

  it('fits the plan of a running day into the part that has been', () => {
    const now = shanghai('2026-03-12T13:40')
    const times = ['09:00', '13:30', '17:59'].map((time) => publishInstant('2026-03-12', time, now))
    expect(times[0]).toEqual(shanghai('2026-03-12T09:00'))
    expect(times[1]).toEqual(shanghai('2026-03-12T11:00'))
    expect(times[2] !== undefined && times[2] <= shanghai('2026-03-12T13:00')).toBe(true)
  })

  it('never lies in the future', () => {
    const now = shanghai('2026-03-12T08:00')
    expect(publishInstant('2026-03-12', '10:00', now) < now).toBe(true)
  })
})
