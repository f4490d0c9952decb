import { expect, it } from 'vitest'

import { suggestTime } from './suggest-time.ts'

const suggested = (time: string) => suggestTime(new Date(`2026-03-20T${time}:00+08:00`))

it('suggests the next full hour that is not almost here, over midnight too', () => {
  expect(suggested('22:30')).toEqual({ day: '2026-03-20', time: '23:00' })
  expect(suggested('06:45')).toEqual({ day: '2026-03-20', time: '08:00' })
  expect(suggested('06:59')).toEqual({ day: '2026-03-20', time: '08:00' })
  expect(suggested('23:30')).toEqual({ day: '2026-03-21', time: '00:00' })
})
