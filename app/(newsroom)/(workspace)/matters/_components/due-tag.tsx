import { StateTag } from '#components/matter/state-tag'
import { CellNote } from '#components/ui/table'
import type { AssignmentState, MatterState } from '#db/matter-states'
import { formatDay, type IsoDay } from '#lib/dates'

import { describeDue } from '../_lib/format-assignment.ts'

/** By when a unit has to answer, and what is left until then. */
export function DueTag({
  state,
  matterState,
  dueOn,
  extendedFrom,
  today,
}: {
  state: AssignmentState | null
  matterState: MatterState
  dueOn: IsoDay | null
  extendedFrom: IsoDay | null
  today: IsoDay
}) {
  const due = state && describeDue({ state, matterState, dueOn }, today)
  return (
    <>
      {dueOn && formatDay(dueOn)}
      {due && (
        <CellNote>
          <StateTag tone={due.tone}>{due.words}</StateTag>
          {extendedFrom && ' 延过一次'}
        </CellNote>
      )}
    </>
  )
}
