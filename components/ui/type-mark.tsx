import type { ActivityType } from '#db/states'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'

/** An activity's type as colour, glyph and word together. */
export function TypeMark({ type }: { type: ActivityType }) {
  return (
    <span className={`type is-${type}`}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <use href={`#g-${type}`} />
      </svg>
      {ACTIVITY_TYPE_LABELS[type]}
    </span>
  )
}
