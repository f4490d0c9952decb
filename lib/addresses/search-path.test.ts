import { describe, expect, test } from 'vitest'

import { searchPath } from './search-path.ts'
import { searchRewrites } from './search-rewrites.ts'

describe('addresses of search', () => {
  test.each([
    ['提案', {}, '/search/%E6%8F%90%E6%A1%88'],
    ['a/b?c#d', {}, '/search/a%20b%3Fc%23d'],
    ['3.15', {}, '/search/3%2015'],
    ['100%', {}, '/search/100'],
    ['..', {}, '/search'],
    [
      'zl',
      { after: 'x', year: 2023, type: 'meeting', region: 'pingliang', order: 'newest' as const },
      '/search/zl/regions/pingliang/types/meeting/years/2023/order/newest/after/x',
    ],
  ])('%s', (text, view, path) => {
    expect(searchPath(text, view)).toBe(path)
  })

  test('every set of narrowings a form may send has its rule, the fullest first', () => {
    const rules = searchRewrites()
    expect(rules).toHaveLength(9)
    expect(rules[0]?.destination).toBe('/search/:q/regions/:region/types/:type/years/:year')
    expect(rules.at(-2)?.destination).toBe('/search/:q')
  })
})
