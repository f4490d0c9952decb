import type { AssignmentState } from '#db/matter-states'

// What a state of a unit's part means to who looks at it.

/** It has not done its part yet, and is expected to. */
export const isWithUnit = (state: AssignmentState): boolean =>
  state === 'waiting' || state === 'signed'

export const isUnsigned = (state: AssignmentState): boolean => state === 'waiting'

export const isRefused = (state: AssignmentState): boolean => state === 'refused'

/** It has answered, or given its view. */
export const isDone = (state: AssignmentState): boolean =>
  state === 'answered' || state === 'countersigned'
