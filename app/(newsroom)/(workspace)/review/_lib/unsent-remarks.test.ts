import { describe, expect, it, vi } from 'vitest'

import { afterSending } from './unsent-remarks.ts'

describe('afterSending', () => {
  it('waits for the end of the event in which it was asked', async () => {
    const then = vi.fn<() => void>()
    afterSending(then)
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
    expect(then).not.toHaveBeenCalled()
    await expect.poll(() => then.mock.calls.length).toBe(1)
  })

  it('can be called off', async () => {
    const [calledOff, last] = [vi.fn<() => void>(), vi.fn<() => void>()]
    afterSending(calledOff)()
    afterSending(last)
    await expect.poll(() => last.mock.calls.length).toBe(1)
    expect(calledOff).not.toHaveBeenCalled()
  })
})
