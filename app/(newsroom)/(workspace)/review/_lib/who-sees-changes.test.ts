import { expect, it } from 'vitest'

import { whoSeesChanges } from './who-sees-changes.ts'

it('names the next level only where there is one', () => {
  expect(whoSeesChanges({ state: 'review1', kind: 'new' }, 3)).toBe(
    '改动存成新的一版，作者和复审编辑都看得到改了哪里。',
  )
  expect(whoSeesChanges({ state: 'review3', kind: 'new' }, 3)).toBe(
    '改动存成新的一版，作者看得到改了哪里。',
  )
  expect(whoSeesChanges({ state: 'review1', kind: 'new' }, 1)).toBe(
    '改动存成新的一版，作者看得到改了哪里。',
  )
})

it('does not promise a correction to the author of the article', () => {
  expect(whoSeesChanges({ state: 'review2', kind: 'correction' }, 3)).toBe(
    '改动存成新的一版，写这份更正稿的人和终审编辑都看得到改了哪里。',
  )
  expect(whoSeesChanges({ state: 'review3', kind: 'update' }, 3)).toBe(
    '改动存成新的一版，写这份更新稿的人看得到改了哪里。',
  )
})
