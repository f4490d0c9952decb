import type { AssignmentScreen } from '#domain/assignment/get-assignment'
import { ASSIGNMENT_PART_LABELS, ASSIGNMENT_STATE_LABELS } from '#lib/matter-labels'

/** Which units have another part of the matter, and how far each is. */
export function OtherUnits({ others }: Pick<AssignmentScreen, 'others'>) {
  if (others.length === 0) return null
  return (
    <section className="grid gap-1" aria-labelledby="others">
      <h2 id="others">一起办的单位</h2>
      <ul>
        {others.map(({ unit, part, state }) => (
          <li key={unit}>
            {unit}
            <small className="ml-2 text-xs text-ink-2">
              {ASSIGNMENT_PART_LABELS[part]}，{ASSIGNMENT_STATE_LABELS[state]}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
