import { ButtonLink } from '#components/ui/button'
import { Note } from '#components/ui/note'
import type { MatterMove } from '#db/matter-states'
import type { Actor } from '#domain/account/actor'
import { countTriage } from '#domain/proposal/list-triage'
import { database } from '#server/database'

import { formatDone } from '../../../_lib/format-done.ts'

/** The result of the move that this person has just made, and for an officer what is next. */
export async function DoneNote({
  actor,
  move,
  isExaminer,
}: {
  actor: Actor
  move: MatterMove
  isExaminer: boolean
}) {
  const done = formatDone(move)
  if (!done) return null
  const left = isExaminer ? await countTriage(database(), { actor }) : null
  const tab = left && left['to-decide'] > 0 ? 'to-decide' : 'new'
  return (
    <Note
      tone="good"
      untilRefused
      action={
        left &&
        left[tab] > 0 && (
          <ButtonLink size="small" href={`/matters/triage?tab=${tab}`}>
            还有 {left[tab]} 件等您{tab === 'new' ? '审查' : '决定'}
          </ButtonLink>
        )
      }
    >
      <b>{done[0]}：</b>
      {done[1]}
    </Note>
  )
}
