import { Note } from '#components/newsroom/note'
import type { ReviewCopy } from '#domain/review/get-review-copy'
import { wordMoment } from '#lib/dates'
import { MOVE_WORDS } from '#lib/words'

import { stopOf } from '../../../_lib/stop-of.ts'

/** Why the piece was returned or is not used, over its text. */
export function StopNote({ copy: { edition, history }, now }: { copy: ReviewCopy; now: Date }) {
  const stop = stopOf({ state: edition.state, history })
  if (!stop || (stop.move !== 'return' && stop.move !== 'spike')) return null
  return (
    <div className="reading-column notes">
      <Note tone="calm">
        <b>
          {stop.name ?? '系统'} {wordMoment(stop.at, now)} {MOVE_WORDS[stop.move]}：
        </b>
        <span className="said">{stop.reason}</span>
      </Note>
    </div>
  )
}
