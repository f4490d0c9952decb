import type { IntakeDestination, IntakeReason, IntakeState } from '#db/intake-states'
import {
  INTAKE_DESTINATION_LABELS,
  INTAKE_REASON_LABELS,
  INTAKE_STATE_LABELS,
} from '#lib/intake-labels'

interface Outcome {
  state: IntakeState
  destination: IntakeDestination | null
  reason: IntakeReason | null
}

/** 已受理，转提案委; 未采纳：属于信访、举报; 收到. */
export function formatOutcome({ state, destination, reason }: Outcome): string {
  if (destination) return `${INTAKE_STATE_LABELS[state]}，${INTAKE_DESTINATION_LABELS[destination]}`
  if (reason) return `${INTAKE_STATE_LABELS[state]}：${INTAKE_REASON_LABELS[reason]}`
  return INTAKE_STATE_LABELS[state]
}
