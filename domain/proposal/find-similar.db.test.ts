import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { goodProposal, registered } from '../testing/registers.ts'
import { COUNTY } from '../testing/stage.ts'
import { findSimilar, subjectOf } from './find-similar.ts'

it.each([
  ['关于加快老旧小区改造的提案', '加快老旧小区改造'],
  ['老旧小区改造', '老旧小区改造'],
])('reads what “%s” is about', (title, subject) => {
  expect(subjectOf(title)).toBe(subject)
})

it('finds what was asked for before, in other words, with its result', () =>
  withRollback(async (tx) => {
    await registered(tx, [
      goodProposal(),
      goodProposal({ number: 2, title: '关于发展乡村旅游的提案' }),
    ])
    const asked = { divisionCode: COUNTY, title: '关于推进城区老旧小区改造的提案' }
    expect(await findSimilar(tx, asked)).toMatchObject([{ number: 1, state: 'assigned' }])
    expect(await findSimilar(tx, { ...asked, title: '水' })).toEqual([])
    expect(await findSimilar(tx, { ...asked, divisionCode: '620826' })).toEqual([])
  }))
