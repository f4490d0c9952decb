import { describe, expect, it } from 'vitest'

import { articleIdOf } from './article-id-of.ts'

describe('the article an address names', () => {
  it.each([
    ['https://zx.example.cn/articles/123', 123],
    ['/articles/123?from=home#top', 123],
    [' 123 ', 123],
    ['https://zx.example.cn/articles/', null],
    ['https://zx.example.cn/counties/123', null],
    ['第123号', null],
    ['0', null],
    ['', null],
  ])('%s', (words, id) => {
    expect(articleIdOf(words)).toBe(id)
  })
})
