import { expect, it } from 'vitest'

import { beginWith, drawnAnew, refusedFor, seenOf, takenOver, written } from './seen-version.ts'

it('begins anew with a newer version while nobody wrote in it', () => {
  expect(drawnAnew(beginWith(1), 2)).toEqual(beginWith(2, {}, 1))
  const same = beginWith(1)
  expect(drawnAnew(same, 1)).toBe(same)
})

it('is sent for the version it began with once somebody wrote in it', () => {
  const typed = written(beginWith(1))
  expect(written(typed)).toBe(typed)
  expect(drawnAnew(typed, 2)).toMatchObject({ begun: 0, seen: 1 })
})

it('is sent for what is named beside it after a refusal, and for that alone', () => {
  const stale = drawnAnew(refusedFor(written(beginWith(1)), true), 2)
  expect(stale).toMatchObject({ begun: 0, seen: 2 })
  expect(drawnAnew(written(stale), 3)).toMatchObject({ begun: 0, seen: 3 })
  const unfit = refusedFor(stale, false)
  expect(drawnAnew(unfit, 3)).toMatchObject({ begun: 0, seen: 2 })
  expect(drawnAnew(refusedFor(beginWith(1), false), 2)).toMatchObject({ begun: 0, seen: 1 })
})

it('is not sent over other words until somebody chose, however often it is refused', () => {
  const [old, now] = [{ situation: '旧' }, { situation: '新' }]
  const stale = drawnAnew(refusedFor(written(beginWith(1, old)), true), 2, now)
  expect(stale).toMatchObject({ begun: 0, seen: 1 })
  expect(drawnAnew(refusedFor(stale, true), 2, now).seen).toBe(1)
  expect(drawnAnew(stale, 2, old).seen).toBe(2)
  const taken = takenOver(stale, 2, now)
  expect(taken).toMatchObject({ begun: 0, seen: 2, isTaken: true })
  expect(drawnAnew(taken, 3, { situation: '更新' }).seen).toBe(2)
  expect(refusedFor(taken, false).isTaken).toBe(false)
})

it('reads the version out of what a form sends, and none out of anything else', () => {
  expect(seenOf({ text: '字', seenVersion: '3' })).toMatchObject({ text: '字', lockVersion: 3 })
  expect(seenOf({ seenVersion: 'x' })).toMatchObject({ lockVersion: null })
  expect(seenOf({})).toMatchObject({ lockVersion: null })
})
