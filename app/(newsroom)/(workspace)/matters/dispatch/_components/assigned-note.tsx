import { Note } from '#components/ui/note'
import type { findAssigned } from '#domain/assignment/find-assigned'

import { formatDone } from '../../_lib/format-done.ts'

/** Who has what this person has just assigned: its row is gone from the list. */
export function AssignedNote({
  title,
  move,
  units,
}: NonNullable<Awaited<ReturnType<typeof findAssigned>>>) {
  const [done, next] = formatDone(move) ?? ['', '']
  return (
    <Note tone="good" untilRefused>
      <b>{done}：</b>《{title}》交给了{units.join('、')}。{next}
    </Note>
  )
}
