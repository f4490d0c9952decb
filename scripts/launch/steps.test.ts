import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { step } from './steps.ts'

describe('a step of a start', () => {
  const printed: string[] = []
  beforeEach(() => {
    vi.useFakeTimers()
    vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line))
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
    printed.length = 0
  })

  it('says again and again that it goes on, and nothing more once it is done', async () => {
    const work = Promise.withResolvers<string>()
    const done = step('正在构建网站', () => work.promise)
    await vi.advanceTimersByTimeAsync(45_000)
    work.resolve('built')
    expect(await done).toBe('built')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(printed).toEqual([
      '正在构建网站……',
      '  还没做完，已经 20 秒……',
      '  还没做完，已经 40 秒……',
      '  好了（45.0 秒）',
    ])
  })

  it('is silent after work that fails', async () => {
    const work = Promise.withResolvers<string>()
    const done = step('正在构建网站', () => work.promise)
    work.reject(new Error('no room'))
    await expect(done).rejects.toThrow('no room')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(printed).toEqual(['正在构建网站……'])
  })

  it('takes what is done at once as it is', async () => {
    expect(await step('正在看', () => 3, String)).toBe(3)
    expect(printed).toEqual(['正在看……', '  3（0.0 秒）'])
  })
})
