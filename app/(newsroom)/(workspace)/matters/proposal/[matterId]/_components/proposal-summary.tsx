import type { getProposal } from '#domain/proposal/get-proposal'
import { formatPlenary } from '#lib/format-plenary'
import { MATTER_STATE_LABELS, PROPOSAL_OCCASION_LABELS } from '#lib/matter-labels'

import { formatNumber } from '../../../_lib/format-proposal.ts'

type Proposal = Awaited<ReturnType<typeof getProposal>>

/** Of which session it is, its number, and how it stands. */
export function ProposalSummary({ proposal }: { proposal: Proposal }) {
  return (
    <p className="dots text-ink-2">
      <span>
        {proposal.division.name}政协
        {formatPlenary({ term: proposal.term, number: proposal.session })}
      </span>
      <span>{formatNumber(proposal.number)}</span>
      <span>{MATTER_STATE_LABELS[proposal.state]}</span>
      {proposal.isKey && <span>重点</span>}
      {proposal.category !== '' && <span>{proposal.category}</span>}
      <span>{PROPOSAL_OCCASION_LABELS[proposal.occasion]}提案</span>
    </p>
  )
}
