import { describe, expect, it } from 'vitest'

import {
  ASSIGNMENT_STATES,
  MATTER_STATES,
  type AssignmentState,
  type MatterState,
} from '#db/matter-states'

import {
  ASSIGNMENT_WORKFLOW,
  HANDLING_WORKFLOW,
  isAnswered,
  nextAssignmentState,
  nextHandlingState,
  type AssignmentMove,
} from './workflow.ts'

/** Each move with where it leads from each state, written by hand. */
const LEADS: Record<AssignmentMove, Partial<Record<AssignmentState, AssignmentState>>> = {
  sign: { waiting: 'signed' },
  refuse: { waiting: 'refused', signed: 'refused' },
  reassign: { refused: 'waiting' },
  extend: { waiting: 'waiting', signed: 'signed' },
  talk: { signed: 'signed', answered: 'answered' },
  'draft-answer': { signed: 'signed' },
  'send-back': { signed: 'signed' },
  answer: { signed: 'answered' },
  countersign: { signed: 'countersigned' },
  'open-link': { waiting: 'waiting', signed: 'signed' },
}
type WholeMove = (typeof HANDLING_WORKFLOW)[number]['move']
const WHOLE: Record<WholeMove, Partial<Record<MatterState, MatterState>>> = {
  assign: { filed: 'assigned' },
  sign: { assigned: 'in-progress' },
  answer: { 'in-progress': 'answered' },
  rate: { answered: 'answered' },
  redo: { answered: 'in-progress' },
  close: { answered: 'closed' },
  archive: { closed: 'closed' },
}

describe('the life of an assignment', () => {
  it.each(Object.entries(LEADS))('%s leads from each state where the table says', (move, leads) => {
    for (const state of ASSIGNMENT_STATES) {
      const next = nextAssignmentState(move as AssignmentMove, state)
      expect([state, next]).toEqual([state, leads[state] ?? null])
    }
  })

  it.each(Object.entries(WHOLE))('%s leads a matter where the table says', (move, leads) => {
    for (const state of MATTER_STATES) {
      const next = nextHandlingState(move as WholeMove, state)
      expect([state, next]).toEqual([state, leads[state] ?? null])
    }
  })

  it('has every move of the tables above', () => {
    const moves = (table: readonly { move: string }[]) => new Set(table.map(({ move }) => move))
    expect(moves(ASSIGNMENT_WORKFLOW)).toEqual(new Set(Object.keys(LEADS)))
    expect(moves(HANDLING_WORKFLOW)).toEqual(new Set(Object.keys(WHOLE)))
  })

  it('is answered in one state', () => {
    expect(ASSIGNMENT_STATES.filter(isAnswered)).toEqual(['answered'])
  })
})
