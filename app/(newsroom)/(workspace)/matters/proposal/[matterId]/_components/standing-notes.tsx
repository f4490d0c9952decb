import { Note } from '#components/ui/note'
import { QUOTED } from '#components/ui/quoted'
import type { ProposalScreen } from '#domain/proposal/get-proposal'

import { WaitingDecision } from './waiting-decision.tsx'

/** How the proposal stands: returned with a reason, or waiting for a decision. */
export function StandingNotes({
  proposal,
  isExaminer,
  now,
}: {
  proposal: ProposalScreen
  isExaminer: boolean
  now: Date
}) {
  const [last] = proposal.moves
  return (
    <>
      {last?.move === 'return' && (
        <Note tone="calm">
          <b>{last.name}退回修改：</b>
          <span className={QUOTED}>{last.reason}</span>
        </Note>
      )}
      {isExaminer && <WaitingDecision proposal={proposal} now={now} />}
      {!isExaminer && proposal.examination?.decision === 'revoke' && (
        <Note tone="calm">申请了撤案，等提案专员决定。</Note>
      )}
    </>
  )
}
