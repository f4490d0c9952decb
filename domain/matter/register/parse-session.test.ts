import { expect, it } from 'vitest'

import { formatPlenary } from '#lib/format-plenary'

import { parseSession } from './parse-session.ts'

it('reads a session in the ways that offices write it', () => {
  const second = { term: 10, number: 2 }
  for (const cell of [
    '十届二次',
    '10届2次',
    '第十届第二次会议',
    '１０届２次',
    '10-2',
    '政协十届二次会议',
  ]) {
    expect(parseSession(cell), cell).toEqual(second)
  }
  expect(parseSession('十一届十二次')).toEqual({ term: 11, number: 12 })
  for (const cell of ['', '二次', '2026年', '十届']) expect(parseSession(cell), cell).toBeNull()
  expect(parseSession(formatPlenary(second))).toEqual(second)
})
