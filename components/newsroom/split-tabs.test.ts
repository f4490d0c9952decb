import { expect, it } from 'vitest'

import { MAX_TABS, splitTabs } from './split-tabs.ts'

const items = (count: number) => Array.from({ length: count }, (_, index) => index)

it('shows all that fit, and with more of them one less, so that there is room for the entry they fold behind', () => {
  expect(splitTabs(items(MAX_TABS))).toEqual({ tabs: items(MAX_TABS), more: [] })
  expect(splitTabs(items(MAX_TABS + 1))).toEqual({ tabs: [0, 1, 2, 3], more: [4, 5] })
  for (const count of [1, 5, 6, 14]) {
    const { tabs, more } = splitTabs(items(count))
    expect([...tabs, ...more]).toEqual(items(count))
    expect(tabs.length + (more.length > 0 ? 1 : 0)).toBeLessThanOrEqual(MAX_TABS)
  }
})
