import { expect, it } from 'vitest'

import { pairsOf, pickAlike, subjectOf } from './title-pairs.ts'

it.each([
  ['关于加快老旧小区改造的提案', '加快老旧小区改造'],
  ['老旧小区改造', '老旧小区改造'],
])('reads what “%s” is about', (title, subject) => {
  expect(subjectOf(title)).toBe(subject)
})

it('cuts a title at words that many have', () => {
  expect([...pairsOf('关于加强集镇公厕建设工作的提案')]).toEqual(['集镇', '镇公', '公厕'])
  expect(pairsOf('关于进一步加强工作的提案').size).toBe(0)
  expect(pairsOf('水').size).toBe(0)
})

it.each([
  ['关于在集镇公厕加装扶手的建议', '关于给集镇公厕增设扶手的提案', true],
  ['关于推进城区老旧小区改造的提案', '关于加快老旧小区改造的提案', true],
  ['关于加强农村饮水安全的提案', '关于加强农村道路安全的提案', false],
  ['关于加快发展乡村旅游的提案', '关于加快发展社区养老的提案', false],
  ['关于修好南河堤的提案', '关于发展乡村旅游的提案', false],
])('%s and %s are alike: %s', (one, other, isAlike) => {
  expect(pickAlike(one, [{ title: other }], 5)).toHaveLength(isAlike ? 1 : 0)
  expect(pickAlike(other, [{ title: one }], 5)).toHaveLength(isAlike ? 1 : 0)
})

it('has the most alike first, and no more than asked', () => {
  const rows = ['关于小区改造的提案', '关于老旧小区改造的提案', '关于老旧小区电梯改造的提案'].map(
    (title) => ({ title }),
  )
  const picked = pickAlike('关于加快老旧小区改造的提案', rows, 2)
  expect(picked.map(({ title }) => title)).toEqual([rows[1]?.title, rows[0]?.title])
})
