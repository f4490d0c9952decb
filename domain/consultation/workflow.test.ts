import { describe, expect, it } from 'vitest'

import {
  CONSULTATION_MOVES,
  CONSULTATION_STATES,
  ENDED_CONSULTATION_STATES,
  type ConsultationMove,
  type ConsultationState,
} from '#db/consultation-states'
import { ENDED_MATTER_STATES } from '#db/matter-states'

import {
  CONSULTATION_WORKFLOW,
  isEnded,
  isUndecided,
  matterStateOf,
  nextConsultationState,
} from './workflow.ts'

const decided = Object.fromEntries(
  CONSULTATION_STATES.filter((state) => state !== 'collected').map((state) => [state, state]),
)

/** Each move with where it leads from each state, written by hand. */
const LEADS: Record<
  Exclude<ConsultationMove, 'enter'>,
  Partial<Record<ConsultationState, ConsultationState>>
> = {
  change: { collected: 'collected' },
  select: { collected: 'selected' },
  'leave-out': { collected: 'unlisted' },
  divert: {
    collected: 'diverted',
    selected: 'diverted',
    researched: 'diverted',
    consulted: 'diverted',
    concluded: 'diverted',
  },
  visit: { selected: 'researched', researched: 'researched' },
  talk: { researched: 'consulted', consulted: 'consulted' },
  conclude: { consulted: 'concluded', concluded: 'concluded' },
  report: { concluded: 'reported' },
  adopt: { reported: 'adopted' },
  'turn-down': { reported: 'not-adopted' },
  'hand-over': { adopted: 'handed-over' },
  'report-progress': { 'handed-over': 'handed-over' },
  handle: { 'handed-over': 'handled' },
  redo: { handled: 'handed-over', replied: 'handed-over' },
  supervise: { 'handed-over': 'handed-over', handled: 'handled' },
  reply: { handled: 'replied' },
  judge: { replied: 'judged' },
  close: { 'not-adopted': 'closed', judged: 'closed' },
  reword: decided,
  publish: decided,
  hide: decided,
  show: decided,
  link: decided,
  unlink: decided,
}

describe('the life of a topic', () => {
  it.each(Object.entries(LEADS))('%s leads from each state where the table says', (move, leads) => {
    for (const state of CONSULTATION_STATES) {
      const next = nextConsultationState(move as ConsultationMove, state)
      expect([state, next]).toEqual([state, leads[state] ?? null])
    }
  })

  it('has every move but the one that begins it', () => {
    expect(CONSULTATION_WORKFLOW.map(({ move }) => move).toSorted()).toEqual(
      CONSULTATION_MOVES.filter((move) => move !== 'enter').toSorted(),
    )
  })

  it('reaches no talk without a visit', () => {
    const reached = new Set<ConsultationState>(['collected'])
    for (const state of reached) {
      for (const { move } of CONSULTATION_WORKFLOW) {
        const next = move === 'visit' ? null : nextConsultationState(move, state)
        if (next !== null) reached.add(next)
      }
    }
    expect([...reached].toSorted()).toEqual(['collected', 'diverted', 'selected', 'unlisted'])
  })

  it('ends for all matters where it ends for its kind', () => {
    const ended: readonly string[] = ENDED_MATTER_STATES
    for (const state of CONSULTATION_STATES) {
      const isMatterEnded = ended.includes(matterStateOf(state))
      // What was turned down has its answer, and is still to be closed.
      expect([state, isMatterEnded]).toEqual([state, isEnded(state) || state === 'not-adopted'])
    }
    expect(CONSULTATION_STATES.filter(isEnded).toSorted()).toEqual(
      [...ENDED_CONSULTATION_STATES].toSorted(),
    )
    expect(CONSULTATION_STATES.filter(isUndecided)).toEqual(['collected'])
  })
})
