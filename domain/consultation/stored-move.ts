import type {
  ConsultationMove,
  ConsultationState,
  StoredConsultationMove,
} from '#db/consultation-states'

import { isHandedOver } from './workflow.ts'

// A move that the database has no value for is stored as one that it has, and known again by the state it leads to or by
// its reason: `handle` leaves a topic handled, `report-progress` where it is; of a `hand-over`, a `change`, and of what
// is published nobody writes why.

type LaterMove = Exclude<ConsultationMove, StoredConsultationMove>

const STORED_AS: Readonly<Record<LaterMove, StoredConsultationMove>> = {
  'report-progress': 'handle',
  redo: 'hand-over',
  show: 'publish',
  reword: 'change',
}

const isLater = (move: ConsultationMove): move is LaterMove => move in STORED_AS

/** As which move the row of a move is stored. */
export const storedMoveOf = (move: ConsultationMove): StoredConsultationMove =>
  isLater(move) ? STORED_AS[move] : move

interface StoredRow {
  move: StoredConsultationMove
  state: ConsultationState
  reason: string | null
}

/** Which move a stored row is. */
export function moveOfRow({ move, state, reason }: StoredRow): ConsultationMove {
  if (move === 'handle' && isHandedOver(state)) return 'report-progress'
  if (move === 'hand-over' && reason !== null) return 'redo'
  if (move === 'publish' && reason !== null) return 'show'
  if (move === 'change' && reason !== null) return 'reword'
  return move
}
