import type { ConsultationLamp, ConsultationState } from '#db/consultation-states'

import { isHandled, isReplied } from './workflow.ts'

const BURNS: Partial<Record<ConsultationLamp, (state: ConsultationState) => boolean>> = {
  handle: isHandled,
  reply: isReplied,
}

/**
 * The lightings that count in a state: of 办 and 复 the last, while the topic stands as handled, as replied to. What was
 * taken back is history.
 */
export function litLamps<Row extends { lamp: ConsultationLamp }>(
  state: ConsultationState,
  rows: readonly Row[],
): Row[] {
  return rows.filter((row) => {
    const burns = BURNS[row.lamp]
    if (!burns) return true
    return burns(state) && rows.findLast(({ lamp }) => lamp === row.lamp) === row
  })
}
