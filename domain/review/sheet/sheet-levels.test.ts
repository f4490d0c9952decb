import { expect, it } from 'vitest'

import { signLevels } from './sheet-levels.ts'

const at = new Date('2026-03-20T02:00:00Z')
const approval = (level: number, number: number) => ({
  level,
  name: `editor${level}`,
  at,
  number,
  hash: `hash-${number}`,
  checks: ['facts' as const],
})
const edit = (fromState: 'review1' | 'review2', name: string, revisionNumber: number) => ({
  move: 'edit' as const,
  fromState,
  name,
  at,
  revisionNumber,
})
const submit = { move: 'submit', fromState: 'draft', name: 'a', at, revisionNumber: 1 } as const

it('says of each level whether it changed the text, approved what went out, or an earlier text', () => {
  const sheet = signLevels({
    levels: 3,
    final: { number: 3, hash: 'hash-3' },
    approvals: [approval(1, 2), approval(2, 3), approval(3, 3)],
    history: [submit, edit('review2', 'editor2', 3)],
  })
  expect(sheet.map(({ proofreading }) => [proofreading?.name, proofreading?.basis])).toEqual([
    ['editor1', 'earlier'],
    ['editor2', 'edited'],
    ['editor3', 'same'],
  ])
})

it('counts no edit of a round before, and leaves open what nobody signed', () => {
  const sheet = signLevels({
    levels: 3,
    final: { number: 2, hash: 'hash-2' },
    approvals: [approval(1, 2)],
    history: [submit, edit('review1', 'somebody', 2), submit],
  })
  expect(sheet.map(({ review }) => review?.name ?? null)).toEqual(['editor1', null, null])
  expect(sheet.map(({ proofreading }) => proofreading?.basis ?? null)).toEqual(['same', null, null])
})

it('shows as many levels as the site has, and every one that signed', () => {
  const final = { number: 1, hash: 'hash-1' }
  const asked = { levels: 1 as const, final, history: [] }
  expect(signLevels({ ...asked, approvals: [] })).toHaveLength(1)
  expect(signLevels({ ...asked, approvals: [approval(1, 1), approval(2, 1)] })).toHaveLength(2)
})
