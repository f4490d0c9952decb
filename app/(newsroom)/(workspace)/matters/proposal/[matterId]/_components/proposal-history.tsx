import { HistoryList } from '#components/newsroom/history-list'
import type { getProposal } from '#domain/proposal/get-proposal'
import { formatMoment } from '#lib/dates'

import { formatMove, shownMoves } from '../../../_lib/format-proposal.ts'

/** What was done with it so far, as much as this person may know. */
export function ProposalHistory({
  moves,
  isExaminer,
  now,
}: Pick<Awaited<ReturnType<typeof getProposal>>, 'moves'> & {
  isExaminer: boolean
  now: Date
}) {
  return (
    <section className="grid gap-2" aria-labelledby="history">
      <h2 id="history">经过</h2>
      <HistoryList
        lines={shownMoves(moves, { isExaminer }).map(
          ({ id, move, times, name, reason, createdAt }) => ({
            id: String(id),
            when: formatMoment(createdAt, now),
            at: createdAt.toISOString(),
            who: name,
            what: formatMove({ move, times }),
            reason,
            other: null,
          }),
        )}
      />
    </section>
  )
}
