import { expect, it } from 'vitest'

import { authorsOf } from './authors.ts'

it('names those who wrote, each once, and leaves editors out', () => {
  expect(
    authorsOf([
      { role: 'correspondent', name: '甲某' },
      { role: 'photographer', name: '乙某' },
      { role: 'reporter', name: '丙某' },
      { role: 'author', name: '甲某' },
      { role: 'editor', name: '丁某' },
    ]),
  ).toEqual(['甲某', '丙某'])
})

it('names the photographer when nobody wrote, and nobody when there are only editors', () => {
  expect(authorsOf([{ role: 'photographer', name: '乙某' }])).toEqual(['乙某'])
  expect(authorsOf([{ role: 'editor', name: '丁某' }])).toEqual([])
})
