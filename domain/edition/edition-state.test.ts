import { expect, it } from 'vitest'

import { EDITION_STATES } from '#db/states'

import {
  awaitsPublication,
  isApproved,
  isClosed,
  isCurrent,
  isDraft,
  isInReview,
  isReturned,
  isScheduled,
  isSpiked,
  isSuperseded,
  isWithAuthor,
  levelOf,
  wasPublished,
} from './edition-state.ts'

it.each([
  ['with its author', isWithAuthor, 'draft returned'],
  ['a draft', isDraft, 'draft'],
  ['returned', isReturned, 'returned'],
  ['in review', isInReview, 'review1 review2 review3'],
  ['awaiting publication', awaitsPublication, 'approved scheduled'],
  ['approved', isApproved, 'approved'],
  ['scheduled', isScheduled, 'scheduled'],
  ['published at some time', wasPublished, 'published superseded'],
  ['the current one', isCurrent, 'published'],
  ['superseded', isSuperseded, 'superseded'],
  ['spiked', isSpiked, 'spiked'],
  ['closed', isClosed, 'published superseded spiked'],
])('in these states alone an edition is %s', (_name, holds, states) => {
  expect(EDITION_STATES.filter(holds).join(' ')).toBe(states)
})

it('knows the level of the states in review and of no other', () => {
  const levels = EDITION_STATES.flatMap((state) => {
    const level = levelOf(state)
    return level === null ? [] : [`${state} ${level}`]
  })
  expect(levels).toEqual(['review1 1', 'review2 2', 'review3 3'])
})
