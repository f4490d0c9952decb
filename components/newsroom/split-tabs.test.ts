import { expect, it } from 'vitest'

import { MAX_TABS, splitTabs } from './split-tabs.ts'

const items = (count: number, ...main: number[]) =>
  Array.from({ length: count }, (_, id) => ({ id, main: main.includes(id) }))
const split = (given: ReturnType<typeof items>) => {
  const { tabs, more } = splitTabs(given)
  return [tabs, more].map((part) => part.map(({ id }) => id))
}

it('shows all that fit, and of more of them one less, so that there is room for what they fold behind', () => {
  expect(split(items(MAX_TABS))).toEqual([[0, 1, 2, 3, 4], []])
  expect(split(items(MAX_TABS + 1))).toEqual([
    [0, 1, 2, 3],
    [4, 5],
  ])
})

it('has room first for what people work with most, in the order of the rail', () => {
  expect(split(items(8, 2, 7))).toEqual([
    [0, 1, 2, 7],
    [3, 4, 5, 6],
  ])
  expect(split(items(7, 1, 3, 4, 5, 6))).toEqual([
    [1, 3, 4, 5],
    [0, 2, 6],
  ])
})
