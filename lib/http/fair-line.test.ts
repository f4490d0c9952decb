import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { LineFullError, openFairLine } from './fair-line.ts'

const BOUNDS = { atOnce: 1, maxOfLane: 300, maxInAll: 500, patience: 1_000 }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Runs jobs one by one, and keeps the order in which they ran. */
function stage(bounds: Partial<typeof BOUNDS> = {}) {
  const line = openFairLine({ ...BOUNDS, ...bounds })
  const ran: string[] = []
  const enter = (lane: string) =>
    line.run(lane, async () => {
      await Promise.resolve()
      ran.push(lane)
    })
  return { line, ran, enter }
}

describe('a fair line', () => {
  it('serves who comes behind 260 of another lane after one of them', async () => {
    const { ran, enter } = stage()
    const office = Array.from({ length: 260 }, () => enter('office'))
    await enter('elsewhere')
    expect(ran.indexOf('elsewhere')).toBeLessThanOrEqual(2)
    await Promise.all(office)
    expect(ran).toHaveLength(261)
  })

  it('runs no more than so many at once, and goes on when one fails', async () => {
    const line = openFairLine({ ...BOUNDS, atOnce: 2 })
    let running = 0
    let most = 0
    const work = async (fails: boolean) => {
      running += 1
      most = Math.max(most, running)
      await Promise.resolve()
      running -= 1
      if (fails) throw new Error('an expected failure')
    }
    const all = [true, false, true, false, false].map((fails, index) =>
      line.run(String(index), () => work(fails)),
    )
    const results = await Promise.allSettled(all)
    expect(results.map(({ status }) => status === 'fulfilled')).toEqual([
      false,
      true,
      false,
      true,
      true,
    ])
    expect(most).toBe(2)
  })

  it('runs no more than so many of one lane, while another has room', async () => {
    const line = openFairLine({ ...BOUNDS, atOnce: 3, atOnceOfLane: 2 })
    const ends: (() => void)[] = []
    const began: string[] = []
    const enter = (lane: string) =>
      line.run(lane, () => {
        began.push(lane)
        return new Promise<void>((end) => ends.push(end))
      })
    const all = ['a', 'a', 'a', 'a', 'b', 'b'].map(enter)
    await vi.advanceTimersByTimeAsync(0)
    expect(began).toEqual(['a', 'a', 'b'])
    for (const end of ends.splice(0, 1)) end()
    await vi.advanceTimersByTimeAsync(0)
    expect(began).toEqual(['a', 'a', 'b', 'a'])
    for (const end of ends.splice(0)) end()
    await vi.advanceTimersByTimeAsync(0)
    expect(began.slice(4).toSorted()).toEqual(['a', 'b'])
    for (const end of ends.splice(0)) end()
    await Promise.all(all)
  })

  it('refuses who finds their lane or the whole line full, and nobody else', async () => {
    const { enter } = stage({ maxOfLane: 2, maxInAll: 3 })
    const results = await Promise.allSettled(['a', 'a', 'a', 'a', 'b', 'c'].map(enter))
    const served = results.map(({ status }) => status === 'fulfilled')
    expect(served).toEqual([true, true, true, false, true, false])
    await expect(enter('a')).resolves.toBeUndefined()
  })

  it('refuses who has waited too long', async () => {
    const { line } = stage()
    let finish = () => {}
    const long = line.run('a', () => new Promise<void>((resolve) => (finish = resolve)))
    const late = line.run('b', () => Promise.resolve()).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(BOUNDS.patience)
    expect(await late).toBeInstanceOf(LineFullError)
    finish()
    await long
    await expect(line.run('b', () => Promise.resolve('served'))).resolves.toBe('served')
  })
})
