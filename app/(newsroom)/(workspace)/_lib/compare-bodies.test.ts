import { expect, it, vi } from 'vitest'

import { bodyFromParagraphs } from '#domain/article/body'

import { compareBodies } from './compare-bodies.ts'

const { outcome } = vi.hoisted(() => ({ outcome: { done: false, why: 'slow' } }))
vi.mock('#domain/worker/run-in-worker', () => ({ runInWorker: () => Promise.resolve(outcome) }))

it('shows all of the old and then all of the new where comparing takes too long', async () => {
  const before = bodyFromParagraphs(['旧的第一段。', '旧的第二段。'])
  const after = bodyFromParagraphs(['新的一段。'])
  const { differences, complete } = await compareBodies(before, after)
  expect(complete).toBe(false)
  expect(differences.map(({ change, block }) => [change, block])).toEqual([
    ['removed', before.content[0]],
    ['removed', before.content[1]],
    ['added', after.content[0]],
  ])
})
