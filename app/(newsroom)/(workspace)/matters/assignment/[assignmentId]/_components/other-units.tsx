import type { MatterState } from '#db/matter-states'
import type { AssignmentScreen } from '#domain/assignment/get-assignment'
import { ASSIGNMENT_PART_LABELS } from '#lib/matter-labels'

import { describePart } from '../../../_lib/format-assignment.ts'

/** Which units have another part of the matter, and how far each is. */
export function OtherUnits({
  others,
  matterState,
}: Pick<AssignmentScreen, 'others'> & { matterState: MatterState }) {
  if (others.length === 0) return null
  return (
    <section className="grid gap-1" aria-labelledby="others">
      <h2 id="others">一起办的单位</h2>
      <ul>
        {others.map(({ unit, part, state }) => (
          <li key={unit}>
            {unit}
            <small className="ml-2 text-xs text-ink-2">
              {ASSIGNMENT_PART_LABELS[part]}，{describePart({ state, matterState })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
