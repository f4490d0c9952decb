import { expect, it } from 'vitest'

import { ANNOUNCEMENT_MOVES } from '#db/announcement-states'

import { formatDone } from './format-done.ts'

it('says of each move made here what it has done and what comes next', () => {
  for (const move of ANNOUNCEMENT_MOVES) {
    const done = formatDone({ move, state: 'announced', isAnnounced: true })
    if (move === 'link' || move === 'unlink') expect(done).toBeNull()
    else expect(done).toEqual([expect.any(String), expect.stringMatching(/。$/)])
  }
})

it.each([
  ['change', 'waiting', true, '改动已交审'],
  ['change', 'waiting', false, '已交审'],
  ['return', 'returned', true, '改动已退回'],
  ['return', 'returned', false, '已退回'],
  ['call-off', 'called-off', true, '已取消'],
  ['call-off', 'called-off', false, '没有采用'],
] as const)('says of %s what became of it', (move, state, isAnnounced, done) => {
  expect(formatDone({ move, state, isAnnounced })?.[0]).toBe(done)
})

it('says of what was taken back whether readers have anything of it', () => {
  const move = 'take-back'
  const [, kept] = formatDone({ move, state: 'announced', isAnnounced: true }) ?? []
  expect(kept).toContain('还是原来的')
  const [, gone] = formatDone({ move, state: 'called-off', isAnnounced: false }) ?? []
  expect(gone).toContain('没有看到过')
})
