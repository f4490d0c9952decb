import { expect, it, vi } from 'vitest'

import { readDocxInChild } from './read-docx-in-child.ts'
import { runInChild } from './run-in-child.ts'

vi.mock('./run-in-child.ts')

const HALF_A_MINUTE = 30_000

it('has a Word file read in less than half a minute, or not at all', async () => {
  await readDocxInChild(1, Buffer.from('x'), () => Promise.resolve())
  const [, work] = vi.mocked(runInChild).mock.lastCall ?? []
  expect(work?.deadlineMs).toBeLessThan(HALF_A_MINUTE)
})
