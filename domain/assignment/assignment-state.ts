import { OPEN_ASSIGNMENT_STATES, type AssignmentState } from '#db/matter-states'

// What a state of a unit's part means to who looks at it.

/** It has not done its part yet, and is expected to. */
export const isWithUnit = (state: AssignmentState): boolean =>
  OPEN_ASSIGNMENT_STATES.some((one) => one === state)

export const isUnsigned = (state: AssignmentState): boolean => state === 'waiting'

export const isRefused = (state: AssignmentState): boolean => state === 'refused'

/** It has answered, or given its view. */
export const isDone = (state: AssignmentState): boolean =>
  state === 'answered' || state === 'countersigned'
