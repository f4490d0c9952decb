import { expect, it } from 'vitest'

import { ANY_CHANGE, onTagsDropped, reportDropped } from './dropped-tags.ts'

it('reports what was dropped, and that something was, until nobody listens', () => {
  const heard: (readonly string[])[] = []
  const end = onTagsDropped((tags) => heard.push(tags))
  reportDropped(['home', 'article:1'])
  end()
  reportDropped(['home'])
  expect(heard).toEqual([['home', 'article:1', ANY_CHANGE]])
})
