import { expect, it } from 'vitest'

import { spendArticles } from './spend-articles.ts'

const lines = (...ids: number[]) => ids.map((articleId) => ({ articleId }))

it('gives each part of a page what no part above it has, in order', () => {
  const page = spendArticles()
  expect(page.take(lines(3, 1, 2), 1)).toEqual(lines(3))
  expect(page.take(lines(3, 1, 2, 4), 2)).toEqual(lines(1, 2))
  expect(page.take(lines(1, 2, 3))).toEqual([])
  expect(page.take(lines(5, 4, 5, 1))).toEqual(lines(5, 4))
})

it('knows what is left without taking it', () => {
  const page = spendArticles()
  page.take(lines(1))
  expect(lines(1, 2).filter(page.isLeft)).toEqual(lines(2))
  expect(page.take(lines(1, 2))).toEqual(lines(2))
})
