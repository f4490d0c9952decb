import { expect, it } from 'vitest'

import { EXAMINING_DECISIONS, MATTER_STATES } from '#db/matter-states'
import { nextProposalState } from '#domain/proposal/workflow'
import { EXAMINING_DECISION_LABELS } from '#lib/matter-labels'

import { explainReasons } from './explain-reasons.ts'

it('speaks of what may be proposed, and of nothing else, in every state', () => {
  const spoken = MATTER_STATES.map((state) => {
    const possible = EXAMINING_DECISIONS.filter((one) => nextProposalState(one, state) !== null)
    const words = explainReasons(possible)
    const named = EXAMINING_DECISIONS.filter((one) =>
      words.includes(EXAMINING_DECISION_LABELS[one]),
    )
    return { state, possible, named }
  })
  for (const { state, possible, named } of spoken)
    expect(named.filter((one) => one !== 'file').toSorted(), state).toEqual(
      possible.filter((one) => one !== 'file').toSorted(),
    )
})

it('says of a filed one that merging needs no reason', () => {
  expect(explainReasons(['merge'])).toBe('并案可以不写理由。')
})
