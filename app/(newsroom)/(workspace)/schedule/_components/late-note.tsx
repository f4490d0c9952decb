import { Note } from '#components/ui/note'
import type { Actor } from '#domain/account/actor'
import { formatMoment } from '#lib/dates'
import { EDITION_STATE_LABELS } from '#lib/labels'
import { database } from '#server/database'

import { findReview } from '../../_lib/find-review.ts'
import { historyLines } from '../../_lib/history-lines.ts'

/** What had happened to an edition before a button of its line was pressed here: by now the line says something else. */
export async function LateNote({
  actor,
  asked,
  now,
}: {
  actor: Actor
  asked: string | string[] | undefined
  now: Date
}) {
  const found = await findReview(database(), { actor, asked, now })
  if (!found || found === 'recalled') return null
  const { edition, current, history } = found
  const last = historyLines(history, now).at(-1)
  return (
    <Note tone="bad">
      <b>没有办成：</b>《{current.content.headline}》
      {last && `${last.who} ${last.when} ${last.what}，`}现在是“
      {EDITION_STATE_LABELS[edition.state]}”
      {edition.scheduledAt && `，${formatMoment(edition.scheduledAt, now)} 发布`}。
    </Note>
  )
}
