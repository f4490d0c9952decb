import { ReadingColumn } from '#components/newsroom/reading'
import { Note } from '#components/ui/note'
import { QUOTED } from '#components/ui/quoted'
import type { ReviewEdition } from '#domain/review/editions/get-review-edition'
import { formatMoment } from '#lib/dates'
import { MOVE_LABELS } from '#lib/labels'

import { stopOf } from '../../../_lib/stop-of.ts'

/** Why the edition was returned or is not used, over its text. */
export function StopNote({
  review: { edition, history },
  now,
}: {
  review: ReviewEdition
  now: Date
}) {
  const stop = stopOf({ state: edition.state, history })
  if (!stop || (stop.move !== 'return' && stop.move !== 'spike')) return null
  return (
    <ReadingColumn of="notes">
      <Note tone="calm">
        <b>
          {stop.name ?? '系统'} {formatMoment(stop.at, now)} {MOVE_LABELS[stop.move]}：
        </b>
        <span className={QUOTED}>{stop.reason}</span>
      </Note>
    </ReadingColumn>
  )
}
