import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { TRY_LATER } from '#lib/refusal'

import { pause, refusal, stage, submitAs, titled } from '../editor-session/testing/session-stage.ts'
import { formatProblem } from './format-problem.ts'

const away = { ...refusal('unavailable'), message: `数据库没有应答${TRY_LATER}` }

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-03-20T07:36:00Z') }))
afterEach(() => vi.useRealTimers())

it('says of words that are sent again by themselves where they are, until the site has them', async () => {
  const { session, answer, takes, asked, device } = stage()
  session.change(titled('一'))
  await pause()
  await answer(0, away)
  expect([session.read().storedOnDevice, device.at(-1)]).toEqual([true, '一'])
  expect(formatProblem(session.read())).toBe(
    '数据库没有应答。写的字都存在这台设备上，会自动再存，关了窗口也在。',
  )
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked).toHaveLength(2)
  await takes(1, 1)
  expect(session.read()).toMatchObject({ triesAgain: false, unsent: false })
  expect(formatProblem(session.read())).toBeNull()
})

it('asks not to close the page where the device keeps nothing', () => {
  const state = { problem: away.message, triesAgain: true, unsent: true, storedOnDevice: false }
  expect(formatProblem(state)).toContain('请别关这一页')
})

it('leaves to the person what only they ask for again', async () => {
  const saving = stage()
  saving.session.change(titled('一'))
  await pause()
  await saving.takes(0, 1)
  void saving.session.save()
  await vi.advanceTimersByTimeAsync(0)
  await saving.answer(1, away)
  expect(formatProblem(saving.session.read())).toBe(away.message)
  const handingIn = stage({}, undefined, () => Promise.resolve(away))
  await submitAs(handingIn)
  expect(formatProblem(handingIn.session.read())).toBe(away.message)
})

it('does not say so of what the site does not want', async () => {
  const { session, answer } = stage()
  session.change(titled('一'))
  await pause()
  await answer(0, refusal('invalid-input'))
  expect(session.read().triesAgain).toBe(false)
  expect(formatProblem(session.read())).toBe('不行')
})
