import { describe, expect, it } from 'vitest'

import { MATTER_STATES, type MatterState } from '#db/matter-states'

import {
  isAsReturned,
  isBeingExamined,
  isWithMover,
  nextProposalState,
  PROPOSAL_WORKFLOW,
  type ProposalMove,
} from './workflow.ts'

/** Each move with where it leads from each state, written by hand. */
const LEADS: Record<ProposalMove, Partial<Record<MatterState, MatterState>>> = {
  write: { draft: 'draft', returned: 'returned' },
  agree: { draft: 'draft', returned: 'returned' },
  disagree: { draft: 'draft', returned: 'returned' },
  drop: { draft: 'draft', returned: 'returned' },
  submit: { draft: 'received', returned: 'received' },
  propose: { received: 'received', filed: 'filed' },
  reject: { received: 'received', filed: 'filed' },
  file: { received: 'filed' },
  decline: { received: 'declined' },
  return: { received: 'returned' },
  merge: { received: 'merged', filed: 'merged' },
  divert: { received: 'diverted' },
  'ask-revoke': { received: 'received', filed: 'filed' },
  revoke: { received: 'revoked', filed: 'revoked' },
  'make-key': { filed: 'filed', assigned: 'assigned', 'in-progress': 'in-progress' },
  'end-key': { filed: 'filed', assigned: 'assigned', 'in-progress': 'in-progress' },
}

describe('the life of a proposal', () => {
  it.each(Object.entries(LEADS))('%s leads from each state where the table says', (move, leads) => {
    for (const state of MATTER_STATES) {
      const next = nextProposalState(move as ProposalMove, state)
      expect([state, next]).toEqual([state, leads[state] ?? null])
    }
  })

  it('has every move of the table above', () => {
    expect(new Set(PROPOSAL_WORKFLOW.map(({ move }) => move))).toEqual(new Set(Object.keys(LEADS)))
  })

  it('lies with its movers, or with officers, never with both', () => {
    expect(MATTER_STATES.filter(isWithMover)).toEqual(['returned', 'draft'])
    expect(MATTER_STATES.filter(isBeingExamined)).toEqual(['received'])
  })
})

it.each([
  [['return', 'submit', 'write'], true],
  [['agree', 'return', 'submit', 'write'], true],
  [['write', 'return', 'submit', 'write'], false],
  [['return', 'submit', 'write', 'return'], true],
  [['write'], false],
] as const)('knows by its moves whether it is as it was returned: %j', (moves, expected) => {
  expect(isAsReturned(moves.map((move) => ({ move })))).toBe(expected)
})
