import { ButtonLink } from '#components/ui/button'
import { Note } from '#components/ui/note'
import type { AnnouncementMove, AnnouncementState } from '#db/announcement-states'
import type { Actor } from '#domain/account/actor'
import { countWaitingAnnouncements } from '#domain/announcement/list-announcements'
import { isEditor } from '#domain/edition/policy'
import { database } from '#server/database'

import { formatDone } from '../../_lib/format-done.ts'

/** The result of the move that this person has just made, as the database has it. */
export async function DoneNote({
  actor,
  last,
  state,
  isAnnounced,
}: {
  actor: Actor
  last: { move: AnnouncementMove }
  state: AnnouncementState
  isAnnounced: boolean
}) {
  const done = formatDone({ move: last.move, state, isAnnounced })
  if (!done) return null
  const waiting = isEditor(actor) ? await countWaitingAnnouncements(database(), { actor }) : 0
  return (
    <Note
      tone="good"
      untilRefused
      action={
        waiting > 0 && (
          <ButtonLink size="small" href="/planned?tab=waiting">
            还有 {waiting} 条等您审
          </ButtonLink>
        )
      }
    >
      <b>{done[0]}：</b>
      {done[1]}
    </Note>
  )
}
