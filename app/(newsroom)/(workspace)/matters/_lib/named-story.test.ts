import { expect, it } from 'vitest'

import { reportSchema } from '#domain/promise/schemas'

import { withNamedStory } from './named-story.ts'

it.each([
  ['12', '', 12],
  ['', 'https://news.example.org/articles/7', 7],
  ['12', ' 7 ', 7],
  ['', '', null],
])('chosen %j, typed %j', (storyId, articleId, named) => {
  expect(withNamedStory({ end: 'kept', storyId, articleId })).toEqual({
    end: 'kept',
    articleId: named,
  })
})

it('has what names no article refused at its field', () => {
  const request = withNamedStory({ end: 'kept', words: '建成了', articleId: '头版那篇' })
  const { error } = reportSchema.safeParse(request)
  expect(error?.issues).toMatchObject([{ path: ['articleId'], message: '请写报道的编号或者网址' }])
})
