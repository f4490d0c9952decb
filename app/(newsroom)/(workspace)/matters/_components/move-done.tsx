import { Note } from '#components/ui/note'
import type { MatterMove } from '#db/matter-states'

import { formatDone } from '../_lib/format-done.ts'

/** The result of the move that this person has just made, and what comes next. */
export function MoveDone({ move }: { move: MatterMove }) {
  const done = formatDone(move)
  if (!done) return null
  return (
    <Note tone="good" untilRefused>
      <b>{done[0]}：</b>
      {done[1]}
    </Note>
  )
}
