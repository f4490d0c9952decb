import { expect, it } from 'vitest'

import { decisionOf, idsOf, wordsOf } from './sent-proposal.ts'

it('reads who is ticked, from a form and from words that were kept', () => {
  expect(idsOf(['4', '9', 'x'])).toEqual([4, 9])
  expect(idsOf('4,9')).toEqual([4, 9])
  expect(idsOf('')).toEqual([])
  expect(idsOf(undefined)).toEqual([])
})

it('takes a consent only from its tick', () => {
  expect(wordsOf({ title: '修路', consent: 'on' })).toEqual({
    title: '修路',
    with: [],
    consent: true,
  })
  expect(wordsOf({ consent: 'yes' })).toMatchObject({ consent: false })
  expect(wordsOf({})).toMatchObject({ consent: false })
})

it('takes a choice that was not made for none', () => {
  expect(
    decisionOf({ decision: 'merge', ground: '', diversion: 'advice', mainNumber: '12' }),
  ).toEqual({ decision: 'merge', ground: null, diversion: 'advice', mainNumber: 12 })
  expect(decisionOf({ mainNumber: '十二' })).toMatchObject({ mainNumber: null })
})
