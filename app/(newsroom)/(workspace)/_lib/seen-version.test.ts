import { expect, it } from 'vitest'

import { beginWith, drawnAnew, refusedFor, written } from './seen-version.ts'

it('begins anew with a newer version while nobody wrote in it', () => {
  expect(drawnAnew(beginWith(1), 2)).toEqual(beginWith(2))
  const same = beginWith(1)
  expect(drawnAnew(same, 1)).toBe(same)
})

it('is sent for the version it began with once somebody wrote in it', () => {
  const typed = written(beginWith(1))
  expect(written(typed)).toBe(typed)
  expect(drawnAnew(typed, 2)).toMatchObject({ begun: 1, seen: 1 })
})

it('is sent for what is named beside it after a refusal, and for that alone', () => {
  const stale = drawnAnew(refusedFor(written(beginWith(1)), true), 2)
  expect(stale).toMatchObject({ begun: 1, seen: 2 })
  expect(drawnAnew(written(stale), 3)).toMatchObject({ begun: 1, seen: 3 })
  const unfit = refusedFor(stale, false)
  expect(drawnAnew(unfit, 3)).toMatchObject({ begun: 1, seen: 2 })
  expect(drawnAnew(refusedFor(beginWith(1), false), 2)).toMatchObject({ begun: 1, seen: 1 })
})
