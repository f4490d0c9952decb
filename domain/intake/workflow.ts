import type { IntakeMove, IntakeState } from '#db/intake-states'

// The one table of what becomes of something that was handed in.
const TABLE: Readonly<Record<IntakeMove, Partial<Record<IntakeState, IntakeState>>>> = {
  accept: { received: 'accepted' },
  decline: { received: 'declined' },
  'read-contact': { received: 'received', accepted: 'accepted', declined: 'declined' },
}

/** Where a move leads from a state; null when it does not. */
export const nextIntakeState = (move: IntakeMove, state: IntakeState): IntakeState | null =>
  TABLE[move][state] ?? null

/** Whether nobody has decided yet. */
export const isWaiting = (state: IntakeState): boolean => state === 'received'
export const isAccepted = (state: IntakeState): boolean => state === 'accepted'
