import { describe, expect, it } from 'vitest'
import { keepRunning } from './keep-running.ts'

const lost = (reason: string) => ({ lost: Promise.reject<never>(new Error(reason)) })

/** Keeps something running that ends as `ends` says, for `lasted` milliseconds each time. */
async function keep(ends: (() => Promise<{ lost: Promise<never> }>)[], lasted = 0) {
  const stopping = new AbortController()
  const pauses: number[] = []
  const lines: string[] = []
  let clock = 0
  const start = () => {
    const next = ends.shift()
    if (next) return next()
    stopping.abort(new Error('stopped'))
    return Promise.resolve(lost('stopped'))
  }
  const kept = keepRunning('网站进程', lost('停了。'), start, {
    signal: stopping.signal,
    say: (line) => lines.push(line),
    pause: async (milliseconds) => void pauses.push(milliseconds),
    now: () => (clock += lasted),
  })
  await expect(kept).rejects.toThrow('stopped')
  return { pauses, lines }
}

describe('what has to run', () => {
  it('is restarted when it ends, and says why it ended', async () => {
    const { lines } = await keep([])
    expect(lines.slice(0, 3)).toEqual([
      '停了。',
      '0.5 秒后重新启动网站进程。',
      '网站进程又在运行了。',
    ])
  })

  it('is started later each time that it ends or cannot be started', async () => {
    const fails = () => Promise.reject(new Error('no'))
    const ends = () => Promise.resolve(lost('again'))
    const { pauses } = await keep([fails, ends, fails, ends, fails, ends, fails, ends])
    expect(pauses).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
  })

  it('is started soon again when it lasted', async () => {
    const ends = () => Promise.resolve(lost('again'))
    const { pauses } = await keep([ends, ends], 60_000)
    expect(pauses).toEqual([500, 500, 500])
  })
})
