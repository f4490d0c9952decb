import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'

import { watchClock } from './watch-clock.ts'

const { clock } = vi.hoisted(() => ({ clock: { offset: 0 } }))
vi.mock('#domain/health/clock', async (actual) => ({
  ...(await actual<object>()),
  measureClock: async () => clock.offset,
}))

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('portalClockTimer', undefined)
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  onTestFinished(() => {
    write.mockRestore()
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })
})

const warnings = () =>
  vi.mocked(process.stdout.write).mock.calls.map(([line]) => {
    const { level, message } = JSON.parse(String(line)) as { level: string; message: string }
    return `${level}: ${message}`
  })

it('compares at once and each hour, and warns beyond two seconds', async () => {
  const ask = () => ({}) as never
  watchClock(ask)
  watchClock(ask)
  await vi.advanceTimersByTimeAsync(3_599_000)
  expect(warnings()).toEqual([])
  clock.offset = 2_500
  await vi.advanceTimersByTimeAsync(1_000)
  clock.offset = -90_000
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(warnings()).toEqual([
    expect.stringMatching(/^warn: .* 2\.5 s behind/),
    expect.stringMatching(/^warn: .* 90\.0 s ahead of/),
  ])
})
