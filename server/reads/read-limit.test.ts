import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { openReadLimit } from './read-limit.ts'

// No window ends while a test counts, however slow the machine is.
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('lets one address use up its own share, and no more of what all have', async () => {
  const limit = openReadLimit()
  const answers: boolean[] = []
  for (let count = 0; count < 5_000; count += 1) answers.push(await limit.allows('10.0.0.1'))
  expect(answers.filter(Boolean)).toHaveLength(120)
  expect(await limit.allows('10.0.0.2')).toBe(true)
})

it('lets all addresses together not keep the process busy', async () => {
  const limit = openReadLimit()
  const answers: boolean[] = []
  for (let count = 0; count < 3_100; count += 1) answers.push(await limit.allows(`10.0.0.${count}`))
  expect(answers.filter(Boolean)).toHaveLength(3_000)
})
