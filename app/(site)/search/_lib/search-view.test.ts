import { expect, test } from 'vitest'

import { decodeQuestion, parseSearchView } from './search-view.ts'

test.each([
  [[], {}],
  [['regions', 'pingliang'], { region: 'pingliang' }],
  [['types', 'meeting', 'years', '2023'], { type: 'meeting', year: 2023 }],
  [['order', 'newest', 'after', 'WzFd'], { order: 'newest', after: 'WzFd' }],
  [['regions', 'xigu', 'matters', 'proposal'], { region: 'xigu', matter: 'proposal' }],
  [['matters', 'consultation'], { matter: 'consultation' }],
  [['matters', 'lecture'], null],
  [['years', '2023', 'types', 'meeting'], null],
  [['types', 'meeting', 'types', 'meeting'], null],
  [['types', 'party'], null],
  [['regions', '../x'], null],
  [['years', '23'], null],
  [['order', 'oldest'], null],
  [['regions'], null],
  [['x', 'y'], null],
])('%j', (segments, view) => {
  expect(parseSearchView(segments)).toEqual(view)
})

test('a segment that cannot be decoded is taken as it is', () => {
  expect(decodeQuestion('%E6%8F%90%E6%A1%88')).toBe('提案')
  expect(decodeQuestion('100%')).toBe('100%')
})
