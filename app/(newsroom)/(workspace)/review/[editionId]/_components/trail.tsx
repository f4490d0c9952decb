import { HistoryList } from '#components/newsroom/history-list'
import { readingStyles } from '#components/newsroom/reading'

import { CorrectionRequestText } from '../../../_components/correction-request.tsx'
import { historyLines } from '../../../_lib/history-lines.ts'
import type { ReviewScreen } from '../../_lib/read-review-screen.ts'

/** What happened to the edition, and what readers ask to have corrected in its article. */
export function Trail({
  screen: { review, openRequests },
  now,
}: {
  screen: ReviewScreen
  now: Date
}) {
  const { edition, history, readable } = review
  return (
    <section
      className={readingStyles({ of: 'about', className: 'mt-8 border-t border-line pt-4' })}
      aria-labelledby="trail"
    >
      <h2 id="trail" className="mb-1 text-sm">
        来路
      </h2>
      <HistoryList lines={historyLines(history, now, { editionId: edition.id, readable })} />
      {openRequests.map((request) => (
        <CorrectionRequestText key={request.requestId} request={request} now={now} />
      ))}
    </section>
  )
}
